import type { Reason, RuleId } from '@shared/reasoning/reasons'
import type { Suggestion } from '@shared/reasoning/recommendation'

/** How many supporting reasons of a tissue are shown at once: those with the largest effect. */
const reasonsFirst = 3

/** Log-odds below which a reason against a tissue is not shown at once. */
const slight = 0.1

/** Rules about the rest of the record: they say the same of many tissues. */
const elsewhere: ReadonlySet<RuleId> = new Set([
  'work-elsewhere-failed',
  'work-elsewhere-lasted',
  'palpation-elsewhere',
])

/** The reasons of one suggestion in the order in which they are read. */
export interface ReasonLayout {
  /** Shown at once. */
  first: Reason[]
  /** One click away. */
  rest: Reason[]
}

/**
 * Lays out the reasons of one list so that nothing is said twice: what moved several suggestions alike stands once above
 * the list. A reason against a tissue is always shown, there or on its card.
 * @param further suggestions that are hidden at first, so that they do not count among the several.
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
  // What is particular to this tissue comes first.
  const support = [
    ...up.filter(({ rule }) => !elsewhere.has(rule)),
    ...up.filter(({ rule }) => elsewhere.has(rule)),
  ]
  return {
    first: [...support.slice(0, reasonsFirst), ...down.filter(({ effect }) => effect <= -slight)],
    rest: [...support.slice(reasonsFirst), ...down.filter(({ effect }) => effect > -slight)],
  }
}

/** What two or more cards would show alike. */
function sharedIn(shown: readonly (readonly Reason[])[]): Reason[] {
  const all = shown.flat().filter(({ rule }) => elsewhere.has(rule))
  return [...Map.groupBy(all, keyOf).values()].flatMap(([first, ...more]) =>
    first && more.length > 0 ? [first] : [],
  )
}

function keyOf({ rule, direction, params }: Reason): string {
  return JSON.stringify([rule, direction, params])
}
