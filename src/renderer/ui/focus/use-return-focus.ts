import { useEffect, useRef, useState } from 'react'

/** Returns the focus to the button that opened a part, when the part closes. */
export function useReturnFocus(isOpenAtFirst = false) {
  const [open, setOpen] = useState(isOpenAtFirst)
  return { open, setOpen, opener: useOpener(open) }
}

/** The same for a part whose state is kept elsewhere. Returns the ref of the button. */
export function useOpener(open: boolean) {
  const opener = useRef<HTMLButtonElement>(null)
  const wasOpen = useRef(false)
  useEffect(() => {
    if (wasOpen.current && !open) opener.current?.focus()
    wasOpen.current = open
  }, [open])
  return opener
}
