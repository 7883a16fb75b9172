import type { MovementId } from './movements'
import type { RegionId } from './regions'

/** A plain string: records also hold tissues that a practitioner added. */
export type TissueId = string

/** 'other' is what a practice adds and no kind fits: a joint, a nerve, a muscle that the tables do not list. */
export const softTissueKinds = ['fascia', 'ligament', 'retinaculum', 'tendon', 'scar', 'other'] as const
export type SoftTissueKind = (typeof softTissueKinds)[number]

/** Where a referral was seen. A saline study is one in which salt water injected into the tissue made the pain spread;
 *  such studies find irregular patterns, so even there the zones are those of expert description. 'this practice' is
 *  what a practitioner added. */
export type ReferralBasis = 'expert description' | 'saline study' | 'this practice'

/** What is stated of every tissue, muscle or not. */
export interface TissueFacts {
  id: TissueId
  name: string
  /** How one says it to a client: no Latin. */
  plainName: string
  latin: string
  synonyms: readonly string[]
  area: string
  /** Where it lies, as regions of pain; not where it refers to. */
  liesIn: readonly RegionId[]
  attachments: { readonly origin: string; readonly insertion: string }
  /** Where its referred pain is mostly described. No trial has confirmed the zones. */
  refersMainlyTo: readonly RegionId[]
  /** Where it is described to spill over to. */
  refersAlsoTo: readonly RegionId[]
  /** The client's position, where the fingers go, what to ask for. That one asks for the familiar pain goes without
   *  saying: `howToCheck` in the reasoning adds it to every tissue. */
  howToCheck: string
  /** Lies or is worked as one across the middle, so that sides do not tell two of them apart. */
  midline?: true
  /** What lies near it that pressure could harm. Teaching tradition. */
  caution?: string
}

/** What is worked out for every tissue from its row, the borders and the movements. */
export interface TissueRelations {
  /** Tissues it borders or shares an attachment with; see `borders.ts` for how. */
  adjacent: readonly TissueId[]
  stretchedBy: readonly MovementId[]
  /** Where the facts come from; the referral's is null where none is described. */
  basis: { readonly structure: 'anatomy' | 'this practice'; readonly referral: ReferralBasis | null }
}

/** The basis of a row: expert description unless the row says better. */
export function basisOf(row: TissueFacts & { referralBasis?: ReferralBasis }): TissueRelations['basis'] {
  const described = row.refersMainlyTo.length + row.refersAlsoTo.length > 0
  return { structure: 'anatomy', referral: described ? (row.referralBasis ?? 'expert description') : null }
}
