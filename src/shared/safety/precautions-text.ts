import type { PrecautionAnswers } from './precaution-answers'
import { precautionById } from './precautions'

/** Says which precautions a client has, with their details, and when somebody asked: "None, asked 2026-03-10". */
export function precautionsText({ answers, askedOn }: PrecautionAnswers): string {
  const found = answers.map(({ id, week, on, place }) => {
    const details = [week === null ? '' : `week ${week}`, on ?? '', place].filter(Boolean).join(', ')
    return (precautionById.get(id)?.name ?? id) + (details === '' ? '' : ` (${details})`)
  })
  if (askedOn === null) return found.join('; ')
  return `${found.length === 0 ? 'None' : found.join('; ')}, asked ${askedOn}`
}
