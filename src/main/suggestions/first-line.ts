import { isListVisible } from '@shared/reasoning/gates/stop'
import { testsFirst } from '@shared/reasoning/other-causes/offered-screens'
import type { Recommendation, StopAdviceParams, SuggestionLine } from '@shared/reasoning/recommendation'

/**
 * Returns what a list of complaints says of a recommendation: the first line, the name of the next one, the advice to
 * stop, and the tests that come before the lines. There is no line if a gate or the advice comes before the list.
 */
export function firstLineOf(answer: Recommendation) {
  if (answer.kind === 'refer') {
    return { kind: answer.kind, line: null, flags: answer.flags, urgency: answer.urgency }
  }
  if (answer.kind === 'ask') {
    const { redFlags, precautions } = answer
    return {
      kind: answer.kind,
      line: null,
      stop: adviceOf(answer.stop),
      redFlags: redFlags !== null,
      precautions,
    }
  }
  if (answer.kind === 'widespread') return { kind: answer.kind, line: null }
  const [line, next] = isListVisible(answer.stop) ? answer.suggestions : []
  return {
    kind: answer.kind,
    line: line ?? null,
    next: next ? nameOf(next) : null,
    stop: adviceOf(answer.stop),
    nonTissueCause: answer.nonTissueCause,
    hasNerveSigns: answer.nerve !== null,
    testsFirst: testsFirst(answer),
    hasNoPain: answer.progress.painNow === 0,
  }
}

function adviceOf(stop: { advice: { rule: keyof StopAdviceParams } } | null): keyof StopAdviceParams | null {
  return stop?.advice.rule ?? null
}

function nameOf({ group, tissue, side, members }: SuggestionLine) {
  return { group, tissue, side, members: members.map((member) => member.tissue) }
}
