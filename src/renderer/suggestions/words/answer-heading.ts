import { testsFirst } from '@shared/reasoning/other-causes/offered-screens'
import type { SuggestionList } from '@shared/reasoning/recommendation'
import type { ComplaintInput } from '@shared/complaints'
import { complaintStatusLabels } from '../../complaints/labels'

/** The heading of a list, and what stands above the lines if the heading says something else first. */
export interface AnswerHeading {
  title: string
  then: string | null
}

/** @param complaint its state, and whether it was treated before */
export function answerHeading(
  answer: Pick<SuggestionList, 'why' | 'progress' | 'nerve' | 'nonTissueCause' | 'screens'>,
  { status, hasVisits }: { status: ComplaintInput['status']; hasVisits: boolean },
): AnswerHeading {
  const { why, progress } = answer
  if (status !== 'open') {
    const again = why === 'relief lasted' ? ' The same again if it comes back.' : ''
    return { title: `${complaintStatusLabels[status]}.${again}`, then: ifItComesBack }
  }
  const { painAtStart, painNow } = progress
  const isAfterTests = areTestsFirst(answer)
  const next = isAfterTests ? afterTests : 'Next, consider checking'
  switch (why) {
    case 'got worse':
      return { title: afterTests, then: null }
    case 'relief lasted':
      return {
        // Without pain there is nothing to do again now.
        title:
          painNow === 0
            ? 'No pain now. The same again if it comes back.'
            : 'Relief lasted. Consider the same again.',
        then: ifItComesBack,
      }
    case 'improving':
      if (painNow === 0) return { title: 'No pain now.', then: ifItComesBack }
      return painAtStart !== null && painNow !== null && painNow < painAtStart
        ? { title: `Getting better: pain ${painAtStart} → ${painNow}.`, then: next }
        : { title: 'Getting better.', then: next }
    case 'no progress':
      return { title: 'Relief lasted, but pain is as at the start.', then: next }
    case 'relief did not last':
    case 'first suggestions':
      if (isAfterTests) return { title: afterTests, then: null }
      return {
        title: hasVisits ? 'Next visit: consider checking' : 'First visit: consider checking',
        then: null,
      }
  }
}

const ifItComesBack = 'If it comes back: consider checking'
const afterTests = 'Then consider checking'

/** Whether tests of nerves or joints come before the muscles: with nerve signs they do even if none is left to offer. */
export const areTestsFirst = (
  answer: Pick<SuggestionList, 'nerve' | 'nonTissueCause' | 'screens'>,
): boolean => answer.nerve !== null || testsFirst(answer) > 0
