import type { RegionId } from '@shared/anatomy/regions'
import { movements } from '@shared/anatomy/movements'
import { muscles } from '@shared/anatomy/muscles'
import { regions } from '@shared/anatomy/regions'
import type { ComplaintRegion } from '@shared/complaints'
import type { Draw } from './draw'

/**
 * The regions where clients hurt most often; the other regions share the rest. Common regions are the slow ones to
 * read.
 */
const common: readonly (readonly [RegionId, share: number])[] = [
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

const others = regions.filter((region) => !common.some(([id]) => id === region.id))

function regionFor(draw: Draw): RegionId {
  let share = draw.share()
  for (const [id, part] of common) {
    share -= part
    if (share < 0) return id
  }
  return draw.one(others).id
}

/** Draws one to three different regions. */
export function regionsFor(draw: Draw): ComplaintRegion[] {
  const ids = new Set(Array.from({ length: draw.from(1, 3) }, () => regionFor(draw)))
  return [...ids].map((region) => ({ region, side: draw.one(['left', 'right', 'both'] as const) }))
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
 * Draws three tissues that a therapist would work for these regions: mostly ones that lie or refer there, sometimes
 * any.
 */
export function tissuesFor(draw: Draw, at: readonly ComplaintRegion[]): string[] {
  const near = at.flatMap(({ region }) => tissuesByRegion.get(region) ?? [])
  const chosen = new Set(draw.some(near, 3))
  while (chosen.size < 3) chosen.add(draw.one(allTissues))
  if (draw.chance(0.1))
    return [...[...chosen].slice(0, 2), draw.one(allTissues.filter((id) => !chosen.has(id)))]
  return [...chosen]
}

export const movementsFor = (draw: Draw) =>
  JSON.stringify(
    draw.some(
      movements.map((movement) => movement.id),
      draw.from(0, 3),
    ),
  )
