import type { MovementId } from './movements'
import type { RegionId } from './regions'

/** A plain string: records also hold tissues that a practitioner added. */
export type TissueId = string

/**
 * 'other' is for tissues that a practice adds and that fit no kind: a joint, a nerve, a muscle that the tables do not
 * list.
 */
export const softTissueKinds = ['fascia', 'ligament', 'retinaculum', 'tendon', 'scar', 'other'] as const
export type SoftTissueKind = (typeof softTissueKinds)[number]

/** The basis of a referral. In a saline study, salt water was injected into the tissue and the spread of the pain was
 *  recorded. Such studies find irregular patterns, so the zones are taken from expert descriptions there too. 'this
 *  practice': a practitioner added it. */
export type ReferralBasis = 'expert description' | 'saline study' | 'this practice'

/** The facts of every tissue, muscle or not. */
export interface TissueFacts {
  id: TissueId
  name: string
  /** The name to use with a client: no Latin. */
  plainName: string
  latin: string
  synonyms: readonly string[]
  area: string
  /** Where it lies, as regions of pain; not where it refers to. */
  liesIn: readonly RegionId[]
  attachments: { readonly origin: string; readonly insertion: string }
  /** Where most descriptions put its referred pain. No trial has confirmed the zones. */
  refersMainlyTo: readonly RegionId[]
  /** Its described spill-over zones. */
  refersAlsoTo: readonly RegionId[]
  /** The client's position, where the fingers go, what to ask for. Leaves out the question about the familiar pain:
   *  `howToCheck` in the reasoning adds it to every tissue. */
  howToCheck: string
  /** Set if it lies on the midline, or is worked as one across it, so that it has no sides. */
  midline?: true
  /** Structures near it that pressure could harm. Teaching tradition. */
  caution?: string
}

/** Derived for every tissue from its row, the borders and the movements. */
export interface TissueRelations {
  /** Tissues it borders or shares an attachment with; see `borders.ts` for how. */
  adjacent: readonly TissueId[]
  stretchedBy: readonly MovementId[]
  /** The sources of the facts. `referral` is null if no referral is described. */
  basis: { readonly structure: 'anatomy' | 'this practice'; readonly referral: ReferralBasis | null }
}

/** Returns the basis of a row. A referral is an expert description unless the row gives a better basis. */
export function basisOf(row: TissueFacts & { referralBasis?: ReferralBasis }): TissueRelations['basis'] {
  const described = row.refersMainlyTo.length + row.refersAlsoTo.length > 0
  return { structure: 'anatomy', referral: described ? (row.referralBasis ?? 'expert description') : null }
}
