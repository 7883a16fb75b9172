import { useEffect, useRef } from 'react'

/**
 * Moves the focus to a part when it opens, so that it is in view, and back to its button when it closes with the focus.
 * Give the part `tabIndex={-1}`.
 */
export function useFocusPart(isOpen: boolean) {
  const part = useRef<HTMLDivElement>(null)
  const opener = useRef<HTMLButtonElement>(null)
  const wasOpen = useRef(isOpen)
  useEffect(() => {
    if (isOpen && !wasOpen.current) part.current?.focus()
    if (!isOpen && wasOpen.current && document.activeElement === document.body) opener.current?.focus()
    wasOpen.current = isOpen
  }, [isOpen])
  return { part, opener }
}
