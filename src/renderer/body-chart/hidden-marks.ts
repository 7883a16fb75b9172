import type { Depth, Mark } from './marks'
import { markableOf } from './shapes'
import type { View } from './view'

export const otherDepth = (depth: Depth): Depth => (depth === 'surface' ? 'deep' : 'surface')

/**
 * Returns whether a tissue with a mark lies in the other layer of these views, wholly or for the most part: then its mark is
 * a dashed line, or covers only the small part that shows.
 */
export function hasHiddenMarks(marks: readonly Mark[], views: readonly View[], depth: Depth): boolean {
  const sizeIn = (id: string, at: Depth) =>
    views
      .flatMap((view) => markableOf(view)[at].filter((shape) => shape.id === id))
      .reduce((sum, { extent }) => sum + extent.width * extent.height, 0)
  return marks.some(
    ({ layer, id }) => layer !== 'pain' && 2 * sizeIn(id, depth) < sizeIn(id, otherDepth(depth)),
  )
}
