/** Moves the keyboard to a part of the screen when what it stood on is gone; to the whole screen when that is gone too. */
export function focusOn(part: Element | null): void {
  const target = part?.isConnected ? part : document.getElementById('screen')
  if (!(target instanceof HTMLElement)) return
  target.tabIndex = -1
  target.focus({ preventScroll: true })
}
