import type { VisitForm, WorkFormLine } from '@shared/visits'
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

/** An answer counts as soon as its line has a side. */
function answeredLines(lines: readonly WorkFormLine[]): AnsweredLine[] {
  return lines.flatMap(({ tissue, side, familiarPain, complaintId, technique }) =>
    side === null || familiarPain === 'not tested'
      ? []
      : [{ tissue, side, familiarPain, complaintId, technique }],
  )
}
