import type { Anatomy } from '@shared/anatomy/anatomy'
import type { PracticeExperience, RuledOut, VisitFacts } from '../record/facts'
import type { About, RuleId, ReasonPart } from '../recommendation'
import type { History, SideScope, Test } from '../record/history'

/** One rule's say about one tissue. The sentence, and what it names, are made only for what is shown. */
export interface Term {
  rule: RuleId
  about?: () => About
  /** The tissues and regions at the other end of the relations that it rests on. */
  relations?: () => readonly string[]
  /** Log-odds moved. */
  effect: number
  parts: () => ReasonPart[]
  /** The same where what came of the tissues in `about` was told before. */
  brief?: () => ReasonPart[]
}

/** A tissue that was worked without lasting relief, and a region it lies in. */
export interface Satellite {
  satellite: string
  region: string
  place: number
}

/** What the rules look at, for one side. */
export interface RuleContext {
  scope: SideScope
  anatomy: Anatomy
  /** The painful regions on this side, each once. */
  regions: readonly string[]
  worseBy: readonly string[]
  history: History
  /** Tissues worked on this side without lasting relief, most often first; and when each was. */
  returned: readonly string[]
  failuresOf: (tissue: string) => readonly Test[]
  /** Where those lie, by region; each with its place in their order. */
  satellites: ReadonlyMap<string, readonly Satellite[]>
  /** The scenes before visits that were asked for; see `sceneBefore`. */
  before: Map<VisitFacts, RuleContext>
  /** Tissues that lie where it hurts. */
  lyingInPain: ReadonlySet<string>
  /** What the practitioner has excluded on this side. */
  ruledOut: ReadonlyMap<string, RuledOut>
  experience: PracticeExperience | null
  /** The practice's average share of tests that lasted, 0 to 1. */
  practiceAverage: number
}

/** How strong the evidence for a term is; shown beside its reason. A relation of the practice's own has none but its word. */
export function evidenceOf({ rule, relations }: Term, tissue: string, anatomy: Anatomy): string {
  const ends = relations?.() ?? []
  const own = ends.filter((end) => anatomy.isOwn(tissue, end))
  if (own.length === 0) return evidence[rule]
  const sources = [...new Set(own.map((end) => anatomy.ownSourceOf(tissue, end)))].filter(
    (source) => source !== '',
  )
  const said = `your practice’s own relation${sources.length ? ` (${sources.join('; ')})` : ''}`
  return own.length === ends.length ? said : `${evidence[rule]}; in part ${said}`
}

/** How strong the evidence behind each rule is. */
const evidence: Record<RuleId, string> = {
  'familiar-pain': 'some evidence: two examiners agree moderately',
  'familiar-pain-absent': 'some evidence: two examiners agree moderately',
  'refers-here': 'expert sources, no trial',
  movement: 'clinical standard',
  'key-before-satellite': 'one small trial',
  'this-client': 'this client’s own record',
  'this-practice': 'this practice’s own records',
  'adjacent-to-worked': 'anatomy, no trial',
  'adjacent-to-pain': 'anatomy, no trial',
  synergist: 'anatomy, no trial',
  antagonist: 'anatomy, no trial',
  'held-in-part': 'this client’s own record',
  'worked-without-lasting-relief': 'expert opinion',
  'other-work-failed': 'follows from what was worked',
  'other-work-held': 'follows from what was worked',
  'other-pressing': 'follows from what was pressed',
  'no-referral': 'expert sources, no trial',
  unrelated: 'anatomy, no trial',
  'not-muscle': 'expert opinion',
  'ruled-out': 'the practitioner’s own judgement',
}
