import type { SuggestionList } from '@shared/reasoning/recommendation'

/** The heading of a list, and what stands above the lines if the heading says something else first. */
export interface AnswerHeading {
  title: string
  then: string | null
}

/** @param hasVisits whether the complaint was treated before */
export function answerHeading(
  { why, progress }: Pick<SuggestionList, 'why' | 'progress'>,
  hasVisits: boolean,
): AnswerHeading {
  const { painAtStart, painNow } = progress
  const next = 'Next, consider checking'
  switch (why) {
    case 'got worse':
      return { title: 'Then consider checking', then: null }
    case 'relief lasted':
      return { title: 'Relief lasted. Consider the same again.', then: 'If it comes back: consider checking' }
    case 'improving':
      return painAtStart !== null && painNow !== null && painNow < painAtStart
        ? { title: `Getting better: pain ${painAtStart} → ${painNow}.`, then: next }
        : { title: 'Getting better.', then: next }
    case 'no progress':
      return { title: 'Relief lasted, but pain is as at the start.', then: next }
    case 'relief did not last':
    case 'first suggestions':
      return {
        title: hasVisits ? 'Next visit: consider checking' : 'First visit: consider checking',
        then: null,
      }
  }
}
