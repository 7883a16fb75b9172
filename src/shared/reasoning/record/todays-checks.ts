import type { ComplaintFacts, VisitFacts } from './facts'
import type { ScreenResult } from '../../screens/screen'
import type { FamiliarPain, Side } from '../../vocabulary'

/** The id of the visit that is being written. No page has it, so nothing links to it. */
export const todaysVisitId = 0

/** A check at the visit that is being written. */
export interface TodaysCheck {
  tissue: string
  side: Side
  familiarPain: Exclude<FamiliarPain, 'not tested'>
}

/**
 * Adds the checks of a visit that is being written to the facts, as a visit without an outcome.
 * @param at local time, YYYY-MM-DDTHH:MM
 */
export function withTodaysChecks(
  facts: ComplaintFacts,
  checks: readonly TodaysCheck[],
  at: string,
): ComplaintFacts {
  const today: VisitFacts = {
    id: todaysVisitId,
    at,
    kind: 'therapeutic',
    painBefore: null,
    painAfter: null,
    relief: null,
    verdict: 'not recorded',
    work: checks.map((check) => ({
      ...check,
      checkOnly: true,
      minutes: null,
      pressure: null,
      response: null,
    })),
  }
  return { ...facts, visits: [...facts.visits, today] }
}

/** Puts the results of short tests of a visit that is being written in the place of earlier ones. */
export function withTodaysScreens(
  facts: ComplaintFacts,
  results: Readonly<Record<string, ScreenResult>>,
): ComplaintFacts {
  const today = Object.entries(results).map(([id, result]) => ({ id, result }))
  const earlier = (facts.screens ?? []).filter(({ id }) => !Object.hasOwn(results, id))
  return { ...facts, screens: [...earlier, ...today] }
}
