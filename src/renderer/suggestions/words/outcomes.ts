import type { VisitOutcome } from '@shared/reasoning/record/outcome'

/** The outcome of one visit. */
export const outcomeWords: Record<VisitOutcome, string> = {
  none: 'no lasting relief',
  'under 4 hours': 'relief under 4 hours',
  '4 to 24 hours': 'relief 4 to 24 hours',
  '1 to 3 days': 'relief 1 to 3 days',
  '4 to 7 days': 'relief 4 to 7 days',
  'over 7 days': 'relief over 7 days',
  'still better': 'still better',
  worse: 'it got worse',
  'no change': 'no change',
  lasted: 'relief lasted',
  'did not last': 'relief did not last',
}
