import type { Anatomy } from '@shared/anatomy/anatomy'
import type { SuggestionStrength, Suggestion } from '../recommendation'
import type { RankedTissue } from './rank'
import { isDangerousPlace } from '../../safety/dangerous-places'
import { reasonOf } from '../rules/term'
import { strengthFrom } from '../weights'

/** Returns a ranked tissue as it is shown. Its reasons are made from the terms that moved its score. */
export function suggestionOf(entry: RankedTissue, rank: number, anatomy: Anatomy): Suggestion {
  return {
    tissue: entry.tissue,
    side: entry.side,
    rank,
    strength: strengthFor(entry),
    gaveFamiliarPain: entry.gaveFamiliarPain,
    isCheckOnly: isDangerousPlace(entry.tissue) && !entry.gaveFamiliarPain,
    reasons: entry
      .terms()
      .map((term) => reasonOf(term, entry.tissue, anatomy))
      .sort((a, b) => Math.abs(b.effect) - Math.abs(a.effect)),
    caution: anatomy.tissueById.get(entry.tissue)?.caution ?? null,
  }
}

/** Returns the word for the chance that a tissue is among the causes. What was set aside is never more than possible. */
export function strengthFor({ tier, chance }: Pick<RankedTissue, 'tier' | 'chance'>): SuggestionStrength {
  if (tier !== 'open' || chance < strengthFrom.fair) return 'possible'
  return chance >= strengthFrom.strong ? 'strong' : 'fair'
}
