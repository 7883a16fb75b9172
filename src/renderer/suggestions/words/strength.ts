import type { SuggestionStrength } from '@shared/reasoning/recommendation'

/** The words for the chance that a tissue is among the causes. */
export const strengthWords: Record<SuggestionStrength, string> = {
  strong: 'Strong',
  fair: 'Fair',
  possible: 'Possible',
}
