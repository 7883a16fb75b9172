import { z } from 'zod'
import { techniques, type WorkInput } from './visits'
import { uses } from './vocabulary'

/** The techniques that a practice can sort by use. “check only” is always at the end of a list. */
export const sortable = techniques.filter((technique) => technique !== 'check only')
export type Sortable = (typeof sortable)[number]

const group = z.array(z.enum(sortable, 'Choose a technique from the list')).max(sortable.length)

/** The techniques by how often this practice uses them. The order of a group is the order of the list. */
export const techniqueUse = z
  .object({
    often: group.min(1, 'Leave at least one technique under Often'),
    sometimes: group,
    rarely: group,
  })
  .refine(
    (groups) => {
      const all = uses.flatMap((use) => groups[use])
      return new Set(all).size === all.length
    },
    { path: ['rarely'], message: 'Each technique can be listed only once' },
  )
export type TechniqueUse = z.infer<typeof techniqueUse>

/** The order for a new practice: common manual techniques first, techniques with tools last. */
export const usualTechniques: TechniqueUse = {
  often: ['massage', 'stripping', 'compression', 'myofascial release', 'stretching'],
  sometimes: [
    'kneading',
    'effleurage',
    'cross-fibre',
    'muscle energy',
    'positional release',
    'passive movement',
  ],
  rarely: [
    'percussion',
    'vibration',
    'lymph drainage',
    'cupping',
    'instrument-assisted',
    'heat',
    'cold',
    'taping',
  ],
}

/** Lists all techniques: often, sometimes, rarely, then “check only”. */
export function inOrder(groups: TechniqueUse): WorkInput['technique'][] {
  return [...uses.flatMap((use) => groups[use]), 'check only']
}
