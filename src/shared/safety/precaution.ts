import type { RegionId } from '../anatomy/regions'
import type { TissueId } from '../anatomy/tissue'

/**
 * The most pressure that is used. 'light': skin and surface muscle only, without pain, without long pressure on one
 * point and without the elbow. 'moderate': at most 5 of 10 for the client, without the elbow.
 */
export type PressureCap = 'light' | 'moderate'

/** Where a rule applies. A place in words is for what no id can say, such as "the wound". A program cannot apply a place
 *  to a tissue, so a screen has to show it. */
export type Where =
  | 'everywhere'
  | {
      readonly regions?: readonly RegionId[]
      readonly tissues?: readonly TissueId[]
      readonly place?: string
    }

/**
 * The weeks in which a rule is in force, the first and the last included: weeks of pregnancy, or weeks since the date of
 * the event. Days 0 to 7 after an event are week 1. `to` is null if the rule stays in force.
 */
export interface RuleWeeks {
  readonly from: number
  readonly to: number | null
}

/** What a precaution changes. All texts are for the practitioner. */
export type Rule = { readonly weeks?: RuleWeeks } & (
  | { readonly kind: 'pressure cap'; readonly cap: PressureCap; readonly where: Where }
  | { readonly kind: 'not worked'; readonly where: Where }
  /** A technique that a practice can record has the name that the record gives it, for example 'cupping'. */
  | { readonly kind: 'leave out'; readonly techniques: readonly string[] }
  | { readonly kind: 'position'; readonly advice: string }
  /** What to do or to ask that no other kind can say, such as having sugar near. */
  | { readonly kind: 'advice'; readonly advice: string }
  /** Red flags to ask about before the visit, by id. */
  | { readonly kind: 'ask'; readonly flags: readonly string[] }
  /** `when` describes the clients whose doctor is asked; null for every client with the precaution. */
  | { readonly kind: 'ask a doctor first'; readonly when: string | null }
  /** Nothing is worked until then. */
  | { readonly kind: 'wait'; readonly until: string }
)

/**
 * How well the rules of a precaution are supported. A: a guideline or several studies. B: cases with a convincing
 * mechanism, or one regulator. C: teaching tradition. One letter stands for all rules of a precaution: the letter of most
 * of them, or the weaker one if there is no majority.
 */
export type RuleStrength = 'A' | 'B' | 'C'

/** What is asked after a yes. */
export type PrecautionDetail = 'pregnancy week' | 'date' | 'place' | 'date and place'

/** A fact about a client that changes what may be done. */
export interface Precaution {
  readonly id: string
  readonly question: string
  /** The label of its chip. */
  readonly name: string
  readonly detail: PrecautionDetail | null
  /** The last week in which the fact counts, in the weeks of `RuleWeeks`. Left out if it counts until asked again. */
  readonly lapsesAfterWeeks?: number
  readonly rules: readonly Rule[]
  readonly strength: RuleStrength
  readonly source: string
  /** False if the rules were drafted from memory and no source was read for them. */
  readonly isChecked: boolean
}
