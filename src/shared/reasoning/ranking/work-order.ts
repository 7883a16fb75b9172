import type { SuggestionLine } from '../recommendation'

/** Returns the lines that may be worked, in the order of the plan: what gave the familiar pain, then the others by rank. */
export function workOrder(lines: readonly SuggestionLine[]): SuggestionLine[] {
  const workable = lines.filter(({ isCheckOnly }) => !isCheckOnly)
  const found = workable.filter(({ gaveFamiliarPain }) => gaveFamiliarPain)
  return [...new Set([...found, ...workable])]
}
