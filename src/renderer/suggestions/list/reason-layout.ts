import type { Reason, RuleId, Suggestion } from '@shared/reasoning/recommendation'
import { partsText } from '@shared/reasoning/reason-text'

/** How many reasons for a tissue are in sight: those that moved it most. The others are one click away. */
const reasonsFirst = 3

/** Log-odds below which a reason against is not worth a line of its own. */
const slight = 0.1

/** What the rest of the record did to a tissue: it says the same of many, and tells none from another. */
const ofTheRest: ReadonlySet<RuleId> = new Set(['other-work-failed', 'other-work-held', 'other-pressing'])

/** The reasons of one suggestion as a reader meets them. */
export interface ReasonLayout {
  /** In sight. */
  first: Reason[]
  /** One click away. */
  rest: Reason[]
}

/**
 * The reasons of the suggestions of one list, so that nothing is retold: what moved several of them alike is said once
 * above the list, and what came of a worked tissue in full only where it is met first. Whatever speaks against a tissue
 * stays in sight, there or on its card.
 * @param further told after them, and not counted among the several, because they are not in sight at first.
 */
export function layoutReasons(
  suggestions: readonly Suggestion[],
  further: readonly Suggestion[] = [],
): { shared: Reason[]; of: ReasonLayout[] } {
  const shared = sharedIn(suggestions.map(({ reasons }) => ordered(reasons).first))
  const keys = new Set(shared.map(keyOf))
  const isShared = (reason: Reason) => keys.has(keyOf(reason))
  const told = new Set<string>()
  return {
    shared,
    of: [...suggestions, ...further].map(({ reasons }) => {
      const { first, rest } = ordered(reasons.filter((reason) => !isShared(reason)))
      return {
        first: first.map((reason) => brieflyIf(reason, told)),
        rest: [...rest, ...reasons.filter(isShared)],
      }
    }),
  }
}

function ordered(reasons: readonly Reason[]): ReasonLayout {
  const up = reasons.filter((reason) => reason.direction === 'up')
  const down = reasons.filter((reason) => reason.direction === 'down')
  // What tells this tissue from the others comes first.
  const why = [
    ...up.filter(({ rule }) => !ofTheRest.has(rule)),
    ...up.filter(({ rule }) => ofTheRest.has(rule)),
  ]
  return {
    first: [...why.slice(0, reasonsFirst), ...down.filter(({ effect }) => effect <= -slight)],
    rest: [...why.slice(reasonsFirst), ...down.filter(({ effect }) => effect > -slight)],
  }
}

/** What would be in sight on two cards and more, each time of the same visits. */
function sharedIn(inSight: readonly (readonly Reason[])[]): Reason[] {
  const all = inSight.flat().filter(({ rule }) => ofTheRest.has(rule))
  return [...Map.groupBy(all, keyOf).values()].flatMap(([first, ...more]) =>
    first && more.length > 0 ? [first] : [],
  )
}

function keyOf({ rule, direction, parts }: Reason): string {
  return `${rule} ${direction} ${partsText(parts)}`
}

function brieflyIf(reason: Reason, told: Set<string>): Reason {
  const { brief, about, parts } = reason
  if (!brief || !about?.tissues) return reason
  const isTold = about.tissues.every((tissue) => told.has(tissue))
  for (const tissue of about.tissues) told.add(tissue)
  return { ...reason, parts: isTold ? brief : parts }
}
