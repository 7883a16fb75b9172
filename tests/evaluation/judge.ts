import { comparable, rankTissues, type RankedTissue, type Tier } from '@shared/reasoning/ranking/rank'
import { suggest } from '@shared/reasoning/suggest'
import { factsOf, type EvaluationCase } from './cases'

export type Judgement =
  | { kind: 'refer expected'; referred: boolean }
  | { kind: 'tissue expected'; rank: number | null; best: string | null; of: number }

const tierOrder: readonly Tier[] = ['open', 'below untested', 'on request']

/**
 * Runs the reasoning on a case and ranks its answer. A tissue ranks by its best side; tissues of equal score share the
 * average of their ranks. Rank is null if the case was referred by a red flag or as widespread pain, because there is
 * no list. Advice to stop and see a doctor counts as referred, because it is shown above the list.
 */
export function judge(one: EvaluationCase): Judgement {
  const facts = factsOf(one)
  const answer = suggest(facts)
  const noList = answer.kind !== 'list'
  if (one.answer === 'refer') return { kind: 'refer expected', referred: noList || answer.stop !== null }
  const best = bestPlaces(rankTissues(facts))
  if (noList) return { kind: 'tissue expected', rank: null, best: null, of: best.size }
  const ranks = one.answer
    .map((tissue) => ({ tissue, rank: averageRank(tissue, best) }))
    .sort((a, b) => a.rank - b.rank)
  return {
    kind: 'tissue expected',
    rank: ranks[0]?.rank ?? null,
    best: ranks[0]?.tissue ?? null,
    of: best.size,
  }
}

/** Returns one line a case, then the line of totals. */
export function report(cases: readonly EvaluationCase[]): string[] {
  const judged = cases.map((one) => ({ one, judgement: judge(one) }))
  const ranks = judged.flatMap(({ judgement }) =>
    judgement.kind === 'tissue expected' ? [judgement.rank] : [],
  )
  const within = (limit: number) => ranks.filter((rank) => rank !== null && rank <= limit).length
  const referrals = judged.flatMap(({ judgement }) =>
    judgement.kind === 'refer expected' ? [judgement.referred] : [],
  )
  const n = String(ranks.length)
  return [
    ...judged.map(({ one, judgement }) => `${one.id}: ${lineOf(judgement)}`),
    `found in top 5: ${String(within(5))} of ${n}; top 8: ${String(within(8))} of ${n}; ` +
      `referred: ${String(referrals.filter(Boolean).length)} of ${String(referrals.length)}`,
  ]
}

function lineOf(judgement: Judgement): string {
  if (judgement.kind === 'refer expected') return judgement.referred ? 'referred' : 'NOT referred'
  if (judgement.rank === null) return 'no list: referred'
  return `rank ${String(judgement.rank)} of ${String(judgement.of)} (${judgement.best ?? ''})`
}

/** The ranking is best first, so the first entry of each tissue is its best. */
function bestPlaces(ranked: readonly RankedTissue[]): Map<string, RankedTissue> {
  const best = new Map<string, RankedTissue>()
  for (const entry of ranked) if (!best.has(entry.tissue)) best.set(entry.tissue, entry)
  return best
}

function averageRank(tissue: string, best: ReadonlyMap<string, RankedTissue>): number {
  const own = best.get(tissue)
  if (!own) return best.size
  const others = [...best.values()].map((other) => compare(own, other))
  const better = others.filter((order) => order > 0).length
  const equal = others.filter((order) => order === 0).length
  return better + (equal + 1) / 2
}

/** Compares two tissues: above zero if the other is better. */
function compare(own: RankedTissue, other: RankedTissue): number {
  const tier = tierOrder.indexOf(own.tier) - tierOrder.indexOf(other.tier)
  return tier !== 0 ? tier : comparable(other.score) - comparable(own.score)
}
