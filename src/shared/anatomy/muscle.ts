import type { MovementId } from './movements'
import type { Segment } from './segments'
import type { ReferralBasis, TissueFacts, TissueId, TissueRelations } from './tissue'

export type MuscleId = TissueId

/** A muscle as its table states it. What follows from other facts is not stated twice: see `muscles.ts`. */
export interface MuscleRow extends TissueFacts {
  /** Its movements, which load it. */
  actions: readonly MovementId[]
  /** Movements that stretch it beside the opposites of its actions: second joints, and movements without opposite. */
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
