import type { RefObject } from 'react'
import { useSingleKeys, type SingleKeys } from '../../ui/keys/single-keys'
import type { ListView } from './use-list-view'

/** 1 to 9 open a line, the arrows move between the lines, and Escape closes what is open. */
export function useLineKeys(
  view: ListView,
  list: RefObject<HTMLElement | null>,
  areCharactersOn: boolean,
): void {
  const buttons = () => [...(list.current?.querySelectorAll<HTMLElement>('button[data-line]') ?? [])]
  const move = (by: 1 | -1) => () => {
    const all = buttons()
    const at = all.findIndex((button) => button === document.activeElement)
    all[at < 0 ? 0 : Math.max(0, Math.min(all.length - 1, at + by))]?.focus()
  }
  const digits = Object.fromEntries(
    view.lines.map(({ line, number }): [string, () => void] => [
      String(number),
      () => {
        view.toggleLine(line)
        buttons()[number - 1]?.focus()
      },
    ]),
  )
  const { opened } = view
  const closes = opened
    ? () => {
        view.closeLine()
        buttons()[opened.number - 1]?.focus()
      }
    : view.isPlan
      ? view.togglePlan
      : undefined
  const arrows = view.lines.length > 0 ? { ArrowDown: move(1), ArrowUp: move(-1) } : {}
  const keys: SingleKeys = { ...digits, ...arrows, Escape: closes }
  useSingleKeys(keys, areCharactersOn)
}
