import type { PointerEvent } from 'react'

/** A mouse takes hold of what scrolls and moves it. A finger does so without help. */
export function pan(event: PointerEvent<HTMLElement>): void {
  if (event.pointerType !== 'mouse' || event.button !== 0) return
  const frame = event.currentTarget
  // Reckoned from where it began: a frame scrolls by whole pixels, and what they leave over would add up.
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
