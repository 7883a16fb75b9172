import type { RegionId } from '../anatomy/regions'
import type { RedFlagId } from './red-flag-ids'

/** Most urgent first. */
export const urgencies = ['emergency', 'same day', 'see a doctor soon'] as const
export type Urgency = (typeof urgencies)[number]

/**
 * A range of ages in completed years, both ends included. "Over 50" is `{ min: 50 }`: it begins on the fiftieth
 * birthday. "Under 18" is `{ max: 17 }`.
 */
export interface AgeRange {
  min?: number
  max?: number
}

/** What an effect or a cluster depends on besides its own flags. */
export interface ClientFacts {
  /** In completed years; null if the date of birth is not recorded. */
  age: number | null
  /** Where the complaint hurts. */
  regions: readonly RegionId[]
}

/** When an effect holds. Every part that is given must be met. */
export interface EffectCondition {
  /** An unknown age meets this: what cannot be excluded is taken as true. */
  ages?: AgeRange
  /** Met if the complaint has one of these regions. */
  regions?: readonly RegionId[]
  /** Met if this flag was answered with yes too. */
  withFlag?: RedFlagId
}

/** What a yes does. An effect without `when` always holds. */
export type Effect = { when?: EffectCondition } & (
  | {
      /** No suggestions until a doctor has looked. */
      kind: 'stops list'
      /** Replaces the urgency of the flag when this effect holds. */
      urgency?: Urgency
    }
  | {
      /** These questions come next. The list stays. */
      kind: 'asks'
      flags: readonly RedFlagId[]
      /**
       * True: ask only the questions that belong to a region of the complaint. Otherwise all are asked: chest pain may
       * ask about the calf.
       */
      onlyOfTheseRegions?: true
    }
  | {
      /** Treatment is limited. The list stays. */
      kind: 'changes'
      /** One short sentence for the practitioner. */
      rule: string
    }
)

/**
 * A finding that asks for a doctor. A single flag is a poor test of any disease, so the texts name what has to be
 * checked and no diagnosis.
 */
export interface RedFlag {
  id: RedFlagId
  /** A question that a practitioner can read out. Yes means that the flag is present. */
  question: string
  /** The finding if the answer was yes. */
  finding: string
  why: string
  /** Where the complaint must hurt for the question to be asked. */
  regions: readonly RegionId[] | 'all'
  urgency: Urgency
  /** At least one. Several can hold at the same time. */
  effects: readonly Effect[]
  /** Where the flag comes from, and what of it was not checked. */
  source: string
  /** How well the flag tells serious from harmless pain, if the source says so. */
  accuracy?: string
  /** Whom the question is for; without it, everybody. An unknown age is in every range. */
  ages?: AgeRange
}

/** Returns whether a complaint hurts in one of these regions. */
export function isInRegions(
  regions: readonly RegionId[],
  where: readonly RegionId[] | 'all' = 'all',
): boolean {
  return where === 'all' || regions.some((region) => where.includes(region))
}

/** Returns whether an age may be in a range. An unknown age may be in any. */
export function isInAges(age: number | null, { min = 0, max = Infinity }: AgeRange = {}): boolean {
  return age === null || (age >= min && age <= max)
}
