import { z } from 'zod'
import { techniques, type WorkInput } from './visits'
import { uses } from './vocabulary'

export { uses, type Use } from './vocabulary'

/** What a practice can sort by how often it is used; “check only” is always there, at the end. */
export const sortable = techniques.filter((technique) => technique !== 'check only')
export type Sortable = (typeof sortable)[number]

const group = z.array(z.enum(sortable, 'This technique is not known')).max(sortable.length)

/** The techniques by how often this practice uses them; in each group the first comes first in a list. */
export const techniqueUse = z
  .object({
    often: group.min(
      1,
      'Leave at least one technique here: the first is what a new line of work starts with',
    ),
    sometimes: group,
    rarely: group,
  })
  .refine(
    (groups) => {
      const all = uses.flatMap((use) => groups[use])
      return new Set(all).size === all.length
    },
    { path: ['rarely'], message: 'A technique stands here twice' },
  )
export type TechniqueUse = z.infer<typeof techniqueUse>

/** How a practice starts: hands first, then what not everybody does, then what needs tools. */
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

/** Every technique in the order of a list: often, sometimes, rarely, and last “check only”. */
export function inOrder(groups: TechniqueUse): WorkInput['technique'][] {
  return [...uses.flatMap((use) => groups[use]), 'check only']
}
