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

/** Where the pain of a visit was marked, compared with before. */
export interface NewRegions {
  /** Some marked place is new. */
  newRegions: boolean
  /** All new places lie further down an arm or leg in which it hurt before. */
  movedDownLimb: boolean
}

/**
 * Returns for each visit of a complaint whether the pain had spread, by the pain marks. A place is new if it belongs
 * neither to this complaint nor to another that the visit treated, and was not marked at an earlier visit of this
 * complaint. A place is a part of the body (the area of a region: neck, shoulder, upper back) on one half of it: a mark
 * a hand's breadth beside the last one is more precise and no spreading. The regions of complaints are those of today. A
 * visit without marks is left out, because nothing is known of it.
 * @param regions of the complaint
 * @param visits that treated it and count, oldest first
 * @returns by the id of the visit
 */
export function newRegionsAt(
  regions: readonly At[],
  visits: readonly Marked[],
): ReadonlyMap<number, NewRegions> {
  const known = new Set(regions.flatMap(placesOf))
  const spread = new Map<number, NewRegions>()
  for (const { id, painMarks, treated } of visits) {
    if (painMarks.length === 0) continue
    const here = new Set(painMarks.flatMap(placesOf))
    const fresh = here.difference(known.union(new Set(treated.flatMap(placesOf))))
    spread.set(id, { newRegions: fresh.size > 0, movedDownLimb: isDownLimb(fresh, known) })
    for (const place of here) known.add(place)
  }
  return spread
}

/** The areas of each limb from its root to its end. */
const limbs = [
  ['neck', 'shoulder', 'upper arm', 'elbow', 'forearm', 'wrist', 'hand'],
  ['low back', 'pelvis', 'thigh', 'knee', 'lower leg', 'ankle', 'foot'],
] as const

/** Whether all new places lie on one limb, further down than every known place of it, and it hurt there before. */
function isDownLimb(fresh: ReadonlySet<string>, known: ReadonlySet<string>): boolean {
  if (fresh.size === 0) return false
  return limbs.some((areas) =>
    ['left', 'right'].some((half) => {
      const steps = (places: ReadonlySet<string>) =>
        areas.flatMap((area, step) => (places.has(`${area} ${half}`) ? [step] : []))
      const [before, now] = [steps(known), steps(fresh)]
      return now.length === fresh.size && before.length > 0 && Math.min(...now) > Math.max(...before)
    }),
  )
}

/** A place in the middle belongs to both halves. */
const placesOf = ({ region, side }: At): string[] =>
  (side === 'both' || side === 'middle' ? ['left', 'right'] : [side]).map(
    (half) => `${regionById.get(region)?.area ?? region} ${half}`,
  )
