import type { Anatomy } from '@shared/anatomy/anatomy'
import type { Reason, Standing, Suggestion } from './answer'
import { howToCheck } from './how-to-check'
import type { RankedTissue } from './rank'
import { strengthOf } from './term'
import { mostFirst, standingFrom } from './weights'

/** A ranked tissue as it is shown, its reasons made from the terms that moved it. */
export function suggestionOf(entry: RankedTissue, rank: number, anatomy: Anatomy): Suggestion {
  return {
    tissue: entry.tissue,
    side: entry.side,
    rank,
    standing: standingOf(entry, rank),
    reasons: entry
      .terms()
      .map((term): Reason => ({
        rule: term.rule,
        ...(term.about ? { about: term.about() } : {}),
        direction: term.effect < 0 ? 'down' : 'up',
        effect: term.effect,
        strength: strengthOf(term, entry.tissue, anatomy),
        parts: term.parts(),
        ...(term.brief ? { brief: term.brief() } : {}),
      }))
      .sort((a, b) => Math.abs(b.effect) - Math.abs(a.effect)),
    caution: anatomy.tissueById.get(entry.tissue)?.caution ?? null,
    howToCheck: howToCheck(entry.tissue, anatomy),
  }
}

function standingOf({ tier, score }: RankedTissue, rank: number): Standing {
  const probability = 1 / (1 + Math.exp(-score))
  if (tier !== 'open' || probability < standingFrom.worthChecking) return 'a thought'
  const isFirst = rank === 1 || (rank <= mostFirst && probability >= standingFrom.first)
  return isFirst ? 'worth checking first' : 'worth checking'
}
