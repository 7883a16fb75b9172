import type { Reason } from './reasons'
import type { Message, None, SuggestionStrength, TissueSide } from './recommendation'
import type { VisitRef } from './record/outcome'

/** Explains the rank of a tissue in one message. */
export interface RankParams {
  'red-flag': None
  'not-asked-yet': None
  'widespread-pain': None
  /** There is no pain on that side, and the record has no finding of the tissue there. */
  'other-side': None
  'ruled-out': { on: string; why: string }
  hidden: None
  /** The pain got worse after visits that worked it. */
  'got-worse': { visits: VisitRef[] }
  /** The client's precautions forbid to work it. */
  precaution: { because: string[] }
  /** Checking it gave no familiar pain. */
  'checked-without-familiar-pain': { visits: VisitRef[] }
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
