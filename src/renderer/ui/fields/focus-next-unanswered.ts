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
