import type { Relief, Side, Verdict } from './record/facts'
import type { RedFlag, Urgency, WidespreadSignId } from './record/red-flags'

/** The visit a reason speaks of, for a link to it. */
export interface VisitRef {
  id: number
  /** Local time, YYYY-MM-DDTHH:MM. */
  at: string
  relief: Relief | null
  verdict: Verdict
}

/** Pieces of a sentence, in order: text, dates that link to the visit they speak of, and many such folded into one, which
 *  is said as their number and span or, where that was told before, in the words of `as`. */
export type ReasonPart = string | { visit: VisitRef } | { visits: VisitRef[]; as?: string }

export type RuleId =
  | 'familiar-pain'
  | 'familiar-pain-absent'
  | 'refers-here'
  | 'movement'
  | 'key-before-satellite'
  | 'this-client'
  | 'this-practice'
  | 'adjacent-to-worked'
  | 'adjacent-to-pain'
  | 'synergist'
  | 'antagonist'
  | 'held-in-part'
  | 'worked-without-lasting-relief'
  | 'other-work-failed'
  | 'other-work-held'
  | 'other-pressing'
  | 'no-referral'
  | 'unrelated'
  | 'not-muscle'
  | 'ruled-out'

/** What else a reason speaks of: the worked tissues and the painful regions that its words name. */
export interface About {
  tissues?: readonly string[]
  /** Where the tissue is described to refer to mainly; where it spills over to; where it hurts beside it. */
  mainly?: readonly string[]
  also?: readonly string[]
  beside?: readonly string[]
}

export interface Reason {
  rule: RuleId
  about?: About
  direction: 'up' | 'down'
  /** Log-odds moved (natural logarithm); for ordering, never shown. */
  effect: number
  /** How strong the evidence for the rule is: 'expert sources, no trial'. */
  evidence: string
  parts: ReasonPart[]
  /** The same without what came of the worked tissues in `about`, for where that was told before. */
  brief?: ReasonPart[]
}

export type SuggestionStrength = 'worth checking first' | 'worth checking' | 'a thought'

export interface Suggestion {
  tissue: string
  side: Side
  /** 1 is best. Over all tissues and sides, so a varied top five can leave numbers out. */
  rank: number
  strength: SuggestionStrength
  /** What moved it most, first. */
  reasons: Reason[]
  caution: string | null
  howToCheck: string
}

/** A tissue and what there is to say of it. */
export interface TissueNote {
  tissue: string
  side: Side
  parts: ReasonPart[]
}

/** What to stop doing. */
export interface HasNotHelpedNote {
  tissue: string | null
  side: Side | null
  parts: ReasonPart[]
  /** What came of it, in one phrase; '' where it is not one tissue. */
  came: string
  /** Pressing it gave the familiar pain, so that only working it by itself is to stop. */
  gaveFamiliarPain: boolean
}

/** Gate 1: something recorded that belongs to a doctor first. */
export interface Referral {
  kind: 'refer'
  /** Most urgent first. */
  flags: RedFlag[]
  /** Of the most urgent flag. */
  urgency: Urgency
}

/** Gate 2: pain that is spreading or everywhere; another muscle is unlikely to be the answer. */
export interface WidespreadPain {
  kind: 'widespread'
  signs: WidespreadSignId[]
  /** The visits whose marks showed pain in new places; empty where that is not what speaks for it. */
  spreadAt: VisitRef[]
  note: string
}

/** Gate 3: enough has been tried. The list stays, on request. */
export interface StopRule {
  /** Different tissues worked at the visits below. */
  ideas: number
  visits: VisitRef[]
  /** What gave the familiar pain when it was pressed and was worked once at most since: that idea is still open. */
  found: string[]
  advice: string
}

export interface SuggestionList {
  kind: 'list'
  /** 'relief held': it lasted the last time that anybody asked; the list is for when it comes back. */
  why: 'relief did not last' | 'relief held' | 'first ideas'
  /** When set, its advice stands above the list; after several ideas the list is shown only on request. */
  stop: StopRule | null
  /** How it looks that no tissue is the cause but a joint, a nerve or a sensitised system; null when it does not. */
  noTissue: 'possible' | 'likely' | null
  /** The varied top five. */
  suggestions: Suggestion[]
  /** The next ones, by rank. */
  more: Suggestion[]
  /** Worked, released and no lasting relief three times and more: shown only on request. */
  onRequest: Suggestion[]
  /** Short relief after few minutes or light work: repeat with enough dose. */
  dose: TissueNote[]
  /** A tissue and its side; null where it is not one tissue. */
  hasNotHelped: HasNotHelpedNote[]
  reliefLasted: TissueNote[]
  /** What nobody asked or tested yet. */
  unknown: { parts: ReasonPart[] }[]
}

/** One step of the next visit. */
export interface PlanStep {
  action: 'check' | 'work'
  tissue: string
  side: Side
  minutes: number
  /** What speaks for it most. */
  parts: ReasonPart[]
  caution: string | null
  howToCheck: string
}

/** What to check and to work at the next visit, within the minutes there are. */
export interface VisitPlan {
  kind: 'plan'
  /** Checks first: pressing a tissue costs a minute and tells most. Ask again once their results are noted. */
  steps: PlanStep[]
  /** Of all steps; never more than there are. */
  minutes: number
  /** The share of the causes, 0 to 1, that the work is expected to reach if some tissue is the cause. For comparing
   *  plans, never shown as a number. */
  covered: number
  stop: StopRule | null
  noTissue: SuggestionList['noTissue']
}

/** Why a tissue stands where it stands. */
export interface WhyNot {
  tissue: string
  side: Side
  /** Null when a gate gives no list, or when the tissue on that side is not in question. */
  rank: number | null
  /** How many tissues and sides were ranked. */
  of: number
  strength: SuggestionStrength | null
  /** What moved it most, first; those with direction 'down' keep it down. */
  reasons: Reason[]
  /** In plain words what keeps it down, or that nothing speaks for it. */
  summary: ReasonPart[]
  caution: string | null
  howToCheck: string
}

export type Recommendation = Referral | WidespreadPain | SuggestionList
