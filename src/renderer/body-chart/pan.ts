import type { PointerEvent } from 'react'

/** Scrolls by dragging with the mouse. Touch scrolls without this. */
export function pan(event: PointerEvent<HTMLElement>): void {
  if (event.pointerType !== 'mouse' || event.button !== 0) return
  const frame = event.currentTarget
  // Relative to the start: the browser rounds scroll positions to whole pixels, and the remainders would add up.
  const [left, top] = [frame.scrollLeft + event.clientX, frame.scrollTop + event.clientY]
  const release = new AbortController()
  const { signal } = release
  window.addEventListener(
    'pointermove',
    ({ clientX, clientY }) => frame.scrollTo(left - clientX, top - clientY),
    {
      signal,
    },
  )
  for (const end of ['pointerup', 'pointercancel'] as const) {
    window.addEventListener(end, () => release.abort(), { signal })
  }
}
