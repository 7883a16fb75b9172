import { regionById } from '../../anatomy/regions'
import type { Side } from '../../vocabulary'

interface At {
  region: string
  side: Side
}

interface Marked {
  id: number
  /** The places that hurt; empty if nobody marked any. */
  painMarks: readonly At[]
  /** The regions of all complaints that the visit treated. */
  treated: readonly At[]
}

/**
 * Returns for each visit of a complaint whether the pain had spread (`VisitFacts.newRegions`), by the pain marks. True
 * if a marked place belongs neither to this complaint nor to another that the visit treated, and was not marked at an
 * earlier visit of this complaint. A place is a part of the body (the area of a region: neck, shoulder, upper back) on
 * one half of it: a mark a hand's breadth beside the last one is more precise and no spreading. The regions of
 * complaints are those of today. A visit without marks is left out, because nothing is known of it.
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

/** A place in the middle belongs to both halves. */
const placesOf = ({ region, side }: At): string[] =>
  (side === 'both' || side === 'middle' ? ['left', 'right'] : [side]).map(
    (half) => `${regionById.get(region)?.area ?? region} ${half}`,
  )
