import { regionById } from '../../anatomy/regions'
import type { Side } from './facts'

interface At {
  region: string
  side: Side
}

interface Marked {
  id: number
  /** Where it hurt; empty where nobody marked anything. */
  painMarks: readonly At[]
  /** The regions of all complaints that the visit treated. */
  treated: readonly At[]
}

/**
 * For each visit of a complaint whether the pain had spread (`VisitFacts.newRegions`), by what was marked on the body:
 * true when it hurt in a place that neither belongs to this complaint, nor to another that the visit treated, nor was
 * marked at an earlier visit of this complaint. A place is a part of the body (the area of a region: neck, shoulder,
 * upper back) on one half of it: a mark a hand's breadth beside the last one is a finer mark, and no spreading. The
 * regions of complaints are taken as they stand today. A visit without marks is left out: there nothing is known.
 * @param regions of the complaint
 * @param visits that treated it and count, oldest first
 * @returns by the id of the visit
 */
export function newRegionsAt(
  regions: readonly At[],
  visits: readonly Marked[],
): ReadonlyMap<number, boolean> {
  const known = new Set(regions.flatMap(placesOf))
  const spread = new Map<number, boolean>()
  for (const { id, painMarks, treated } of visits) {
    if (painMarks.length === 0) continue
    const here = new Set(painMarks.flatMap(placesOf))
    const explained = known.union(new Set(treated.flatMap(placesOf)))
    spread.set(id, !here.isSubsetOf(explained))
    for (const place of here) known.add(place)
  }
  return spread
}

/** What sits in the middle reaches to both halves. */
const placesOf = ({ region, side }: At): string[] =>
  (side === 'both' || side === 'middle' ? ['left', 'right'] : [side]).map(
    (half) => `${regionById.get(region)?.area ?? region} ${half}`,
  )
