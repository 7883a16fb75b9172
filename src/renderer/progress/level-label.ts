interface Point {
  x: number
  y: number
}

interface LabelArea {
  /** The y of the level line. */
  level: number
  /** The x range in which the label may be placed. */
  from: number
  until: number
  /** The width of the label. */
  width: number
}

/** The height of a label above its baseline, its depth below it, and the distance to keep from a marker. */
const [ascent, descent, margin] = [10, 3, 6]

/**
 * Places a level's label: its right end and its baseline. It is just above or just below the line, as far right as
 * possible without covering a point. If every place covers points, it is the one that covers the fewest.
 */
export function placeLevelLabel(points: readonly Point[], { level, from, until, width }: LabelArea): Point {
  const [above, below] = [level - 5, level + ascent + 5]
  let best = { x: until, y: above, covered: Infinity }
  for (let x = until; x - width >= from; x -= 8) {
    for (const y of [above, below]) {
      const covered = points.filter(
        (at) =>
          at.x > x - width - margin &&
          at.x < x + margin &&
          at.y > y - ascent - margin &&
          at.y < y + descent + margin,
      ).length
      if (covered < best.covered) best = { x, y, covered }
    }
    if (best.covered === 0) break
  }
  return { x: best.x, y: best.y }
}

/** Returns a line as points at most 6 units apart, so that a label cannot fit between them. */
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
