import { standardAnatomy, type Anatomy } from '@shared/anatomy/anatomy'
import type { TissueId } from '@shared/anatomy/tissue'
import type { PracticeExperience } from './record/facts'

/** Knowledge apart from the record of the complaint. */
export interface Knowledge {
  anatomy: Anatomy
  /** Results of tissues for other clients of this practice with the same regions. */
  experience: PracticeExperience | null
  /** Tissues that this practice has hidden from the suggestions. They can still be causes. */
  hidden: ReadonlySet<TissueId>
}

/** Fills in the defaults: the standard anatomy, no experience and nothing hidden. */
export function knowledgeOf(known: Partial<Knowledge>): Knowledge {
  return { anatomy: standardAnatomy, experience: null, hidden: new Set(), ...known }
}
