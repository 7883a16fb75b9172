import type { Mark } from './marks'
import type { Placed } from './shapes'

/** A mark on one shape. */
export interface DrawnMark {
  mark: Mark
  shape: Placed
  /** True if the tissue is in the other layer: only its outline is drawn. */
  hidden: boolean
  /** Path data, and the transform that mirrors it; undefined if it is not mirrored. */
  path: string
  transform: string | undefined
}
