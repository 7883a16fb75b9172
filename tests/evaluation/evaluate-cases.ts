import { comparable, rankTissues, type RankedTissue, type Tier } from '@shared/reasoning/ranking/rank'
import { suggest } from '@shared/reasoning/suggest'
import { factsOf, type EvaluationCase } from './cases'

export type CaseResult =
  | { kind: 'referral expected'; referred: boolean }
  | { kind: 'tissue expected'; rank: number | null; tissue: string | null; tissueCount: number }

const tierOrder: readonly Tier[] = ['open', 'below untested', 'on request']

/**
 * Runs the reasoning on a case and ranks the expected answer. If several tissues are expected, the best rank counts. The
 * rank is null if a red flag or widespread pain refers the client, because there is no list then. Advice to stop and to
 * see a doctor counts as referred, because it is shown above the list.
 */
export function evaluateCase(evaluationCase: EvaluationCase): CaseResult {
  const facts = factsOf(evaluationCase)
  const recommendation = suggest(facts)
  const hasNoList = recommendation.kind !== 'list'
  if (evaluationCase.answer === 'refer')
    return { kind: 'referral expected', referred: hasNoList || recommendation.stop !== null }
  const bestSides = bestSideOfEach(rankTissues(facts))
  if (hasNoList) return { kind: 'tissue expected', rank: null, tissue: null, tissueCount: bestSides.size }
  const ranks = evaluationCase.answer
    .map((tissue) => ({ tissue, rank: averageRank(tissue, bestSides) }))
    .sort((a, b) => a.rank - b.rank)
  return {
    kind: 'tissue expected',
    rank: ranks[0]?.rank ?? null,
    tissue: ranks[0]?.tissue ?? null,
    tissueCount: bestSides.size,
  }
}

/** Returns one line for each case, then a line with the totals. */
export function reportOf(cases: readonly EvaluationCase[]): string[] {
  const results = cases.map((one) => ({ id: one.id, result: evaluateCase(one) }))
  const ranks = results.flatMap(({ result }) => (result.kind === 'tissue expected' ? [result.rank] : []))
  const countInTop = (limit: number) => ranks.filter((rank) => rank !== null && rank <= limit).length
  const referrals = results.flatMap(({ result }) =>
    result.kind === 'referral expected' ? [result.referred] : [],
  )
  const count = String(ranks.length)
  return [
    ...results.map(({ id, result }) => `${id}: ${formatResult(result)}`),
    `found in top 5: ${String(countInTop(5))} of ${count}; top 8: ${String(countInTop(8))} of ${count}; ` +
      `referred: ${String(referrals.filter(Boolean).length)} of ${String(referrals.length)}`,
  ]
}

function formatResult(result: CaseResult): string {
  if (result.kind === 'referral expected') return result.referred ? 'referred' : 'NOT referred'
  if (result.rank === null) return 'no list: referred'
  return `rank ${String(result.rank)} of ${String(result.tissueCount)} (${result.tissue ?? ''})`
}

/** Returns each tissue on the side where it ranks best. The ranking starts with the best, so that is its first entry. */
function bestSideOfEach(ranked: readonly RankedTissue[]): Map<string, RankedTissue> {
  const bestSides = new Map<string, RankedTissue>()
  for (const entry of ranked) if (!bestSides.has(entry.tissue)) bestSides.set(entry.tissue, entry)
  return bestSides
}

/** Returns the rank of a tissue. Tissues of equal score share the average of their ranks. */
function averageRank(tissue: string, bestSides: ReadonlyMap<string, RankedTissue>): number {
  const entry = bestSides.get(tissue)
  if (!entry) return bestSides.size
  const comparisons = [...bestSides.values()].map((other) => compare(entry, other))
  const better = comparisons.filter((order) => order > 0).length
  const equal = comparisons.filter((order) => order === 0).length
  return better + (equal + 1) / 2
}

/** Compares two tissues. The result is positive if the other tissue ranks better. */
function compare(entry: RankedTissue, other: RankedTissue): number {
  const byTier = tierOrder.indexOf(entry.tier) - tierOrder.indexOf(other.tier)
  return byTier !== 0 ? byTier : comparable(other.score) - comparable(entry.score)
}
