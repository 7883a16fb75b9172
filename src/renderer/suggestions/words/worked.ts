import type { WorkedOutcome, WorkedTissue } from '@shared/reasoning/record/worked'
import { counted } from './names'
import { sentence, type VisitLink, type Words } from './words'

const outcomes: Record<WorkedOutcome, (times: VisitLink) => Words> = {
  none: (times) => sentence`Worked ${times}, no lasting relief`,
  'under 4 hours': (times) => sentence`Worked ${times}, relief under 4 hours`,
  '4 to 24 hours': (times) => sentence`Worked ${times}, relief 4 to 24 hours`,
  '1 to 3 days': (times) => sentence`Worked ${times}, relief 1 to 3 days`,
  '4 to 7 days': (times) => sentence`Worked ${times}, relief 4 to 7 days`,
  worse: (times) => sentence`Worked ${times}, it got worse`,
  'no change': (times) => sentence`Worked ${times}, no change`,
  'did not last': (times) => sentence`Worked ${times}, relief did not last`,
  lasted: (times) => sentence`Worked ${times}, relief lasted`,
  'lasted the last time': (times) => sentence`Worked ${times}, relief lasted the last time`,
  'lasted before': (times) => sentence`Worked ${times}, relief lasted before but not the last time`,
  'partly lasted': (times) => sentence`Worked ${times}, partial relief lasted`,
  'did not release': (times) => sentence`Worked ${times}, did not release`,
  'too early': (times) => sentence`Worked ${times}, too early to tell`,
  'not asked': (times) => sentence`Worked ${times}, not asked yet`,
}

/** Says how often a tissue was worked, and the outcome. */
export function workedWords({ visits, outcome }: Pick<WorkedTissue, 'visits' | 'outcome'>): Words {
  return outcomes[outcome](counted(visits, 'times'))
}
