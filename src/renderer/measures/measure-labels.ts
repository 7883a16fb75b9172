import type { GrocPoint, MeasureKind } from '@shared/measures'
import { formatSigned } from '../ui/numbers'

export const measureLabels: Record<MeasureKind, { label: string; description: string }> = {
  psfs: {
    label: 'Activities (PSFS)',
    description:
      'Patient-specific functional scale: up to five activities, from 0 (unable) to 10 (as before)',
  },
  groc: {
    label: 'Change (GROC)',
    description: 'Global rating of change: from −7 (much worse) to +7 (much better)',
  },
}

/** The points of the global rating of change, in the words of its authors. */
export const grocLabels: Record<GrocPoint, string> = {
  7: 'a very great deal better',
  6: 'a great deal better',
  5: 'a good deal better',
  4: 'moderately better',
  3: 'somewhat better',
  2: 'a little better',
  1: 'hardly better',
  0: 'about the same',
  [-1]: 'hardly worse',
  [-2]: 'a little worse',
  [-3]: 'somewhat worse',
  [-4]: 'moderately worse',
  [-5]: 'a good deal worse',
  [-6]: 'a great deal worse',
  [-7]: 'a very great deal worse',
}

/** Returns the label of a rating; '' for a number that is no point of the scale. */
export const grocLabel = (groc: number) => grocLabels[groc as GrocPoint] ?? ''

/** Formats a rating: "+4 moderately better". */
export const formatGroc = (groc: number) => `${formatSigned(groc)} ${grocLabel(groc)}`
