import type { SuggestionLine, SuggestionStrength } from '@shared/reasoning/recommendation'
import type { Side } from '@shared/vocabulary'
import { inSentence, sideName } from '../../anatomy/words'
import type { RpcOutputs } from '../../api/rpc'
import { redFlagWords, urgencyWords } from '../../complaints/flag-words'
import { lineName, wholeRow } from '../../suggestions/words/line'
import { firstWords } from '../../suggestions/words/other-cause-note'
import type { Names } from '../../suggestions/words/names'
import { formatList } from '../../ui/lists'

export type FirstLine = RpcOutputs['suggestions']['firstLines'][number]

/** What a row says comes next: advice with a sign, or the first tissue to check; below it what speaks for or against. */
export interface NextWords {
  /** The advice, or the name of the tissue or group. */
  title: string
  /** The side of the tissue; '' for none. */
  side: string
  /** Set for a tissue. */
  strength: SuggestionStrength | null
  /** Set for advice: the colour and the sign. */
  advice: 'doctor' | 'referral' | 'tests' | null
  /** A short note in a colour with a sign. */
  tag: { tone: 'bad' | 'warn' | 'good'; text: string } | null
  /** The second line. */
  detail: string
}

interface Naming {
  names: Names
  isMidline: (tissue: string) => boolean
}

const none = { side: '', strength: null, advice: null, tag: null, detail: '' } as const

export function nextWords(answer: FirstLine, naming: Naming): NextWords {
  switch (answer.kind) {
    case 'refer':
      return {
        ...none,
        title: urgencyWords[answer.urgency],
        advice: 'doctor',
        detail: answer.flags.map((id) => inSentence(redFlagWords(id).finding)).join('; '),
      }
    case 'widespread':
      return {
        ...none,
        title: 'Suggest a doctor',
        advice: 'referral',
        detail: 'pain in many places: gentle work',
      }
    case 'ask':
      if (answer.stop === 'got-worse-twice') return gotWorseTwice
      return {
        ...none,
        title: 'Ask first',
        detail: formatList([answer.redFlags && 'red flags', answer.precautions && 'precautions']),
      }
    case 'list':
      return listWords(answer, naming)
  }
}

const gotWorseTwice: NextWords = {
  ...none,
  title: 'Refer to a doctor',
  advice: 'doctor',
  detail: 'got worse twice',
}

const orReferral = { tone: 'warn', text: 'or a referral' } as const

type ListLine = Extract<FirstLine, { kind: 'list' }>

function listWords(answer: ListLine, { names, isMidline }: Naming): NextWords {
  const { line, next, stop } = answer
  if (stop === 'got-worse-twice') return gotWorseTwice
  if (answer.nonTissueCause === 'refer') {
    return { ...none, title: 'Refer to a doctor', advice: 'doctor', detail: 'probably not a muscle' }
  }
  if (answer.nonTissueCause === 'likely') {
    return { ...none, title: 'Consider a referral', advice: 'referral', detail: 'perhaps not a muscle' }
  }
  const first = firstWords(answer)
  if (line === null) {
    if (stop === null) return { ...none, title: 'No suggestion yet' }
    const detail = 'several attempts did not last'
    // Without the list the visit starts with the tests.
    return first === null
      ? { ...none, title: 'Consider a referral', advice: 'referral', detail }
      : { ...none, title: first, advice: 'tests', tag: orReferral, detail }
  }
  const sideOf = ({ tissue, side }: { tissue: string; side: Side }) =>
    isMidline(tissue) || side === 'middle' ? '' : sideName(side)
  const nextSide = next && sideOf(next) !== sideOf(line) ? sideOf(next) : ''
  if (first !== null && answer.hasNerveSigns) {
    const then = formatList([inSentence(lineName(line, names, wholeRow)), sideOf(line)], 'commas')
    return { ...none, title: first, advice: 'tests', tag: tagOf(answer, line, names), detail: `then ${then}` }
  }
  return {
    ...none,
    title: lineName(line, names),
    side: sideOf(line),
    strength: line.strength,
    tag: tagOf(answer, line, names),
    detail: next
      ? `then ${formatList([inSentence(lineName(next, names, wholeRow)), nextSide], 'commas')}`
      : '',
  }
}

function tagOf(answer: ListLine, line: SuggestionLine, { day }: Names): NextWords['tag'] {
  const { stop, hasNerveSigns } = answer
  if (stop === 'got-worse') return { tone: 'bad', text: 'got worse: press lightly' }
  if (stop !== null) return orReferral
  const first = firstWords(answer)
  if (first !== null && !hasNerveSigns) return { tone: 'warn', text: first }
  if (answer.hasNoPain) return { tone: 'good', text: 'no pain now: if it comes back' }
  if (!line.gaveFamiliarPain) return null
  const found = line.members.flatMap(({ reasons }) =>
    reasons.flatMap((reason) => (reason.rule === 'familiar-pain' ? reason.params.visits : [])),
  )
  const last = found.reduce((latest, { at }) => (at > latest ? at : latest), '')
  return { tone: 'good', text: last === '' ? 'familiar pain' : `familiar pain ${day(last)}` }
}
