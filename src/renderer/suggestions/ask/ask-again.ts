import type { SuggestionList } from '@shared/reasoning/recommendation'

/** Whether the pain got worse after the last visit and the red flags were not asked since. */
export function hasToAskAgain(
  { stop }: Pick<SuggestionList, 'stop'>,
  { redFlagsAskedOn }: { redFlagsAskedOn: string | null },
): boolean {
  if (stop?.advice.rule !== 'got-worse') return false
  const worseOn = stop.advice.params.visit.at.slice(0, 10)
  return redFlagsAskedOn === null || redFlagsAskedOn <= worseOn
}
