import type { Side } from '@shared/vocabulary'
import type { Box } from './areas'
import { backView } from './back/view'
import { frontView } from './front/view'
import { cornersOf, type Point } from './geometry/path'
import { leftView, rightView } from './side/view'
import type { Shape, View } from './view'

/** Together they show every shape. */
export const views: readonly View[] = [frontView, backView]

export const sideViews: readonly View[] = [leftView, rightView]

/** A side in a picture: a shape is on one half of the body, or across the midline. */
export type Half = 'left' | 'right' | 'middle'

/** A shape at its place: on one half of the body, or across the midline. */
export interface Placed {
  /** The id of a region or a tissue. */
  id: string
  half: Half
  path: string
  fibres: string | undefined
  behind: boolean
  /** Drawn as the mirror image of its path. */
  mirrored: boolean
  /** Its edges as displayed, in units of the view. */
  runs: readonly (readonly Point[])[]
  extent: Box
  /** The middle of its extent. */
  centre: Point
}

export type Layers = Record<'regions' | 'surface' | 'deep', readonly Placed[]>

const known = new WeakMap<View, Layers>()

/** Returns all shapes of a view, computed once. */
export function layersOf(view: View): Layers {
  const layers = known.get(view) ?? {
    regions: placed(view.regions, view),
    surface: placed(view.surface, view),
    deep: placed(view.deep, view),
  }
  known.set(view, layers)
  return layers
}

const markable = new WeakMap<View, Layers>()

/** Returns the shapes of a view that can be marked and chosen: without the tissues of the other face. */
export function markableOf(view: View): Layers {
  const { regions, surface, deep } = layersOf(view)
  const { otherFace } = view
  const layers = markable.get(view) ?? {
    regions,
    surface,
    deep: otherFace ? deep.filter(({ id }) => !otherFace.has(id)) : deep,
  }
  markable.set(view, layers)
  return layers
}

interface Seen {
  half: 'left' | 'right'
  /** Drawn as the mirror image of its path. */
  mirrored: boolean
}

/** The halves that a view shows. From the front, the client's right is on the left of the picture. */
const seen: Record<View['id'], readonly [Seen, ...Seen[]]> = {
  front: [
    { half: 'right', mirrored: false },
    { half: 'left', mirrored: true },
  ],
  back: [
    { half: 'left', mirrored: false },
    { half: 'right', mirrored: true },
  ],
  left: [{ half: 'left', mirrored: false }],
  right: [{ half: 'right', mirrored: true }],
}

export const halvesSeen = ({ id }: Pick<View, 'id'>) => seen[id]

/** Places each shape on every half that the view shows. */
export function placed(shapes: readonly Shape<string>[], view: View): Placed[] {
  return shapes.flatMap(({ id, path, fibres, midline, behind = false }): Placed[] => {
    const runs = cornersOf(path)
    const on = (half: Half, mirrored: boolean): Placed => {
      const asSeen = mirrored ? runs.map((run) => run.map((at) => mirroredAbout(at, view))) : runs
      return { id, half, path, fibres, behind, mirrored, ...measured(asSeen) }
    }
    if (midline) return [on('middle', seen[view.id][0].mirrored)]
    return seen[view.id].map(({ half, mirrored }) => on(half, mirrored))
  })
}

/** Returns whether a side includes this half. The side "middle" is on both halves. */
export function covers(side: Side, half: Half): boolean {
  return half === 'middle' || side === 'both' || side === 'middle' || side === half
}

/** Returns the mirror image of a point. */
export const mirroredAbout = ({ x, y }: Point, { middle }: Pick<View, 'middle'>): Point => ({
  x: 2 * middle - x,
  y,
})

const outlines = new WeakMap<View, readonly (readonly Point[])[]>()

/** Returns the outline of the body as displayed, computed once. */
export function outlineOf(view: View): readonly (readonly Point[])[] {
  const known = outlines.get(view)
  if (known) return known
  const [{ mirrored }] = seen[view.id]
  const runs = cornersOf(view.outline).map((run) =>
    run.map((at) => (mirrored ? mirroredAbout(at, view) : at)),
  )
  outlines.set(view, runs)
  return runs
}

/** Returns the transform of a shape that is drawn mirrored; undefined for others. */
export function mirrorOf({ mirrored }: Pick<Placed, 'mirrored'>, { middle }: View): string | undefined {
  return mirrored ? `matrix(-1 0 0 1 ${2 * middle} 0)` : undefined
}

function measured(runs: readonly (readonly Point[])[]): Pick<Placed, 'runs' | 'extent' | 'centre'> {
  const reach = (values: number[]) => {
    const least = Math.min(...values)
    return { least, length: Math.max(...values) - least }
  }
  const across = reach(runs.flatMap((run) => run.map(({ x }) => x)))
  const down = reach(runs.flatMap((run) => run.map(({ y }) => y)))
  return {
    runs,
    extent: { x: across.least, y: down.least, width: across.length, height: down.length },
    centre: { x: across.least + across.length / 2, y: down.least + down.length / 2 },
  }
}
