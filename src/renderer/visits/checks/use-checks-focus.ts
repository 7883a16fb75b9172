import { useWindowEvent } from '@mantine/hooks'
import { useEffect, useRef, type RefObject } from 'react'
import { flushSync } from 'react-dom'
import { isPlain } from '../../ui/keys/key-press'
import { focusOn } from '../../ui/focus/focus-on'

export type ChecksFocus = ReturnType<typeof useChecksFocus>

/**
 * Moves the focus between the form and the checks: F6 jumps there and back, and after an answer the focus goes to the
 * next line.
 * @param fallback the field of the form for F6, if none had the focus before or it is hidden
 * @param show opens the tab of the checks
 */
export function useChecksFocus(fallback: RefObject<HTMLElement | null>, show: () => void) {
  const card = useRef<HTMLDivElement>(null)
  const cameFrom = useRef<Element | null>(null)
  /** True from an action in the card until the next key or press: the list may change several times until then. */
  const isFollowing = useRef(false)
  const stopFollowing = () => {
    isFollowing.current = false
  }
  useWindowEvent('keydown', stopFollowing, { capture: true })
  useWindowEvent('pointerdown', stopFollowing, { capture: true })

  /** Focuses the line to check, or the card without such a line. Returns whether there is one. */
  function focusCurrent(): boolean {
    if (!card.current) return false
    const from = document.activeElement
    // What is in a hidden tab cannot have the focus.
    if (!card.current.checkVisibility()) flushSync(show)
    // The body has the focus after the focused line has gone.
    if (from !== document.body && !card.current.contains(from)) cameFrom.current = from
    const line = card.current.querySelector<HTMLElement>('[data-check="current"]')
    if (line) {
      line.focus()
      // The answers are below the focused name.
      line.closest('li')?.scrollIntoView({ block: 'nearest' })
    } else focusOn(card.current)
    return line !== null
  }

  useWindowEvent('keydown', (event) => {
    if (event.key !== 'F6' || !isPlain(event) || !card.current) return
    event.preventDefault()
    if (!card.current.contains(document.activeElement)) {
      focusCurrent()
      return
    }
    const back = cameFrom.current
    const target = back?.checkVisibility() ? back : fallback.current
    if (target instanceof HTMLElement) target.focus()
  })

  // The answered line may be gone, and with it the focus.
  useEffect(() => {
    if (isFollowing.current) focusCurrent()
  })

  const hasFocus = () => card.current?.contains(document.activeElement) ?? false

  return {
    card,
    focusCurrent,
    /** Whether the focus is in the card. Only then its keys act. */
    hasFocus,
    /** Keeps the focus at the current line while an action changes the list, if it is in the card now. */
    follow() {
      isFollowing.current = hasFocus()
    },
  }
}
