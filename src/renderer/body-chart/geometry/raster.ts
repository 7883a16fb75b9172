import type { Box } from '../areas'
import { apart } from './lines'
import type { Point } from './path'

type Runs = readonly (readonly Point[])[]

/** Returns whether a point is on a shape. */
export type Raster = (x: number, y: number) => boolean

/** Rasterizes the shapes into cells, because thousands of points are tested. */
export function raster(shapes: readonly Runs[], box: Box, cell: number): Raster {
  const [across, down] = [Math.ceil(box.width / cell), Math.ceil(box.height / cell)]
  const cells = new Uint8Array(across * down)
  for (const runs of shapes) {
    cutsOf(runs, box, cell, down).forEach((cuts, row) => {
      cuts.sort((one, other) => one - other)
      for (let pair = 0; pair + 1 < cuts.length; pair += 2) {
        const first = Math.max(0, Math.floor((cuts[pair]! - box.x) / cell))
        const last = Math.min(across - 1, Math.floor((cuts[pair + 1]! - box.x) / cell))
        if (first <= last) cells.fill(1, row * across + first, row * across + last + 1)
      }
    })
  }
  return (x, y) => {
    const column = Math.floor((x - box.x) / cell)
    const row = Math.floor((y - box.y) / cell)
    return column >= 0 && column < across && row >= 0 && row < down && cells[row * across + column] === 1
  }
}

/** Returns where the middle of each row of cells crosses the edges of a shape. A row that crosses none has no entry. */
function cutsOf(runs: Runs, box: Box, cell: number, down: number): number[][] {
  const cuts: number[][] = []
  for (const run of runs) {
    let from = run.at(-1)
    for (const to of run) {
      if (from && from.y !== to.y) {
        // One more row at both ends, because the division rounds.
        const first = Math.max(0, Math.floor((Math.min(from.y, to.y) - box.y) / cell) - 1)
        const last = Math.min(down - 1, Math.ceil((Math.max(from.y, to.y) - box.y) / cell))
        for (let row = first; row <= last; row += 1) {
          const y = box.y + (row + 0.5) * cell
          if (from.y > y !== to.y > y) {
            const cut = from.x + ((y - from.y) / (to.y - from.y)) * (to.x - from.x)
            ;(cuts[row] ??= []).push(cut)
          }
        }
      }
      from = to
    }
  }
  return cuts
}

/** Points spread evenly over a disc around 0, 0. */
export function discOf(radius: number, cell: number): Point[] {
  const points: Point[] = []
  for (let x = -radius; x <= radius; x += cell) {
    for (let y = -radius; y <= radius; y += cell) if (Math.hypot(x, y) <= radius) points.push({ x, y })
  }
  return points
}

/** The fraction of a disc that is covered. */
export function share(at: Point, disc: readonly Point[], covers: Raster): number {
  let covered = 0
  for (const { x, y } of disc) if (covers(at.x + x, at.y + y)) covered += 1
  return covered / disc.length
}

/** Counts the pieces of a line that are on a shape. */
export function marksOnLine(from: Point, to: Point, cell: number, covers: Raster): number {
  const count = Math.ceil(apart(from, to) / cell)
  let marked = 0
  for (let piece = 0; piece < count; piece += 1) {
    const along = piece / count
    if (covers(from.x + (to.x - from.x) * along, from.y + (to.y - from.y) * along)) marked += 1
  }
  return marked
}
