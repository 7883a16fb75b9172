import type { Reason } from './reasons'
import type { Position } from '../anatomy/palpation'
import type { ActiveRule } from '../safety/precaution-rules'
import type { PressureCap } from '../safety/precaution'
import type { RedFlagClusterId } from '../safety/red-flag-cluster'
import type { RedFlagId } from '../safety/red-flag-ids'
import type { NerveMark, ScreenFact } from './record/facts'
import type { OtherCause } from '../screens/screen'
import type { Side } from '../vocabulary'
import type { VisitOutcome, VisitRef } from './record/outcome'
import type { Urgency } from '../safety/red-flag'
import type { WidespreadSignId } from './record/widespread-signs'

/** One of several messages: its id and its parameters, without text. */
export type Message<Params, Id extends keyof Params = keyof Params> = {
  [Each in Id]: { rule: Each; params: Params[Each] }
}[Id]

/** No parameters. */
export type None = Record<never, never>

/** How likely a tissue is among the causes, in words for stated chances; see `strengthFrom`. */
export type SuggestionStrength = 'strong' | 'fair' | 'possible'

export interface Suggestion {
  tissue: string
  side: Side
  /** 1 is best. It counts all tissues and sides, so the list can skip ranks. */
  rank: number
  strength: SuggestionStrength
  /** Checking it gave the client's own pain. */
  gaveFamiliarPain: boolean
  /** It is checked and not worked: it lies in a dangerous place, and no check of it gave the familiar pain. */
  isCheckOnly: boolean
  /** The largest effect first. */
  reasons: Reason[]
  caution: string | null
}

/**
 * One line of the list: a tissue, or tissues that one hand position reaches together. It is check-only if all its tissues
 * are, and if the first is and none gave the familiar pain: what speaks for the line is not worked.
 */
export interface SuggestionLine extends Suggestion {
  /** The id of the palpation group; null for a single tissue. */
  group: string | null
  /** The tissues of the line, best first. The line has the rank, strength and reasons of the first. */
  members: Suggestion[]
  /** Tissues of the same palpation group that are not near the pain: no part of the line. */
  alsoInGroup: string[]
  /** The position of the client for the check; null for any. */
  position: Position | null
  /** The least hands-on minutes of enough work, for one side. */
  minutes: number
  /** The most pressure that the client's precautions allow, and the precautions that set it; null without a limit. */
  limit: { cap: PressureCap; because: string[] } | null
  /** One or two reasons: the strongest, then the strongest that the other lines do not share. */
  headline: Reason[]
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
  /** `missing` of the `worked` lines of work without lasting relief have no response; `tissues` are theirs, each once. */
  'response-not-noted': { visits: VisitRef[]; tissues: string[]; missing: number; worked: number }
  'familiar-pain-not-tested': None
  'movement-not-noted': None
}

/** Before the first list: what has to be asked. */
export interface AskFirst {
  kind: 'ask'
  /** The questions about red flags, the first ones and the rest; null if they were asked. */
  redFlags: { first: RedFlagId[]; more: RedFlagId[] } | null
  /** Whether the client's precautions have to be asked. */
  precautions: boolean
  /** Said even before the questions are answered. */
  stop: StopRule | null
}

/** A recorded sign that asks for a doctor first. */
export interface Referral {
  kind: 'refer'
  /** Most urgent first; an id of a newer version may be unknown. */
  flags: string[]
  /** The groups of flags that mean more together than alone. */
  clusters: RedFlagClusterId[]
  /** The urgency of the most urgent flag or cluster. */
  urgency: Urgency
}

/** What a recorded red flag changes while the list stays. */
export interface RedFlagRule {
  flag: string
  /** One short sentence for the practitioner. */
  rule: string
}

/** Signs that ask for a nerve examination. */
export interface NerveSigns {
  marks: (NerveMark & { visit: VisitRef })[]
  /** Visits at which pain, numbness or tingling ran down an arm or leg. */
  ran: VisitRef[]
  /** Visits at which the pain had moved further down one limb. */
  movedDown: VisitRef[]
  /** It ran down a limb when the complaint was recorded, and no visit says otherwise. */
  atStart: boolean
}

/** Pain that spreads or is everywhere. Another muscle is unlikely to explain it. */
export interface WidespreadPain {
  kind: 'widespread'
  signs: WidespreadSignId[]
  /** The visits at which pain was marked in new places; empty where marks do not show spreading. */
  spreadAt: VisitRef[]
}

