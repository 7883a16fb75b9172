import type { MovementId } from './movements'
import type { ReferralBasis, SoftTissueKind, TissueFacts, TissueRelations } from './tissue'

/** A row of the tables of tissues other than muscles. */
export interface SoftTissueRow extends TissueFacts {
  kind: SoftTissueKind
  stretchedBy: readonly MovementId[]
  /**
   * Movements that load it: their muscles pull on it (a tendon, or a tissue that muscles attach to), or the movement
   * presses on it.
   */
  loadedBy?: readonly MovementId[]
  referralBasis?: ReferralBasis
}

export interface SoftTissue extends Omit<SoftTissueRow, 'loadedBy' | 'referralBasis'>, TissueRelations {
  loadedBy: readonly MovementId[]
}
