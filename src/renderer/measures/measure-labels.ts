import type { MeasureKind } from '@shared/measures'

/** What a measure is called where it is chosen. */
export const measureLabels: Record<MeasureKind, { label: string; description: string }> = {
  psfs: {
    label: 'Activities (PSFS)',
    description: 'Patient-specific functional scale: up to five activities, each 0 unable to 10 as before',
  },
  groc: {
    label: 'Change (GROC)',
    description: 'Global rating of change: from −7 a very great deal worse to 7 a very great deal better',
  },
}
