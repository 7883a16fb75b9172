import type { RegionId } from '../anatomy/regions'

/** Causes that hands cannot work on. */
export const otherCauses = ['joint', 'nerve root', 'nerve', 'tendon', 'organ', 'sensitised'] as const
export type OtherCause = (typeof otherCauses)[number]

/** What a short test or a few questions gave. */
export const screenResults = ['positive', 'negative', 'unsure'] as const
export type ScreenResult = (typeof screenResults)[number]

/**
 * A short test or a few questions that a massage therapist may use to see whether the cause is perhaps not a muscle. It is no
 * diagnosis. `docs/other-causes.md` says how sure the numbers are.
 */
export interface Screen {
  id: string
  name: string
  /** The painful regions for which it is offered. */
  regions: readonly RegionId[] | 'any'
  /** What to do, or what to ask. */
  how: string
  /** What counts as positive. */
  positive: string
  /** When not to do it; '' if nothing speaks against it. */
  notWhen: string
  /** The precautions with which it is not offered, by their ids. */
  notWith?: readonly string[]
  /** Only questions and looking; nothing is moved or pressed. */
  isQuestions: boolean
  /** Taught in orthopaedic testing; not for everyone. */
  needsTraining: boolean
  /**
   * The working likelihood ratios of a positive and a negative result. The logarithm of the published ones, whole for pooled
   * numbers, 0.7 of it for one validated study, and half for small, surgical or case-control studies.
   */
  ratios: Readonly<Partial<Record<OtherCause, { positive: number; negative: number }>>>
  /** A positive result alone asks for a doctor. */
  refersIfPositive?: true
  /** Offered from this age, in years. */
  fromAge?: number
  /** Screens that it is made of. They are not counted beside it. */
  includes?: readonly string[]
  /** It loads muscle or tendon tissue there too, so that a positive result does not speak against that. */
  loadsMuscle?: true
  source: string
}
