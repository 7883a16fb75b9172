import type { Anatomy } from '@shared/anatomy/anatomy'
import { sidesMeet } from './history'
import type { Side } from '../../vocabulary'

/** A complaint that a visit treated. */
export interface TreatedComplaint {
  id: number
  regions: readonly { region: string; side: Side }[]
}

/** A line of work; `complaintId` is null if nobody chose the complaint. */
export interface LineForComplaint {
  tissue: string
  side: Side
  complaintId: number | null
}

/** How closely a tissue belongs to a painful region. Lying there counts more than referring there in further places. */
const closeness = { refersMainly: 3, liesThere: 2, refersAlso: 1 } as const

/**
 * Returns the complaint that a line of work was for; null if none fits. In this order: the chosen complaint, the only
 * complaint of the visit, the complaint whose regions the tissue refers to or lies in most closely. Equally close ones
 * give the first.
 * @param treated the complaints of the visit, in its order
 */
export function complaintOfWork(
  line: LineForComplaint,
  treated: readonly TreatedComplaint[],
  anatomy: Pick<Anatomy, 'refersTo' | 'liesIn' | 'isMidline'>,
): number | null {
  if (line.complaintId !== null && treated.some(({ id }) => id === line.complaintId)) return line.complaintId
  const [only, ...others] = treated
  if (!only) return null
  if (others.length === 0) return only.id
  let best: { id: number; close: number } | null = null
  for (const { id, regions } of treated) {
    const close = Math.max(0, ...regions.map((at) => closenessTo(line, at, anatomy)))
    if (close > (best?.close ?? 0)) best = { id, close }
  }
  return best?.id ?? null
}

function closenessTo(
  { tissue, side }: LineForComplaint,
  at: { region: string; side: Side },
  anatomy: Pick<Anatomy, 'refersTo' | 'liesIn' | 'isMidline'>,
): number {
  if (!anatomy.isMidline(tissue) && !sidesMeet(side, at.side)) return 0
  const refers = anatomy.refersTo(tissue, at.region)
  if (refers === 'mainly') return closeness.refersMainly
  if (anatomy.liesIn(tissue, at.region)) return closeness.liesThere
  return refers === 'also' ? closeness.refersAlso : 0
}
