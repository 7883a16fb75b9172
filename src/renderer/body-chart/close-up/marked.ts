import { palpationOf, type Position } from '@shared/anatomy/palpation'
import type { Side } from '@shared/vocabulary'
import { areaOf } from '../geometry/hit'
import { covers, layersOf, markableOf, type Placed } from '../shapes'
import type { View } from '../view'

export interface PainfulRegion {
  region: string
  side: Side
}

/** A tissue to check. Tissues with the same number are checked together, as a group. */
export interface MarkedTissue {
  tissue: string
  side: Side
  number: number
}

/** What a view shows of a marked region or tissue. */
export interface Seen {
  shapes: readonly Placed[]
  /** True if the shapes lie under others, or if only the region of the tissue is known. */
  isDeep: boolean
  /** The visible area. It counts less the harder it is to reach from there. */
  size: number
}

/** What each view shows of one region or tissue. */
export type SeenIn = ReadonlyMap<View, Seen>

/** How much the area counts of what lies under other muscles, and of what lies behind bones. */
const deepWeight = 0.6
const behindWeight = 0.3

/** The view that a position of the client hides. A tissue that is pressed in this position counts less there. */
const hiddenViews: Partial<Record<Position, View['id']>> = { 'face up': 'back', 'face down': 'front' }
const hiddenWeight = 0.6

/** A tissue is drawn deep if its deep shape is this much larger than what is visible of it between others. */
const mostlyCovered = 1.6

export function regionIn(views: readonly View[], { region, side }: PainfulRegion): SeenIn {
  return new Map(views.map((view) => [view, seen(shapesOf(layersOf(view).regions, region, side), false)]))
}

/**
 * Returns what each view shows of a tissue.
 * @param liesIn the regions of a tissue that no view draws, such as a tissue that the practice added
 */
export function tissueIn(
  views: readonly View[],
  { tissue, side }: MarkedTissue,
  liesIn: readonly string[],
): SeenIn {
  const drawn = new Map(views.map((view) => [view, drawnIn(view, tissue, side)]))
  if ([...drawn.values()].some(({ shapes }) => shapes.length > 0)) return drawn
  return new Map(
    views.map((view) => {
      const { regions } = layersOf(view)
      return [
        view,
        seen(
          liesIn.flatMap((region) => shapesOf(regions, region, side)),
          true,
        ),
      ]
    }),
  )
}

function drawnIn(view: View, tissue: string, side: Side): Seen {
  const { surface, deep } = markableOf(view)
  const [above, below] = [shapesOf(surface, tissue, side), shapesOf(deep, tissue, side)]
  const isDeep = sum(below.map(areaOf)) > mostlyCovered * sum(above.map(areaOf))
  const { position } = palpationOf(tissue)
  const isHidden = position !== null && hiddenViews[position] === view.id
  return seen(isDeep ? below : above, isDeep, isHidden ? hiddenWeight : 1)
}

const shapesOf = (layer: readonly Placed[], id: string, side: Side) =>
  layer.filter((shape) => shape.id === id && covers(side, shape.half))

function seen(shapes: readonly Placed[], isDeep: boolean, weight = 1): Seen {
  const weightOf = ({ behind }: Placed) => (behind ? behindWeight : isDeep ? deepWeight : 1)
  return { shapes, isDeep, size: weight * sum(shapes.map((shape) => weightOf(shape) * areaOf(shape))) }
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)