export interface StopAdviceParams {
  /**
   * The pain got worse after the last classified visit; `tissues` were worked at it. `referAfter`: how many visits without
   * lasting relief speak for a referral as well; null if they are too few.
   */
  'got-worse': { visit: VisitRef; tissues: string[]; referAfter: number | null }
  /** The pain got worse after two visits or more since relief last lasted. */
  'got-worse-twice': { visits: VisitRef[] }
  /** Tissues that gave the familiar pain when checked, and that were worked at most once since. */
  'familiar-pain-open': { tissues: string[] }
  /** Relief lasted for a while, and the pain is not clearly below the start of the course (NPRS). */
  'pain-as-at-start': { painAtStart: number; painNow: number; visits: VisitRef[] }
  'same-work-repeated': None
  'several-hypotheses-failed': None
}

/** The stop rule: enough has been tried, or the pain got worse. The list stays available. */
export interface StopRule {
  /** How many different hypotheses the visits below tested. */
  hypotheses: number
  visits: VisitRef[]
  /** Tissues that gave the familiar pain and were worked at most once since. */
  found: string[]
  advice: Message<StopAdviceParams>
}

/**
 * How likely the cause is a joint, a nerve, a tendon, an organ or a sensitised system instead of a tissue. 'refer': short tests
 * speak for one.
 */
export type NonTissueCause = 'possible' | 'likely' | 'refer' | null

/** The pain of the present course, NPRS; null if it was not recorded. */
export interface Progress {
  painAtStart: number | null
  painNow: number | null
  /** Pain, function or the global rating is clearly better than at the start. */
  isBetter: boolean
}

export interface SuggestionList {
  kind: 'list'
  /**
   * 'got worse': after the last classified visit. 'improving': relief did not last, and it is clearly better than at the
   * start. 'relief lasted': after the last therapeutic visit; the list is for when the pain comes back. 'no progress':
   * relief lasted, and the pain is as at the start of the course.
   */
  why:
    'relief did not last' | 'got worse' | 'improving' | 'relief lasted' | 'no progress' | 'first suggestions'
  progress: Progress
  /** If set, its advice is shown above the list. After several hypotheses the list is shown only on request. */
  stop: StopRule | null
  nerve: NerveSigns | null
  /** The recorded red flags that do not stop the list, most urgent first. A doctor should still look at them. */
  redFlags: string[]
  /** What the red flags and the precautions change. */
  redFlagRules: RedFlagRule[]
  precautions: ActiveRule[]
  nonTissueCause: NonTissueCause
  /** The other causes worth naming, the likeliest first. */
  otherCauses: OtherCause[]
  /** Ids of short tests that would say most, at most three. */
  screens: string[]
  /** The results of short tests that count. */
  screenResults: ScreenFact[]
  /** At most three lines, by rank. */
  suggestions: SuggestionLine[]
  /** The next lines, by rank. */
  more: SuggestionLine[]
  /**
   * Shown only on request: tissues that were worked twice or more without lasting relief, tissues after which the pain
   * got worse, and further ones.
   */
  onRequest: Suggestion[]
  /** Tissues that the client's precautions forbid to work, and the precautions. They are in no list. */
  notWorked: (TissueSide & { because: string[] })[]
  /** Tissues after which the pain got worse, and the visits; also those of their palpation groups. */
  gotWorse: (TissueSide & { visits: VisitRef[] })[]
  dose: DoseNote[]
  hasNotHelped: HasNotHelpedNote[]
  reliefLasted: ReliefLastedNote[]
  unknown: Message<UnknownParams>[]
}

/** One step of the next visit: a line of the list, checked or worked. */
export interface PlanStep extends TissueSide {
  action: 'check' | 'work'
  /** The first tissue of its line, which the step can leave out. It identifies the line together with the side. */
  lineTissue: string
  /** The id of the palpation group; null for a single tissue. */
  group: string | null
  /** The tissues of the step, best first. Work leaves out those that are only checked. */
  members: string[]
  minutes: number
  position: Position | null
  limit: SuggestionLine['limit']
  /** The reason with the largest effect; null if no reason raises it. */
  reason: Reason | null
  caution: string | null
}

/** What to check and work at the next visit, within the available minutes: the list seen over time. */
export interface VisitPlan {
  kind: 'plan'
  /**
   * At most four checks come first, sorted by the position of the client. Then the work: what gave the familiar pain,
   * else the first lines. Make a new plan when the checks are answered.
   */
  steps: PlanStep[]
  /** The minutes of all steps; never more than available. */
  minutes: number
  stop: StopRule | null
  nonTissueCause: NonTissueCause
}

export type Recommendation = AskFirst | Referral | WidespreadPain | SuggestionList
