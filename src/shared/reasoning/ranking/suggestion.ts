import type { Anatomy } from '@shared/anatomy/anatomy'
import type { Reason, SuggestionStrength, Suggestion } from '../recommendation'
import { howToCheck } from '../how-to-check'
import type { RankedTissue } from './rank'
import { evidenceOf } from '../rules/term'
import { mostFirst, strengthFrom } from '../weights'

/** A ranked tissue as it is shown, its reasons made from the terms that moved it. */
export function suggestionOf(entry: RankedTissue, rank: number, anatomy: Anatomy): Suggestion {
  return {
    tissue: entry.tissue,
    side: entry.side,
    rank,
    strength: strengthFor(entry, rank),
    reasons: entry
      .terms()
      .map((term): Reason => ({
        rule: term.rule,
        ...(term.about ? { about: term.about() } : {}),
        direction: term.effect < 0 ? 'down' : 'up',
        effect: term.effect,
        evidence: evidenceOf(term, entry.tissue, anatomy),
        parts: term.parts(),
        ...(term.brief ? { brief: term.brief() } : {}),
      }))
      .sort((a, b) => Math.abs(b.effect) - Math.abs(a.effect)),
    caution: anatomy.tissueById.get(entry.tissue)?.caution ?? null,
    howToCheck: howToCheck(entry.tissue, anatomy),
  }
}

function strengthFor({ tier, score }: RankedTissue, rank: number): SuggestionStrength {
  const probability = 1 / (1 + Math.exp(-score))
  if (tier !== 'open' || probability < strengthFrom.worthChecking) return 'a thought'
  const isFirst = rank === 1 || (rank <= mostFirst && probability >= strengthFrom.first)
  return isFirst ? 'worth checking first' : 'worth checking'
}
