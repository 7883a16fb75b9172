/**
 * Gives the focus back to a button that was disabled while its call ran. A browser takes the focus from an element that is
 * disabled, and the next key would then go nowhere. Installed once, for all pages.
 */
export function keepFocusOfBusyButtons(): void {
  let focused: EventTarget | null = null
  document.addEventListener('focusin', ({ target }) => (focused = target))
  // Somebody who clicks beside all fields wants the focus nowhere.
  document.addEventListener('pointerdown', ({ target }) => {
    if (!(target instanceof Element && target.closest('button'))) focused = null
  })
  new MutationObserver((changes) => {
    for (const { target } of changes) {
      if (!(target instanceof HTMLButtonElement) || target.disabled || target !== focused) continue
      if (document.activeElement === null || document.activeElement === document.body)
        target.focus({ preventScroll: true })
    }
  }).observe(document.documentElement, { subtree: true, attributeFilter: ['disabled'] })
}
