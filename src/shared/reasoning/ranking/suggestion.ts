import type { Anatomy } from '@shared/anatomy/anatomy'
import type { Suggestion } from '../recommendation'
import { strengthFor, type RankedTissue } from './rank'
import { isDangerousPlace } from '../../safety/dangerous-places'
import { reasonOf } from '../rules/term'

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
