import { useEffect, useRef } from 'react'
import { focusOnIfLost } from './focus-on'

/**
 * Moves the focus to what takes the place of a button when the button is gone and had the focus; to the whole page if the
 * returned ref is not used.
 */
export function useFocusReplacement<Part extends HTMLElement>(isReplaced: boolean) {
  const part = useRef<Part>(null)
  const wasReplaced = useRef(isReplaced)
  useEffect(() => {
    if (isReplaced && !wasReplaced.current) focusOnIfLost(part.current)
    wasReplaced.current = isReplaced
  }, [isReplaced])
  return part
}
