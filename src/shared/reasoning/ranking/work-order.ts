import type { StopRule, SuggestionLine } from '../recommendation'

/**
 * Returns the lines that may be worked, in the order of the plan: what gave the familiar pain, then the others by rank.
 * After it got worse, nothing else than what gave the familiar pain is worked.
 */
export function workOrder(lines: readonly SuggestionLine[], stop: StopRule | null): SuggestionLine[] {
  const workable = lines.filter(({ isCheckOnly }) => !isCheckOnly)
  const found = workable.filter(({ gaveFamiliarPain }) => gaveFamiliarPain)
  const gotWorse = stop?.advice.rule === 'got-worse' || stop?.advice.rule === 'got-worse-twice'
  return gotWorse ? found : [...new Set([...found, ...workable])]
}
