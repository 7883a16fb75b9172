/**
 * Moves the focus to a part of the page after the focused element is removed; to the whole page if that part is removed
 * too.
 */
export function focusOn(part: Element | null): void {
  const target = part?.isConnected ? part : document.getElementById('screen')
  if (!(target instanceof HTMLElement)) return
  target.tabIndex = -1
  target.focus({ preventScroll: true })
}

/** The same, unless something else has taken the focus since the element was removed. */
export function focusOnIfLost(part: Element | null): void {
  if (document.activeElement === null || document.activeElement === document.body) focusOn(part)
}
