import type { Anatomy } from '@shared/anatomy/anatomy'
import type { Evidence, EvidenceId, Reason, RuleId, RuleParams } from '../reasons'
import type { PracticeExperience, RuledOut, VisitFacts } from '../record/facts'
import type { History, SideScope, Test } from '../record/history'

/** The result of one rule for one tissue. Its parameters are computed only for what is shown. */
export interface TermOf<Rule extends RuleId> {
  rule: Rule
  params: () => RuleParams[Rule]
  /** The tissues and regions that it relates to, if it depends on relations. */
  relations?: () => readonly string[]
  /** Change of the log-odds. */
  effect: number
}

export type Term = { [Rule in RuleId]: TermOf<Rule> }[RuleId]

/** A tissue that was worked without lasting relief, and a region it lies in. */
export interface Satellite {
  satellite: string
  region: string
  place: number
}

/** What the rules use, for one side. */
export interface RuleContext {
  scope: SideScope
  anatomy: Anatomy
  /** The painful regions on this side, each once. */
  regions: readonly string[]
  worseBy: readonly string[]
  history: History
  /** Tissues worked on this side without lasting relief, most often first; and the failed tests of each. */
  failedTissues: readonly string[]
  failuresOf: (tissue: string) => readonly Test[]
  /** The regions where these tissues lie. `place` is the index of a tissue in `failedTissues`. */
  satellites: ReadonlyMap<string, readonly Satellite[]>
  /** The contexts before earlier visits, made on demand; see `contextBefore`. */
  before: Map<VisitFacts, RuleContext>
  /** Tissues that lie where it hurts. */
  lyingInPain: ReadonlySet<string>
  /** What the practitioner has ruled out on this side. */
  ruledOut: ReadonlyMap<string, RuledOut>
  experience: PracticeExperience | null
  /** The practice's average share of tests that lasted, 0 to 1. */
  practiceAverage: number
}

/** Returns the reason that a term gives for a tissue. */
export function reasonOf(term: Term, tissue: string, anatomy: Anatomy): Reason {
  const reason = {
    rule: term.rule,
    params: term.params(),
    direction: term.effect < 0 ? 'down' : 'up',
    effect: term.effect,
    evidence: evidenceOf(term, tissue, anatomy),
  }
  // The compiler cannot see that rule and parameters come from one term.
  return reason as Reason
}

/** The evidence of a term. For a relation that the practice added, the practice is the only source. */
function evidenceOf(term: Term, tissue: string, anatomy: Anatomy): Evidence {
  const { rule, relations } = term
  const ends = relations?.() ?? []
  const own = ends.filter((end) => anatomy.isOwn(tissue, end))
  const sources = [...new Set(own.map((end) => anatomy.ownSourceOf(tissue, end)))]
  return {
    id: isTried(term, tissue) ? evidence[rule] : 'expert opinion',
    ownRelations: own.length === 0 ? 'none' : own.length === ends.length ? 'all' : 'some',
    ownSources: sources.filter((source) => source !== ''),
  }
}

/**
 * The tissues that the one trial of key before satellite tried: needling of infraspinatus eased the anterior deltoid and the
 * extensor carpi radialis longus of 14 people (Hsieh et al. 2007, Am J Phys Med Rehabil 86:397).
 */
const keyTrial = {
  key: 'infraspinatus',
  satellites: ['anterior-deltoid', 'extensor-carpi-radialis-longus'] as readonly string[],
} as const

/** Whether the evidence of the rule holds for these tissues. */
function isTried(term: Term, tissue: string): boolean {
  if (term.rule !== 'key-before-satellite') return true
  return tissue === keyTrial.key && keyTrial.satellites.includes(term.params().worked.tissue)
}

const evidence: Record<RuleId, EvidenceId> = {
  'familiar-pain': 'examiner agreement',
  'familiar-pain-absent': 'examiner agreement',
  'refers-here': 'expert opinion',
  'how-often': 'surveys',
  'lies-here': 'clinical standard',
  movement: 'clinical standard',
  'key-before-satellite': 'small trial',
  'this-client': 'client record',
  'this-practice': 'practice records',
  'adjacent-to-worked': 'anatomy',
  'adjacent-to-pain': 'anatomy',
  synergist: 'anatomy',
  antagonist: 'anatomy',
  'partial-relief': 'client record',
  'worked-without-lasting-relief': 'expert opinion',
  'work-elsewhere-failed': 'inferred from work',
  'work-elsewhere-lasted': 'inferred from work',
  'palpation-elsewhere': 'inferred from palpation',
  'no-referral': 'expert opinion',
  unrelated: 'anatomy',
  'non-muscle': 'expert opinion',
  'dangerous-place': 'expert opinion',
  'ruled-out': 'practitioner',
}
