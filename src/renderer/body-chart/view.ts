import type { RegionId } from '@shared/anatomy/regions'
import type { TissueId } from '@shared/anatomy/tissue'

/**
 * A shape on the chart, as SVG path data in the units of its view. A shape on both halves of the body is drawn once, on
 * the left half of the picture. The other half is its mirror image about the middle of the view. A side view shows one
 * half: the left side is drawn, and the right side view is its mirror image.
 */
export interface Shape<Id extends string> {
  id: Id
  /** Closed, and smooth. */
  path: string
  /** The direction of the fibres, as open curves inside the path. They make the shape look like a muscle. */
  fibres?: string
  /** Drawn whole across the midline, without a mirror image. */
  midline?: true
  /** Lies behind the bones, and shows faintly through them. */
  behind?: true
}

/** Path data of one half of the body, and of shapes across the midline. A side view uses only `half`. */
export interface Halved {
  half: string
  whole: string
}

/** Closed paths that do not overlap; hairlines on them are open. */
export interface Bones extends Halved {
  /** Openings: the eye sockets, the holes of the hip bone. */
  hollows: Halved
  /** Seams, edges, and where bone meets cartilage. */
  grain: Halved
}

/** The body seen from one side. All views have the same units, so that they fit side by side. */
export interface View {
  id: 'front' | 'back' | 'left' | 'right'
  /** The accessible name of the picture. */
  label: string
  /** The caption below the picture: one or two words. */
  caption: string
  width: number
  height: number
  /** The x of the line between the two mirrored halves. */
  middle: number
  /** The body's edge, whole; in a side view, of the left side. */
  outline: string
  /** Lines that make the outline look like a body, never filled: ears, toes. */
  lines: Halved
  /** More such lines on the skin: face, collar bones, kneecaps. They are left out where bones are drawn. */
  features: Halved
  /** Drawn below the deep layer. */
  bones?: Bones
  /** Where it can hurt. The regions cover the body without gaps and do not overlap. */
  regions: readonly Shape<RegionId>[]
  /** The muscles and other tissue under the skin, and those below them, in paint order. */
  surface: readonly Shape<TissueId>[]
  deep: readonly Shape<TissueId>[]
  /**
   * Tissues that the deep layer shows although they belong to the other face: the quadratus lumborum behind the abdomen.
   * They are part of the picture only, and are neither marked nor chosen here.
   */
  otherFace?: ReadonlySet<TissueId>
}
