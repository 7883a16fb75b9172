import type { Reason, RuleId } from '@shared/reasoning/reasons'
import type { Suggestion } from '@shared/reasoning/recommendation'

/** The number of supporting reasons of a tissue that are shown at first: those with the largest effect. */
const reasonsFirst = 3

/** A reason against a tissue with a smaller effect, in log-odds, is not shown at first. */
const minEffect = 0.1

/** Rules about other tissues. Their reasons are the same for many suggestions. */
const otherTissueRules: ReadonlySet<RuleId> = new Set([
  'work-elsewhere-failed',
  'work-elsewhere-lasted',
  'palpation-elsewhere',
])

/** The reasons of one suggestion in reading order. */
export interface ReasonLayout {
  /** Shown at first. */
  first: Reason[]
  /** Shown after a click. */
  rest: Reason[]
}

/**
 * Lays out the reasons of a list without repetition. A reason that several suggestions share is above the list. A
 * reason against a tissue is always shown, there or on its card.
 * @param further suggestions that are hidden at first, so they do not count for shared reasons
 */
export function layoutReasons(
  suggestions: readonly Suggestion[],
  further: readonly Suggestion[] = [],
): { shared: Reason[]; layouts: ReasonLayout[] } {
  const shared = sharedIn(suggestions.map(({ reasons }) => ordered(reasons).first))
  const keys = new Set(shared.map(keyOf))
  const isShared = (reason: Reason) => keys.has(keyOf(reason))
  return {
    shared,
    layouts: [...suggestions, ...further].map(({ reasons }) => {
      const { first, rest } = ordered(reasons.filter((reason) => !isShared(reason)))
      return { first, rest: [...rest, ...reasons.filter(isShared)] }
    }),
  }
}

function ordered(reasons: readonly Reason[]): ReasonLayout {
  const up = reasons.filter((reason) => reason.direction === 'up')
  const down = reasons.filter((reason) => reason.direction === 'down')
  // Reasons about this tissue come first.
  const support = [
    ...up.filter(({ rule }) => !otherTissueRules.has(rule)),
    ...up.filter(({ rule }) => otherTissueRules.has(rule)),
  ]
  return {
    first: [...support.slice(0, reasonsFirst), ...down.filter(({ effect }) => effect <= -minEffect)],
    rest: [...support.slice(reasonsFirst), ...down.filter(({ effect }) => effect > -minEffect)],
  }
}

/** Returns the reasons that two or more cards share. */
function sharedIn(shown: readonly (readonly Reason[])[]): Reason[] {
  const all = shown.flat().filter(({ rule }) => otherTissueRules.has(rule))
  return [...Map.groupBy(all, keyOf).values()].flatMap(([first, ...more]) =>
    first && more.length > 0 ? [first] : [],
  )
}

function keyOf({ rule, direction, params }: Reason): string {
  return JSON.stringify([rule, direction, params])
}
