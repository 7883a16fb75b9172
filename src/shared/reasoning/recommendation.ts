import type { Reason } from './reasons'
import type { Side } from '../vocabulary'
import type { VisitOutcome, VisitRef } from './record/outcome'
import type { Urgency } from '../safety/red-flag'
import type { WidespreadSignId } from './record/red-flags'

/** One of several messages: its id and its parameters, without text. */
export type Message<Params, Id extends keyof Params = keyof Params> = {
  [Each in Id]: { rule: Each; params: Params[Each] }
}[Id]

/** No parameters. */
export type None = Record<never, never>

export type SuggestionStrength = 'worth checking first' | 'worth checking' | 'possible'

export interface Suggestion {
  tissue: string
  side: Side
  /** 1 is best. It counts all tissues and sides, so the varied top five can skip ranks. */
  rank: number
  strength: SuggestionStrength
  /** The largest effect first. */
  reasons: Reason[]
  caution: string | null
}

export interface TissueSide {
  tissue: string
  side: Side
}

/** Short relief after few minutes or light work: the tissue may be right and the dose too small. */
export interface DoseNote extends TissueSide {
  visit: VisitRef
  /** Null where the time was enough or not noted. */
  minutes: number | null
  isLight: boolean
  outcome: VisitOutcome
}

/** Visits that worked a tissue and whose relief lasted. */
export interface ReliefLastedNote extends TissueSide {
  visits: VisitRef[]
  outcome: VisitOutcome | null
}

export interface HasNotHelpedParams {
  'worked-without-lasting-relief': {
    visits: VisitRef[]
    outcome: VisitOutcome | null
    /** If true, do not work it alone again; work it together with other tissues. */
    gaveFamiliarPain: boolean
  }
  /** Most of the noted minutes went to the painful area; `percent` is a whole number, 0 to 100. */
  'painful-area': { percent: number; visits: VisitRef[] }
}

/** What was worked without lasting relief. */
export type HasNotHelpedNote =
  | (TissueSide & Message<HasNotHelpedParams, 'worked-without-lasting-relief'>)
  | ({ tissue: null; side: null } & Message<HasNotHelpedParams, 'painful-area'>)

/** What nobody asked or tested yet. */
export interface UnknownParams {
  'outcome-not-asked': { visits: VisitRef[] }
  'outcome-asked-too-early': { visit: VisitRef }
  /** `missing` of the `worked` lines of work without lasting relief have no response. */
  'response-not-noted': { visits: VisitRef[]; missing: number; worked: number }
  'familiar-pain-not-tested': None
  'movement-not-noted': None
}

/** Gate 1: a recorded sign that asks for a doctor first. */
export interface Referral {
  kind: 'refer'
  /** Most urgent first; an id of a newer version may be unknown. */
  flags: string[]
  /** The urgency of the most urgent flag. */
  urgency: Urgency
}

/** Gate 2: pain that spreads or is everywhere. Another muscle is unlikely to explain it. */
export interface WidespreadPain {
  kind: 'widespread'
  signs: WidespreadSignId[]
  /** The visits at which pain was marked in new places; empty where marks do not show spreading. */
  spreadAt: VisitRef[]
}

export interface StopAdviceParams {
  /** The pain got worse after the last classified visit; `tissues` were worked at it. */
  'got-worse': { visit: VisitRef; tissues: string[] }
  /** The pain got worse after two visits or more since relief last lasted. */
  'got-worse-twice': { visits: VisitRef[] }
  /** Tissues that gave the familiar pain when checked, and that were worked at most once since. */
  'familiar-pain-open': { tissues: string[] }
  'same-work-repeated': None
  'several-hypotheses-failed': None
}

/** Gate 3: enough has been tried, or the pain got worse. The list stays available. */
export interface StopRule {
  /** How many different hypotheses the visits below tested. */
  hypotheses: number
  visits: VisitRef[]
  /** Tissues that gave the familiar pain and were worked at most once since. */
  found: string[]
  advice: Message<StopAdviceParams>
}

/** How likely the cause is a joint, a nerve or a sensitised system instead of a tissue. */
export type NonTissueCause = 'possible' | 'likely' | null

export interface SuggestionList {
  kind: 'list'
  /**
   * 'got worse': after the last classified visit. 'relief lasted': after the last therapeutic visit; the list is for
   * when the pain comes back.
   */
  why: 'relief did not last' | 'got worse' | 'relief lasted' | 'first suggestions'
  /** If set, its advice is shown above the list. After several hypotheses the list is shown only on request. */
  stop: StopRule | null
  nonTissueCause: NonTissueCause
  /** The varied top five. */
  suggestions: Suggestion[]
  /** The next ones, by rank. */
  more: Suggestion[]
  /**
   * Shown only on request: tissues that were worked and released three times or more without lasting relief, and
   * tissues after which the pain got worse.
   */
  onRequest: Suggestion[]
  dose: DoseNote[]
  hasNotHelped: HasNotHelpedNote[]
  reliefLasted: ReliefLastedNote[]
  unknown: Message<UnknownParams>[]
}

/** One step of the next visit. */
export interface PlanStep extends TissueSide {
  action: 'check' | 'work'
  minutes: number
  /** The reason with the largest effect; null if no reason raises it. */
  reason: Reason | null
  caution: string | null
}

/** What to check and work at the next visit, within the available minutes. */
export interface VisitPlan {
  kind: 'plan'
  /**
   * Checks come first, because a check takes a minute and gives most information. Make a new plan when their results
   * are noted.
   */
  steps: PlanStep[]
  /** The minutes of all steps; never more than available. */
  minutes: number
  /** The share of the causes, 0 to 1, that the work is expected to reach if some tissue is the cause. Used to compare
   *  plans, never shown as a number. */
  covered: number
  stop: StopRule | null
  nonTissueCause: NonTissueCause
}

/** Explains the rank of a tissue in one message. */
export interface RankParams {
  'red-flag': None
  'widespread-pain': None
  /** There is no pain on that side, and the record has no finding of the tissue there. */
  'other-side': None
  'ruled-out': { on: string; why: string }
  hidden: None
  /** The pain got worse after visits that worked it. */
  'got-worse': { visits: VisitRef[] }
  'below-untested': { visits: VisitRef[] }
  'on-request': { visits: VisitRef[] }
  'nothing-supports': None
  /** Some reason lowers it. */
  lowered: None
  'nothing-lowers': None
  /** Nothing lowers it, and others have more support. */
  'others-stronger': None
}

/** Why a tissue ranks where it ranks. */
export interface WhyNot extends TissueSide {
  /** Null when a gate gives no list, or when the tissue on that side is not a candidate. */
  rank: number | null
  /** How many tissues and sides were ranked. */
  of: number
  strength: SuggestionStrength | null
  /** The largest effect first; those with direction 'down' lower it. */
  reasons: Reason[]
  summary: Message<RankParams>
  /** The first tissue, with its strongest reason; null if it is not worth naming. */
  first: { tissue: string; reason: Reason | null } | null
  caution: string | null
}

export type Recommendation = Referral | WidespreadPain | SuggestionList
