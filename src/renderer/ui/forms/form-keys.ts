import type { KeyboardEvent } from 'react'
import { moveOnEnter } from '../fields/focus-next-unanswered'

/**
 * Handles Enter in a form: Ctrl+Enter saves the form that has the focus, not another one on the page, and Enter moves to the
 * next question. A form with a `FormFooter` needs only `moveOnEnter`.
 */
export function formKeys(event: KeyboardEvent<HTMLFormElement>): void {
  if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return moveOnEnter(event)
  event.preventDefault()
  event.stopPropagation()
  event.currentTarget.requestSubmit()
}
