import type { MovementId } from './movements'
import type { ReferralBasis, SoftTissueKind, TissueFacts, TissueRelations } from './tissue'

/** Tissue besides muscle, as its table states it. */
export interface SoftTissueRow extends TissueFacts {
  kind: SoftTissueKind
  stretchedBy: readonly MovementId[]
  /** Movements whose muscles pull on it (tendons, and what muscles run into) or which press on it. */
  loadedBy?: readonly MovementId[]
  referralBasis?: ReferralBasis
}

export interface SoftTissue extends Omit<SoftTissueRow, 'loadedBy' | 'referralBasis'>, TissueRelations {
  loadedBy: readonly MovementId[]
}
