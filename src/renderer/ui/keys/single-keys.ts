import { useWindowEvent } from '@mantine/hooks'
import { useEffect } from 'react'
import { isPlain, plainKeyOf } from './key-press'

/** What a key does, by its name: 's', '1', '?', 'ArrowDown', 'Escape'. Letters are written small. */
export type SingleKeys = Readonly<Record<string, (() => void) | undefined>>

/** The keys of everything that is shown. */
const shown = new Set<SingleKeys>()

/** Returns the names of the keys that act on what is shown now. */
export function actingKeys(): Set<string> {
  const acting = [...shown].flatMap((keys) => Object.keys(keys).filter((key) => keys[key] !== undefined))
  return new Set(acting)
}

/**
 * Handles keys without Ctrl or Alt. They act only while nothing that takes text has the focus and no dialog or menu is
 * open.
 * @param areCharactersOn the setting of the practice: somebody who dictates, or whose hand slips, can switch off the
 * keys of one character (WCAG 2.1.4). Arrows and Escape always act.
 * @param isFallback whether a key acts only where nothing else that is shown has it
 */
export function useSingleKeys(
  keys: SingleKeys,
  areCharactersOn: boolean,
  { isFallback = false }: { isFallback?: boolean } = {},
): void {
  useEffect(() => {
    shown.add(keys)
    return () => void shown.delete(keys)
  }, [keys])
  useWindowEvent('keydown', (event) => {
    if (event.defaultPrevented || !isPlain(event)) return
    const isCharacter = event.key.length === 1
    if (isCharacter && !areCharactersOn) return
    // A question mark needs Shift on most keyboards.
    if (event.shiftKey && event.key !== '?') return
    const name = plainKeyOf(event)
    const act = keys[name]
    if (isFallback && [...shown].some((others) => others !== keys && others[name])) return
    if (!act || takesKeys(event.target, isCharacter) || isOverlayOpen()) return
    event.preventDefault()
    act()
  })
}

const textFields =
  'input:not([type=checkbox], [type=radio], [type=button]), textarea, select, [contenteditable=true]'
/** Arrows choose a radio button or a tab, and move in the body chart. */
const arrowFields = 'input, [role=tab], [role=slider], [role=group][tabindex]'

function takesKeys(target: EventTarget | null, isCharacter: boolean): boolean {
  if (!(target instanceof Element)) return false
  return target.closest(textFields) !== null || (!isCharacter && target.closest(arrowFields) !== null)
}

/** Whether a dialog or a menu is open. */
export function isOverlayOpen(): boolean {
  return document.querySelector(':is([role=dialog], [role=menu]):not([inert] *, [inert])') !== null
}
