import type { VisitForm, WorkInput } from '@shared/visits'
import { useEffect, useState } from 'react'
import type { UseFormReturn } from 'react-hook-form'
import type { AnsweredLine } from './check-list'

/**
 * Returns the lines of work with an answer about the familiar pain. Renders again when an answer changes, and not at each
 * keystroke in a line.
 */
export function useAnsweredLines(form: UseFormReturn<VisitForm>): AnsweredLine[] {
  const [lines, setLines] = useState(() => answeredLines(form.getValues('work')))
  useEffect(
    () =>
      form.subscribe({
        formState: { values: true },
        callback: ({ values }) => {
          const now = answeredLines(values.work)
          setLines((before) => (JSON.stringify(before) === JSON.stringify(now) ? before : now))
        },
      }),
    [form],
  )
  return lines
}

function answeredLines(lines: readonly WorkInput[]): AnsweredLine[] {
  return lines
    .filter(({ familiarPain }) => familiarPain !== 'not tested')
    .map(({ tissue, side, familiarPain, complaintId, technique }) => ({
      tissue,
      side,
      familiarPain,
      complaintId,
      technique,
    }))
}
