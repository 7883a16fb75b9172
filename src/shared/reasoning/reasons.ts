import type { MovementId } from '@shared/anatomy/movements'
import type { SoftTissueKind } from '@shared/anatomy/tissue'
import type { VisitOutcome, VisitRef } from './record/outcome'

/** A tissue that was worked without lasting relief. */
export interface FailedWork {
  tissue: string
  visits: VisitRef[]
  /** False when it did not release at any of the visits. */
  released: boolean
}

/** Visits that worked the tissue with some relief. */
export interface ReliefAtVisits {
  visits: VisitRef[]
  /** Other tissue worked at these visits explains the relief better. */
  isExplainedByOthers: boolean
}

/**
 * The parameters of each rule: ids, counts and visits, no text. The texts for the screens are in
 * `renderer/suggestions/words/reasons.ts`.
 */
export interface RuleParams {
  /** The visits at which palpation gave the familiar pain, and those at which it did not. */
  'familiar-pain': { visits: VisitRef[]; absent: VisitRef[] }
  'familiar-pain-absent': { visits: VisitRef[] }
  /** The painful regions it refers to, and how many regions hurt on this side. */
  'refers-here': { mainly: string[]; also: string[]; painfulRegions: number }
  /** Ids of the surveys that looked for it in such a complaint, and their people. */
  'how-often': { surveys: string[]; people: number }
  /** The painful regions it lies in. */
  'lies-here': { regions: string[] }
  /** Painful movements that load or stretch it. */
  movement: { loads: string[]; stretches: string[] }
  /** `region`: the worked tissue lies there and this one refers to it. */
  'key-before-satellite': { worked: FailedWork; region: string }
  'this-client': ReliefAtVisits
  'partial-relief': ReliefAtVisits
  /** Visits of other clients of the practice. */
  'this-practice': { lasted: number; visits: number }
  'adjacent-to-worked': { worked: FailedWork[] }
  /** Neighbours that lie where it hurts, and the painful regions they lie in. */
  'adjacent-to-pain': { neighbours: string[]; regions: string[] }
  synergist: { worked: FailedWork; movement: MovementId }
  antagonist: { worked: FailedWork; movement: MovementId }
  /** `outcome` is null if the visits had different outcomes. */
  'worked-without-lasting-relief': { visits: VisitRef[]; outcome: VisitOutcome | null }
  /** Failed visits that did not work this tissue, and those at which it was worked and did not release. */
  'work-elsewhere-failed': { notWorked: VisitRef[]; notReleased: VisitRef[] }
  'work-elsewhere-lasted': { visits: VisitRef[] }
  /** Other tissues, and whether checking them gave the familiar pain. */
  'palpation-elsewhere': { tissues: string[]; gaveFamiliarPain: boolean; visits: VisitRef[] }
  'no-referral': { regions: string[] }
  unrelated: { regions: string[] }
  'non-muscle': { kind: SoftTissueKind }
  /** The name of the place. */
  'dangerous-place': { place: string }
  /** `on` is a local day, YYYY-MM-DD; `why` is what the practitioner wrote, or ''. */
  'ruled-out': { on: string; why: string }
}

export type RuleId = keyof RuleParams

/** How strong the evidence for a rule is. */
export type EvidenceId =
  | 'examiner agreement'
  | 'expert opinion'
  | 'surveys'
  | 'clinical standard'
  | 'small trial'
  | 'neck pain trial'
  | 'client record'
  | 'practice records'
  | 'anatomy'
  | 'inferred from work'
  | 'inferred from palpation'
  | 'practitioner'

export interface Evidence {
  id: EvidenceId
  /** Whether the reason depends on relations that the practice added. */
  ownRelations: 'none' | 'some' | 'all'
  /** The sources that the practice gave for its relations. */
  ownSources: readonly string[]
}

/** One reason for the rank of a tissue. */
export type Reason<R extends RuleId = RuleId> = {
  [Rule in R]: {
    rule: Rule
    params: RuleParams[Rule]
    direction: 'up' | 'down'
    /** Change of the log-odds (natural logarithm); for ordering, never shown. */
    effect: number
    evidence: Evidence
  }
}[R]
