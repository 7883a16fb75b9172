import type { AskFirst, Recommendation, Referral, SuggestionList, WidespreadPain } from './recommendation'
import { recommendationNotes } from './recommendation-notes'
import type { ComplaintFacts } from './record/facts'
import { nerveSigns } from './gates/nerve'
import { askGate, openRedFlags, redFlagRules, referGate } from './gates/red-flags'
import { isOtherCauseLikely, stopGate } from './gates/stop'
import { widespreadGate } from './gates/widespread'
import { offeredScreens } from './other-causes/offered-screens'
import { likeliestCauses, type OtherCauses } from './other-causes/other-causes'
import { countedScreens } from './other-causes/screen-results'
import { courseOf, type Course } from './record/course'
import { inOrder } from './record/history'
import { knowledgeOf, type Knowledge } from './knowledge'
import { listOf, type Lists } from './ranking/list'
import { workOrder } from './ranking/work-order'
import { visitPlanning } from './weights'
import { inferCauses, type Inferences } from './ranking/rank'
import { failed, needsAnotherLook } from './record/relief'

/**
 * Recommends what to check next for a complaint, and why. Decision support, never a diagnosis. The gates are applied in
 * order: red flags, questions that were not asked, and widespread pain give no list; after enough has been tried the
 * advice to refer comes before the list.
 */
export function suggest(facts: ComplaintFacts, known: Partial<Knowledge> = {}): Recommendation {
  const knowledge = knowledgeOf(known)
  const ordered = { ...facts, visits: inOrder(facts.visits) }
  return gateOf(ordered, knowledge) ?? suggestionList(ordered, knowledge, inferCauses(ordered, knowledge))
}

/** Makes the list with its notes, without applying the gates. The visits must be in order of time. */
export function suggestionList(
  ordered: ComplaintFacts,
  knowledge: Knowledge,
  inferences: Inferences,
): SuggestionList {
  const course = courseOf(ordered)
  const { otherCauses: others } = inferences
  const list = listOf(inferences.ranked, ordered, knowledge)
  const nerve = nerveSigns(ordered)
  const stop = stopGate(
    ordered,
    knowledge.enoughMinutes,
    (tissue) => !list.notWorked.some((one) => one.tissue === tissue),
  )
  return {
    kind: 'list',
    why: whyOf(course),
    progress: { painAtStart: course.painAtStart, painNow: course.painNow, isBetter: course.isBetter },
    stop,
    nerve,
    redFlags: openRedFlags(ordered),
    redFlagRules: redFlagRules(ordered),
    precautions: [...(ordered.precautions ?? [])],
    nonTissueCause: others.verdict,
    otherCauses: likeliestCauses(others),
    screens: offersScreens(course, nerve, others)
      ? offeredScreens(ordered, others.shares, nerve !== null)
      : [],
    screenResults: countedScreens(ordered.screens ?? []),
    ...list,
    ...recommendationNotes(ordered, inferences.histories, knowledge, {
      // More dose is advised only for what the plan works.
      suggestions: isOtherCauseLikely(others.verdict) ? [] : workedFirst(list, stop),
    }),
  }
}

/** Returns the gate that prevents a list; null if none does. The visits must be in order of time. */
export function gateOf(
  ordered: ComplaintFacts,
  { enoughMinutes }: Knowledge,
): AskFirst | Referral | WidespreadPain | null {
  const refer = referGate(ordered)
  if (refer) return refer
  const ask = askGate(ordered)
  if (ask) return { ...ask, stop: stopGate(ordered, enoughMinutes) }
  return widespreadGate(ordered)
}

/** The lines at the top that the plan of an ordinary visit has time to work. */
function workedFirst(
  { suggestions, more }: Lists,
  stop: SuggestionList['stop'],
): SuggestionList['suggestions'] {
  const planned = workOrder([...suggestions, ...more], stop).slice(0, visitPlanning.surelyWorked)
  return suggestions.filter((line) => planned.includes(line))
}

/** Short tests are offered after relief that did not last, with nerve signs, and where the record speaks for another cause. */
function offersScreens(course: Course, nerve: SuggestionList['nerve'], { verdict }: OtherCauses): boolean {
  const last = course.visits.findLast(
    (visit) => visit.kind === 'therapeutic' && (failed(visit.verdict) || visit.verdict === 'lasted'),
  )
  return verdict !== null || nerve !== null || (last !== undefined && failed(last.verdict))
}

function whyOf(course: Course): SuggestionList['why'] {
  const run = needsAnotherLook(
    course.visits.map((visit) => ({ ...visit, visitId: visit.id })),
    course.painAtStart,
  )
  if (run?.latest === 'worse') return 'got worse'
  if (run) {
    if (course.isBetter) return run.latest === 'lasted' ? 'relief lasted' : 'improving'
    return run.latest === 'lasted' ? 'no progress' : 'relief did not last'
  }
  const last = course.visits.findLast(({ kind }) => kind === 'therapeutic')
  return last?.verdict === 'lasted' ? 'relief lasted' : 'first suggestions'
}
