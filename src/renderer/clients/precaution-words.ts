import type { PrecautionAnswer, PrecautionAnswers } from '@shared/safety/precaution-answers'
import { precautionById } from '@shared/safety/precautions'
import { formatList } from '../ui/lists'

/** Returns the name of a precaution; for one of a newer version, its id. */
export const precautionName = (id: string): string => precautionById.get(id)?.name ?? id.replaceAll('-', ' ')

export const precautionQuestion = (id: string): string | undefined => precautionById.get(id)?.question

/** Returns the answer of a client who has just said yes. A week of pregnancy is the week of the day of asking. */
export const emptyAnswer = (id: string, today: string): PrecautionAnswer => ({
  id,
  week: null,
  on: precautionById.get(id)?.detail === 'pregnancy week' ? today : null,
  place: '',
  clearedBy: '',
  clearedOn: null,
})

/** Says what was found and when it was asked; '' if nobody asked. */
export function precautionsText(
  { answers, askedOn }: PrecautionAnswers,
  formatDay: (day: string) => string,
): string {
  if (askedOn === null) return ''
  const day = formatDay(askedOn)
  if (answers.length === 0) return `None found, asked ${day}`
  const names = answers.map(({ id, place }) => precautionName(id) + (place === '' ? '' : ` (${place})`))
  return `${formatList(names, 'plain')}. Asked ${day}`
}
