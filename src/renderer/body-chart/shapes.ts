import type { Side } from '@shared/reasoning/facts'
import { backView } from './back/view'
import { frontView } from './front/view'
import type { Shape, View } from './view'

export const views: readonly View[] = [frontView, backView]

/** A side as a picture knows it: a shape lies on one half of the body, or across its middle. */
export type Half = 'left' | 'right' | 'middle'

/** A shape where it is drawn: on one half of the body, or whole. */
export interface Placed {
  /** Of a region or a tissue. */
  id: string
  half: Half
  path: string
  fibres: string | undefined
  /** Drawn as the mirror image of its path. */
  mirrored: boolean
  /** The middle of its extent, in the units of the view. */
  centre: { x: number; y: number }
}

/** Both halves of every shape. In a view from the front, the client's right is on the left of the picture. */
export function placed(shapes: readonly Shape<string>[], { id: view, middle }: View): Placed[] {
  const [drawn, other] = view === 'front' ? (['right', 'left'] as const) : (['left', 'right'] as const)
  return shapes.flatMap(({ id, path, fibres, midline }): Placed[] => {
    const centre = centreOf(path)
    const shape = { id, path, fibres, mirrored: false, centre }
    if (midline) return [{ ...shape, half: 'middle' }]
    return [
      { ...shape, half: drawn },
      { ...shape, half: other, mirrored: true, centre: { x: 2 * middle - centre.x, y: centre.y } },
    ]
  })
}

/** Whether what is on a side is on this half. What sits in the middle of a body is on both halves of a region. */
export function covers(side: Side, half: Half): boolean {
  return half === 'middle' || side === 'both' || side === 'middle' || side === half
}

/** Path data holds nothing but absolute points, so that their extent is found without a browser. */
function centreOf(path: string): { x: number; y: number } {
  const numbers = (path.match(/-?\d+(\.\d+)?/g) ?? []).map(Number)
  const among = (which: 0 | 1) => numbers.filter((_, at) => at % 2 === which)
  const middleOf = (values: number[]) => (Math.min(...values) + Math.max(...values)) / 2
  return { x: middleOf(among(0)), y: middleOf(among(1)) }
}
