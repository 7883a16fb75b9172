import { useEffect, useRef, useState } from 'react'

/** Something small that a button opens in its own place: when it closes, the focus is on the button again. */
export function useReturnFocus() {
  const [open, setOpen] = useState(false)
  const opener = useRef<HTMLButtonElement>(null)
  const wasOpen = useRef(false)
  useEffect(() => {
    if (wasOpen.current && !open) opener.current?.focus()
    wasOpen.current = open
  }, [open])
  return { open, setOpen, opener }
}
