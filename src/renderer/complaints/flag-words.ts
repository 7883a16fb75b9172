import type { RedFlag, Urgency } from '@shared/safety/red-flag'
import { redFlagById } from '@shared/safety/red-flags'

/** Returns the words for a flag; for a flag of a newer version, its id. */
export function redFlagWords(id: string): Pick<RedFlag, 'question' | 'finding' | 'why'> {
  const name = id.replaceAll('-', ' ')
  return redFlagById.get(id) ?? { question: name, finding: name, why: 'It was recorded as a red flag.' }
}

export const urgencyWords: Record<Urgency, string> = {
  emergency: 'Emergency: call for help now',
  'same day': 'Refer to a doctor today',
  'see a doctor soon': 'Refer to a doctor soon',
}
