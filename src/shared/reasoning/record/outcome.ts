import type { VisitFacts } from './facts'
import type { Relief, Verdict } from '../../vocabulary'

/** The visit that a reason is about, for a link to it. */
export interface VisitRef {
  id: number
  /** Local time, YYYY-MM-DDTHH:MM. */
  at: string
  relief: Relief | null
  verdict: Verdict
  /** How many earlier visits the reason has that are not listed beside this one. */
  leftOut?: number
}

/** The result of a visit: how long relief lasted, or the verdict if the numbers decided otherwise. */
export type VisitOutcome = Relief | 'worse' | 'no change' | 'lasted' | 'did not last'

export function visitRef({ id, at, relief, verdict }: VisitFacts): VisitRef {
  return { id, at, relief, verdict }
}

/** Returns the client's answer if it fits the verdict, otherwise the verdict. */
export function visitOutcome({ relief, verdict }: Pick<VisitFacts, 'relief' | 'verdict'>): VisitOutcome {
  if (verdict === 'worse' || verdict === 'no change') return verdict
  const isLong = relief === 'over 7 days' || relief === 'still better'
  if (verdict === 'lasted') return isLong ? relief : 'lasted'
  return relief === null || isLong ? 'did not last' : relief
}

/** Returns the outcome that all these visits share; null if they differ or there are none. */
export function commonOutcome(
  visits: readonly Pick<VisitFacts, 'relief' | 'verdict'>[],
): VisitOutcome | null {
  const [first, ...others] = new Set(visits.map(visitOutcome))
  return first !== undefined && others.length === 0 ? first : null
}
