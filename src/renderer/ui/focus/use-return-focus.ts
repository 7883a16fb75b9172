import { useEffect, useRef, useState } from 'react'

/** Returns the focus to the button that opened a part, when the part closes. */
export function useReturnFocus(isOpenAtFirst = false) {
  const [open, setOpen] = useState(isOpenAtFirst)
  const opener = useRef<HTMLButtonElement>(null)
  const wasOpen = useRef(false)
  useEffect(() => {
    if (wasOpen.current && !open) opener.current?.focus()
    wasOpen.current = open
  }, [open])
  return { open, setOpen, opener }
}
