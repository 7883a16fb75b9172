import type { MovementId } from './movements'
import type { RegionId } from './regions'

/** A plain string: records also hold tissues that a practitioner added. */
export type MuscleId = string

export interface Muscle {
  id: MuscleId
  name: string
  latin: string
  synonyms: readonly string[]
  area: string
  /** Where its belly lies, as regions of pain; not where it refers to. */
  liesIn: readonly RegionId[]
  /** Muscles it borders or shares an attachment with; always stated on both. */
  adjacent: readonly MuscleId[]
  actions: readonly MovementId[]
  innervation: string
  /** Where its referred pain is mostly described. Expert descriptions; no trial has confirmed them. */
  refersMainlyTo: readonly RegionId[]
  /** Where it is described to spill over to. */
  refersAlsoTo: readonly RegionId[]
  /** Lies or is worked as one across the middle, so that sides do not tell two of them apart. */
  midline?: true
  /** What lies near it that pressure could harm. Teaching tradition. */
  caution?: string
}
