import type { PointerEvent } from 'react'

/** A mouse takes hold of what scrolls and moves it. A finger does so without help. */
export function pan(event: PointerEvent<HTMLElement>): void {
  if (event.pointerType !== 'mouse' || event.button !== 0) return
  const frame = event.currentTarget
  let { clientX: x, clientY: y } = event
  const release = new AbortController()
  const { signal } = release
  const move = (moved: globalThis.PointerEvent) => {
    frame.scrollBy({ left: x - moved.clientX, top: y - moved.clientY, behavior: 'instant' })
    x = moved.clientX
    y = moved.clientY
  }
  window.addEventListener('pointermove', move, { signal })
  for (const end of ['pointerup', 'pointercancel'] as const) {
    window.addEventListener(end, () => release.abort(), { signal })
  }
}
