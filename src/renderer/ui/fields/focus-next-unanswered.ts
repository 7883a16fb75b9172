import type { KeyboardEvent } from 'react'

/**
 * Returns attributes for a field that is a question of its form, or for an element around it. Enter moves to the next
 * open question; Tab reaches the fields between them.
 */
export const question = (answered: boolean) => ({ 'data-question': answered ? 'answered' : 'open' })

/** Moves the focus to the next open question of the form after `from`; does nothing if there is none. */
export function focusNextUnanswered(from: Element): void {
  const next = [...(from.closest('form')?.querySelectorAll('[data-question="open"]') ?? [])].find(
    (one) => from.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING && !from.contains(one),
  )
  const field = next?.matches(fields)
    ? next
    : (next?.querySelector('input:checked') ?? next?.querySelector(fields))
  if (field instanceof HTMLElement) field.focus()
}

const fields = 'input, textarea'

/**
 * Handles Enter in a form: in a field of one line it moves to the next question and does not save. Ctrl+Enter saves. In a
 * form without marked questions each field is one, and each group of radio buttons or checkboxes.
 */
export function moveOnEnter(event: KeyboardEvent<HTMLElement>): void {
  const { target } = event
  if (event.key !== 'Enter' || event.ctrlKey || event.metaKey || event.defaultPrevented) return
  const isField = target instanceof HTMLInputElement || target instanceof HTMLSelectElement
  // A form inside has keys of its own, such as the one of a new name.
  if (!isField || (target.form !== null && target.form !== event.currentTarget)) return
  event.preventDefault()
  const form = event.currentTarget
  const all = [...form.querySelectorAll<HTMLElement>('input, select, textarea')].filter(
    (one) => one.matches(':enabled:not([type=hidden], [tabindex="-1"])') && one.offsetParent !== null,
  )
  const groupOf = (one: Element) => one.closest('[role=radiogroup], [role=group]') ?? one
  const next = all.find(
    (one) =>
      target.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING &&
      groupOf(one) !== groupOf(target),
  )
  const group = next && groupOf(next)
  const chosen = group?.querySelector<HTMLElement>('input[type=radio]:checked')
  ;(chosen ?? next)?.focus()
}
