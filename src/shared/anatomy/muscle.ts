import type { MovementId } from './movements'
import type { Segment } from './segments'
import type { ReferralBasis, TissueFacts, TissueId, TissueRelations } from './tissue'

export type MuscleId = TissueId

/** A row of the muscle tables. Facts that follow from other facts are derived in `muscles.ts`. */
export interface MuscleRow extends TissueFacts {
  /** Its movements, which load it. */
  actions: readonly MovementId[]
  /**
   * Movements that stretch it besides the opposites of its actions: movements of a second joint, and movements without
   * an opposite.
   */
  alsoStretchedBy?: readonly MovementId[]
  /** Opposites of its actions that do not stretch it. */
  notStretchedBy?: readonly MovementId[]
  innervation: string
  referralBasis?: ReferralBasis
}

export interface Muscle
  extends Omit<MuscleRow, 'alsoStretchedBy' | 'notStretchedBy' | 'referralBasis'>, TissueRelations {
  kind: 'muscle'
  /** The spinal segments and cranial nerves that its innervation names. */
  segments: readonly Segment[]
}
