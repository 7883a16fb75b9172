import { referGate } from '@shared/reasoning/gates/red-flags'
import { stopGate } from '@shared/reasoning/gates/stop'
import { widespreadGate } from '@shared/reasoning/gates/widespread'
import type { withRegionsAndPain } from '../complaints/read'
import { ownFacts } from '../suggestions/own-facts'

type Complaint = Awaited<ReturnType<typeof withRegionsAndPain>>[number]

/** Why a complaint comes first in the list, in this order; null for the others. */
const looksFirst = ['doctor', 'widespread pain', 'got worse'] as const
export type LookFirst = (typeof looksFirst)[number] | null

/**
 * Returns whether a complaint comes first, from its own row and its pain line alone: no work is read and no tissue is
 * ranked. The gates are those of the recommendation. What they read elsewhere (measures, marks, the tissues that were
 * worked) changes no place in the list.
 * @param today YYYY-MM-DD
 */
export function lookFirst(complaint: Complaint, dateOfBirth: string | null, today: string): LookFirst {
  const facts = ownFacts(complaint, dateOfBirth, today)
  const advice = stopGate(facts, () => 0)?.advice.rule
  if (referGate(facts) !== null || advice === 'got-worse-twice') return 'doctor'
  if (widespreadGate(facts) !== null) return 'widespread pain'
  return advice === 'got-worse' ? 'got worse' : null
}

/** Sorts complaints: those that come first by why they do, then the others; each the longest-standing first. */
export function inLookOrder<
  Listed extends { id: number; first: LookFirst; noLastingReliefSince: string | null },
>(complaints: readonly Listed[]): Listed[] {
  const place = ({ first }: Listed) => (first === null ? looksFirst.length : looksFirst.indexOf(first))
  const since = ({ noLastingReliefSince }: Listed) => noLastingReliefSince ?? ''
  return complaints.toSorted(
    (a, b) => place(a) - place(b) || (since(a) < since(b) ? -1 : since(a) > since(b) ? 1 : 0) || a.id - b.id,
  )
}
