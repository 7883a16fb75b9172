import type { Reason } from './reasoning/reasons'
import type { Recommendation, Suggestion } from './reasoning/recommendation'
import type { Side } from './vocabulary'

/**
 * Returns the present reasons for an item of a treatment plan, the strongest first; none if the list does not suggest
 * the tissue now. They are never stored: a reason that rests on a voided visit must not stay in the plan.
 */
export function presentReasons(
  answer: Recommendation,
  { tissue, side }: { tissue: string; side: Side },
): Reason[] {
  if (answer.kind !== 'list') return []
  const suggested = [...answer.suggestions, ...answer.more]
    .flatMap(({ members }) => members)
    .find((one) => one.tissue === tissue && isOnSide(one, side))
  return suggested?.reasons.filter(({ direction }) => direction === 'up') ?? []
}

function isOnSide({ side }: Suggestion, wanted: Side): boolean {
  return side === wanted || [side, wanted].some((one) => one === 'both' || one === 'middle')
}
