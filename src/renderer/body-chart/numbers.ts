import { shapeAt } from './hit'
import type { Point } from './path'
import type { Placed } from './shapes'

const around: readonly Point[] = [
  { x: 0, y: 0 },
  { x: 0, y: 1 },
  { x: 0, y: -1 },
  { x: 1, y: 0 },
  { x: -1, y: 0 },
  { x: 0, y: 2 },
  { x: 0, y: -2 },
  { x: 1, y: 1 },
  { x: -1, y: 1 },
]

/**
 * Where the number of each shape stands: in its middle, but `apart` from those before it, on the shape if there is room.
 * In units of the view.
 */
export function placesOfNumbers(shapes: readonly Placed[], apart: number): Point[] {
  const taken: Point[] = []
  for (const shape of shapes) {
    const free = around
      .map(({ x, y }) => ({ x: shape.centre.x + x * apart, y: shape.centre.y + y * apart }))
      .filter((at) => taken.every(({ x, y }) => Math.hypot(at.x - x, at.y - y) >= apart * 0.99))
    taken.push(free.find((at) => shapeAt([shape], at)) ?? free[0] ?? shape.centre)
  }
  return taken
}
