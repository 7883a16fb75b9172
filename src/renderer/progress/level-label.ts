interface Point {
  x: number
  y: number
}

interface Room {
  /** The y of the level that is named. */
  level: number
  /** From where to where a label may stand. */
  from: number
  until: number
  /** Of the label. */
  width: number
}

/** How far above its baseline a label reaches, and below; and the room around a marker. */
const [rise, fall, margin] = [10, 3, 6]

/**
 * Where the name of a level stands: its right end, and its baseline. Just above the line or just below it, as far right as it
 * covers none of the points; where there is no such place, as far right as it covers the fewest.
 */
export function placeLevelLabel(points: readonly Point[], { level, from, until, width }: Room): Point {
  const [above, below] = [level - 5, level + rise + 5]
  let best = { x: until, y: above, covered: Infinity }
  for (let x = until; x - width >= from; x -= 8) {
    for (const y of [above, below]) {
      const covered = points.filter(
        (at) =>
          at.x > x - width - margin &&
          at.x < x + margin &&
          at.y > y - rise - margin &&
          at.y < y + fall + margin,
      ).length
      if (covered < best.covered) best = { x, y, covered }
    }
    if (best.covered === 0) break
  }
  return { x: best.x, y: best.y }
}

/** A line as points so close to each other that nothing of note fits between. */
export function pointsAlong(corners: readonly Point[]): Point[] {
  return corners.flatMap((to, index) => {
    const from = corners[index - 1] ?? to
    const count = Math.max(1, Math.ceil(Math.hypot(to.x - from.x, to.y - from.y) / 6))
    return Array.from({ length: count }, (_, piece) => ({
      x: from.x + ((to.x - from.x) * (piece + 1)) / count,
      y: from.y + ((to.y - from.y) * (piece + 1)) / count,
    }))
  })
}
