import type { RegionId } from '@shared/anatomy/regions'
import { movements } from '@shared/anatomy/movements'
import { muscles } from '@shared/anatomy/muscles'
import { regions } from '@shared/anatomy/regions'
import type { ComplaintRegion } from '@shared/complaints'
import type { SeededRandom } from './seeded-random'

/**
 * The regions that hurt most often, each with its share. The other regions have the rest in equal parts. The shares
 * are unequal, because the program needs the most time for the most common regions.
 */
const commonRegions: readonly (readonly [RegionId, share: number])[] = [
  ['low-back', 0.17],
  ['back-of-neck', 0.15],
  ['top-of-shoulder', 0.12],
  ['between-shoulder-blades', 0.1],
  ['back-of-head', 0.05],
  ['buttock', 0.05],
  ['front-of-shoulder', 0.05],
  ['temple', 0.03],
  ['outer-hip', 0.03],
  ['calf', 0.03],
  ['heel', 0.02],
]

const otherRegions = regions.filter((region) => !commonRegions.some(([id]) => id === region.id))

function randomRegion(random: SeededRandom): RegionId {
  let remaining = random.next()
  for (const [id, share] of commonRegions) {
    remaining -= share
    if (remaining < 0) return id
  }
  return random.pick(otherRegions).id
}

/** Returns one to three different regions. */
export function randomRegions(random: SeededRandom): ComplaintRegion[] {
  const ids = new Set(Array.from({ length: random.integer(1, 3) }, () => randomRegion(random)))
  return [...ids].map((region) => ({ region, side: random.pick(['left', 'right', 'both'] as const) }))
}

const tissuesByRegion = new Map(
  regions.map((region) => [
    region.id as string,
    muscles
      .filter((muscle) => [...muscle.liesIn, ...muscle.refersMainlyTo].includes(region.id))
      .map((muscle) => muscle.id),
  ]),
)
const allTissues = muscles.map((muscle) => muscle.id)

/**
 * Returns three tissues that a therapist would work for these regions. They mostly lie in a region or refer pain to it.
 * Sometimes one of them is any tissue.
 */
export function randomTissues(random: SeededRandom, complaintRegions: readonly ComplaintRegion[]): string[] {
  const related = complaintRegions.flatMap(({ region }) => tissuesByRegion.get(region) ?? [])
  const chosen = new Set(random.pickSome(related, 3))
  while (chosen.size < 3) chosen.add(random.pick(allTissues))
  if (random.isTrue(0.1))
    return [...[...chosen].slice(0, 2), random.pick(allTissues.filter((id) => !chosen.has(id)))]
  return [...chosen]
}

export const randomMovements = (random: SeededRandom) =>
  JSON.stringify(
    random.pickSome(
      movements.map((movement) => movement.id),
      random.integer(0, 3),
    ),
  )
