import { standardAnatomy } from '@shared/anatomy/anatomy'
import type { VisitRef } from '@shared/reasoning/record/outcome'
import { inSentence, movementName, regionName } from '@renderer/anatomy/words'
import { formatDay } from '@renderer/ui/dates'
import type { Names } from '@renderer/suggestions/words/names'

export const names: Names = {
  tissue: (tissue) => inSentence(standardAnatomy.tissueById.get(tissue)?.name ?? tissue),
  region: (region) => inSentence(regionName(region)),
  movement: (movement) => inSentence(movementName(movement)),
  day: (at) => formatDay(at, 'day-month-year'),
}

export const visitOn = (day: number): VisitRef => ({
  id: day,
  at: `2026-03-${String(day).padStart(2, '0')}T10:00`,
  relief: 'under 4 hours',
  verdict: 'did not last',
})
export const oneVisit = [visitOn(3)]
export const fourVisits = [3, 10, 17, 24].map(visitOn)

export const countWords = (text: string) => text.split(/\s+/).length
