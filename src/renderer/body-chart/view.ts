import type { RegionId } from '@shared/anatomy/regions'
import type { TissueId } from '@shared/anatomy/tissue'

/**
 * One thing on the chart, as SVG path data in the units of its view. What lies on both halves of the body is drawn once,
 * on the half that is on the left of the picture; the other half is its mirror image about the middle of the view. From
 * the side only one half is seen: what is drawn of it is the left side, and the right side is all of that turned round.
 */
export interface Shape<Id extends string> {
  id: Id
  /** Closed, and smooth. */
  path: string
  /** The run of the fibres, as open curves inside the path; what makes a shape read as a muscle. */
  fibres?: string
  /** Drawn whole across the middle; it has no mirror image. */
  midline?: true
  /** Lies on the far side of the bones, and shows faintly through them. */
  behind?: true
}

/** Path data of one half of the body, and of what lies across its middle. From the side there is only the half. */
export interface Halved {
  half: string
  whole: string
}

/** Closed paths that do not overlap; hairlines on them are open. */
export interface Bones extends Halved {
  /** What one looks into: the sockets of the eyes, the holes of the hip bone. */
  hollows: Halved
  /** Seams, edges, and where bone meets cartilage. */
  grain: Halved
}

/** The body seen from one side. The units of all views are the same, so that they stand beside each other. */
export interface View {
  id: 'front' | 'back' | 'left' | 'right'
  /** What the picture shows, for those who hear it. */
  label: string
  /** The same in a word or two, below the picture. */
  caption: string
  width: number
  height: number
  /** The x of the line about which the halves mirror each other. */
  middle: number
  /** The body's edge, whole; from the side, of the left side. */
  outline: string
  /** Lines that make the outline read as a body, never filled: ears, toes. */
  lines: Halved
  /** Further such lines, as the skin shows them: face, collar bones, kneecaps. They give way where bones are drawn. */
  features: Halved
  /** Drawn below the deep layer. */
  bones?: Bones
  /** Where it can hurt. They fill the body side by side, leave no gap a pointer could fall into, and do not overlap. */
  regions: readonly Shape<RegionId>[]
  /** The muscles and other tissue under the skin, and below those; in the order in which they are painted. */
  surface: readonly Shape<TissueId>[]
  deep: readonly Shape<TissueId>[]
}
