import { useEffect, useRef, useState } from 'react'

/** For a part that a button opens: when it closes, the focus returns to the button. */
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
