import { standardAnatomy, type Anatomy } from '@shared/anatomy/anatomy'
import type { TissueId } from '@shared/anatomy/tissue'
import { palpationOf } from '../anatomy/palpation'
import type { PalpationGroup } from '../anatomy/palpation-group'
import type { PracticeExperience } from './record/facts'

/** Knowledge apart from the record of the complaint. */
export interface Knowledge {
  anatomy: Anatomy
  /** Results of tissues for other clients of this practice with the same regions. */
  experience: PracticeExperience | null
  /** Tissues that this practice has hidden from the suggestions. They can still be causes. */
  hidden: ReadonlySet<TissueId>
  /** The least minutes of enough work on a tissue, for one side. */
  enoughMinutes: (tissue: TissueId) => number
  /** The same for a palpation group that is worked as one. */
  groupMinutes: (group: PalpationGroup) => number
}

/** Fills in the defaults: the standard anatomy and minutes, no experience and nothing hidden. */
export function knowledgeOf(known: Partial<Knowledge>): Knowledge {
  return {
    anatomy: standardAnatomy,
    experience: null,
    hidden: new Set(),
    enoughMinutes: (tissue) => palpationOf(tissue).minutes,
    groupMinutes: (group) => group.minutes,
    ...known,
  }
}
