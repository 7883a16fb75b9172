import type { SuggestionStrength } from '@shared/reasoning/recommendation'

export const strengthWords: Record<SuggestionStrength, string> = {
  'worth checking first': 'Check first',
  'worth checking': 'Worth checking',
  possible: 'Possible',
}
