import type { Anatomy } from '@shared/anatomy/anatomy'
import type { SuggestionStrength, Suggestion } from '../recommendation'
import type { RankedTissue } from './rank'
import { reasonOf } from '../rules/term'
import { mostCheckedFirst, strengthFrom } from '../weights'

/** Returns a ranked tissue as it is shown. Its reasons are made from the terms that moved its score. */
export function suggestionOf(entry: RankedTissue, rank: number, anatomy: Anatomy): Suggestion {
  return {
    tissue: entry.tissue,
    side: entry.side,
    rank,
    strength: strengthFor(entry, rank),
    reasons: entry
      .terms()
      .map((term) => reasonOf(term, entry.tissue, anatomy))
      .sort((a, b) => Math.abs(b.effect) - Math.abs(a.effect)),
    caution: anatomy.tissueById.get(entry.tissue)?.caution ?? null,
  }
}

function strengthFor({ tier, score }: RankedTissue, rank: number): SuggestionStrength {
  const probability = 1 / (1 + Math.exp(-score))
  if (tier !== 'open' || probability < strengthFrom.worthChecking) return 'possible'
  const isFirst = rank === 1 || (rank <= mostCheckedFirst && probability >= strengthFrom.first)
  return isFirst ? 'worth checking first' : 'worth checking'
}
