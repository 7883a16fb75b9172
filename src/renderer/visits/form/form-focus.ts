import type { VisitForm } from '@shared/visits'
import { useEffect, type KeyboardEvent } from 'react'
import type { UseFormReturn } from 'react-hook-form'
import { focusNextUnanswered } from '../../ui/fields/focus-next-unanswered'

/** Moves from a field of one line to the next unanswered question on Enter, instead of submitting the form. */
export function moveOnEnter(event: KeyboardEvent): void {
  const { target } = event
  if (event.key !== 'Enter' || event.ctrlKey || event.metaKey || event.defaultPrevented) return
  if (target instanceof HTMLInputElement) {
    event.preventDefault()
    focusNextUnanswered(target)
  }
}

/** Focuses the first question of a new visit: the outcome of the last visit, or else the pain before this one. */
export function useFocusFirstQuestion(
  { setFocus, getValues }: UseFormReturn<VisitForm>,
  isNew: boolean,
): void {
  useEffect(() => {
    if (!isNew) return
    const { outcomes, complaints } = getValues()
    if (outcomes.length > 0) setFocus('outcomes.0.relief')
    else if (complaints.length > 0) setFocus('complaints.0.painBefore')
  }, [isNew, setFocus, getValues])
}

/** Copies the pain now, asked with the outcome, to the pain before this visit, unless that is already entered. */
export function useCopyPainNow(form: UseFormReturn<VisitForm>): void {
  useEffect(
    () =>
      form.subscribe({
        formState: { values: true },
        callback: ({ name, values }) => {
          const [, index] = /^outcomes\.(\d+)\.painNow$/.exec(name ?? '') ?? []
          const outcome = index === undefined ? undefined : values.outcomes[Number(index)]
          if (!outcome) return
          const treated = values.complaints.findIndex(
            ({ complaintId }) => complaintId === outcome.complaintId,
          )
          if (values.complaints[treated]?.painBefore === null) {
            form.setValue(`complaints.${treated}.painBefore`, outcome.painNow, { shouldDirty: true })
          }
        },
      }),
    [form],
  )
}
