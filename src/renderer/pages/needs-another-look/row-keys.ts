import { useEffect, type RefObject } from 'react'
import { isPlain } from '../../ui/keys/key-press'

const editable =
  'input, textarea, select, [contenteditable], [role=dialog], [role=menu], [role=listbox], [role=radiogroup]'

/**
 * Moves the focus between the links of a list with ↑ and ↓, also from the page itself. Enter opens the link, as always.
 * The arrow keys are no letters, so they act whether or not single-letter keys are switched on.
 */
export function useRowKeys(list: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
      if (step === 0 || event.defaultPrevented || !isPlain(event) || event.shiftKey) return
      const from = document.activeElement
      if (!list.current || from?.closest(editable) || document.querySelector('[role=dialog]')) return
      const isInside = list.current.contains(from)
      // Elsewhere on the page the arrow keys scroll.
      if (!isInside && from !== document.body && from?.id !== 'screen') return
      const links = [...list.current.querySelectorAll<HTMLElement>('a[href]')]
      const at = links.indexOf(from as HTMLElement)
      const next = links[at < 0 ? 0 : Math.min(links.length - 1, Math.max(0, at + step))]
      if (!next || (at < 0 && step < 0)) return
      event.preventDefault()
      next.focus()
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [list])
}
