import type { VisitForm } from '@shared/visits'
import { useEffect, useRef, type KeyboardEvent } from 'react'
import type { UseFormReturn } from 'react-hook-form'
import { focusNextUnanswered } from '../../ui/fields/focus-next-unanswered'
import type { VisitOpening } from './visit-opening'

/** Moves from a field of one line to the next unanswered question on Enter, instead of submitting the form. */
function moveOnEnter(event: KeyboardEvent): void {
  const { target } = event
  if (event.key !== 'Enter' || event.ctrlKey || event.metaKey || event.defaultPrevented) return
  if (target instanceof HTMLInputElement) {
    event.preventDefault()
    focusNextUnanswered(target)
  }
}

/** Marks the field of the pain before the visit. */
export const painBeforeMark = { 'data-pain-before': '' }

/** Detects Enter in the pain before the visit. */
function isEnterAtPainBefore({ key, ctrlKey, metaKey, target }: KeyboardEvent): boolean {
  return (
    key === 'Enter' &&
    !ctrlKey &&
    !metaKey &&
    target instanceof Element &&
    target.closest('[data-pain-before]') !== null
  )
}

/**
 * Returns what Enter does in the form: it moves to the next unanswered question. Once, from the pain before a visit that
 * was started with its list, it goes on to what comes first there.
 * @param focusNext focuses what comes first; returns false if there is nothing
 */
export function useEnter(
  isStartedWithList: boolean,
  focusNext: () => boolean,
): (event: KeyboardEvent) => void {
  const goesOn = useRef(isStartedWithList)
  return (event) => {
    if (goesOn.current && isEnterAtPainBefore(event) && focusNext()) {
      event.preventDefault()
      goesOn.current = false
    } else moveOnEnter(event)
  }
}

/** Focuses the first field of a part of the form. Returns whether there is one. */
export function focusFirstField(part: HTMLElement | null): boolean {
  const field = part?.querySelector<HTMLInputElement>('input')
  field?.focus()
  return field !== null && field !== undefined
}

/**
 * Focuses the first question of a new visit: the outcome of the last visit, or else the pain before this one; of the
 * complaint that the visit was started with, if any.
 */
export function useFocusFirstQuestion(
  { setFocus, getValues }: UseFormReturn<VisitForm>,
  isNew: boolean,
  { complaintId, start }: Pick<VisitOpening, 'complaintId' | 'start'>,
): void {
  useEffect(() => {
    if (!isNew) return
    const { outcomes, complaints } = getValues()
    const chosen = complaints.findIndex((one) => one.complaintId === complaintId)
    const asked = outcomes.findIndex((one) => one.complaintId === complaintId)
    if (outcomes.length > 0) setFocus(`outcomes.${Math.max(asked, 0)}.relief`)
    else if (start !== undefined && chosen >= 0) setFocus(`complaints.${chosen}.painBefore`)
    else if (complaints.length > 0) setFocus('complaints.0.painBefore')
  }, [isNew, setFocus, getValues, complaintId, start])
}

/** Copies the pain now, asked with the outcome, to the pain before this visit; see `copyPainNow`. */
export function useCopyPainNow(form: UseFormReturn<VisitForm>): void {
  useEffect(() => copyPainNow(form), [form])
}

/**
 * Copies the pain now, asked with the outcome, to the pain before this visit. The copy follows each correction, until
 * somebody enters another pain before.
 * @returns what ends it
 */
export function copyPainNow({
  subscribe,
  getValues,
  setValue,
}: Pick<UseFormReturn<VisitForm>, 'subscribe' | 'getValues' | 'setValue'>): () => void {
  const painsNow = ({ outcomes }: VisitForm) =>
    new Map(outcomes.map(({ complaintId, painNow }) => [complaintId, painNow]))
  let copied = painsNow(getValues())
  return subscribe({
    formState: { values: true },
    callback: ({ name, values }) => {
      const [, index] = /^outcomes\.(\d+)\.painNow$/.exec(name ?? '') ?? []
      const outcome = index === undefined ? undefined : values.outcomes[Number(index)]
      if (!outcome) return
      const { complaintId, painNow } = outcome
      const before = copied.get(complaintId)
      copied = painsNow(values)
      const treated = values.complaints.findIndex((one) => one.complaintId === complaintId)
      const current = values.complaints[treated]?.painBefore
      if (current === null || (current !== undefined && current === before)) {
        setValue(`complaints.${treated}.painBefore`, painNow, { shouldDirty: true })
      }
    },
  })
}
