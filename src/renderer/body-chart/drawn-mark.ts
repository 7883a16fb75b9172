import type { Mark } from './marks'
import type { Placed } from './shapes'

/** A mark on one shape. */
export interface DrawnMark {
  mark: Mark
  shape: Placed
  /** It lies in the other layer: its edge shows through. */
  hidden: boolean
  /** Path data, and what draws it where it is seen. */
  path: string
  transform: string | undefined
}
