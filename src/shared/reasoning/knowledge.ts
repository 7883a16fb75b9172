import { standardAnatomy, type Anatomy } from '@shared/anatomy/anatomy'
import type { TissueId } from '@shared/anatomy/tissue'
import type { PracticeExperience } from './record/facts'

/** What is known beside the record of the complaint. */
export interface Knowledge {
  anatomy: Anatomy
  /** How tissues did for other clients of this practice with the same regions. */
  experience: PracticeExperience | null
  /** Tissues that this practice does not want to see suggested. They may be causes all the same. */
  hidden: ReadonlySet<TissueId>
}

/** What was not said is the standard anatomy, no experience and nothing hidden. */
export function knowledgeOf(known: Partial<Knowledge>): Knowledge {
  return { anatomy: standardAnatomy, experience: null, hidden: new Set(), ...known }
}
