import type { Verdict } from '@shared/vocabulary'

interface Point {
  visitId: number
  at: string
  verdict: Verdict
}

/**
 * Returns the last visit of a row, and the visit whose pain it shows: the last one that was asked about. A row that shows both
 * must name the day of each.
 * @param painLine oldest first
 */
export function rowVisits<Of extends Point>(painLine: readonly Of[]) {
  const last = painLine.at(-1)
  const asked = painLine.findLast(({ verdict }) => verdict !== 'not recorded' && verdict !== 'too early')
  return { last, asked, isOfEarlier: asked !== undefined && asked.visitId !== last?.visitId }
}
