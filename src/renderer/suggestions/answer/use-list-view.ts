import { notifications } from '@mantine/notifications'
import { isListVisibleAtFirst } from '@shared/reasoning/gates/stop'
import type { SuggestionLine, SuggestionList } from '@shared/reasoning/recommendation'
import { createElement, useState } from 'react'
import { UndoNotice } from '../../ui/undo-notice'
import type { NumberedLine } from './body-card'

/** The numbers are keys, so there are at most nine lines. */
const mostLines = 9

export const lineKey = ({ tissue, side }: Pick<SuggestionLine, 'tissue' | 'side'>) => `${tissue} ${side}`

/**
 * Which parts of a list are shown, and which lines are left out of the visit today.
 * @param repeats the last visit is repeated because its relief lasted, so that other lines are shown only on request
 * @param hasSame there is work of the last visit that may be repeated
 */
export function useListView(answer: SuggestionList, repeats: boolean, hasSame: boolean) {
  const [openedKey, setOpenedKey] = useState<string | null>(null)
  const [isMore, setMore] = useState(false)
  const [isPlan, setPlan] = useState(false)
  const [isNoteOpen, setNoteOpen] = useState<boolean | null>(null)
  const [isForced, setForced] = useState(false)
  const [notToday, setNotToday] = useState<ReadonlySet<string>>(new Set())

  const isVisibleAtFirst = isListVisibleAtFirst(answer)
  const isShown = isVisibleAtFirst || isForced
  // What hides the list is open at first, unless short tests stand in its place.
  const isNoteOpenAtFirst = !isVisibleAtFirst && answer.screens.length === 0
  const all = [...answer.suggestions, ...answer.more]
    .slice(0, mostLines)
    .map((line, index): NumberedLine => ({ line, number: index + 1 }))
  const first = repeats ? 0 : answer.suggestions.length
  const lines = isShown ? all.slice(0, isMore ? mostLines : first) : []
  // The plan follows the list. That of other lines would contradict the advice to repeat the last visit.
  const hasPlan = isShown && (repeats ? hasSame : lines.length > 0)
  const opened = lines.find(({ line }) => lineKey(line) === openedKey) ?? null

  function setToday(key: string, isToday: boolean) {
    setNotToday((keys) => new Set(isToday ? [...keys].filter((one) => one !== key) : [...keys, key]))
  }

  /** Leaves a line out of the visit. A notice offers undo. */
  function leaveOut(key: string, name: string) {
    setToday(key, false)
    const notice = notifications.show({
      autoClose: 12_000,
      message: createElement(UndoNotice, {
        message: `${name}: not today`,
        pending: false,
        onUndo: () => {
          setToday(key, true)
          notifications.hide(notice)
        },
      }),
    })
  }

  return {
    all,
    lines,
    opened,
    isShown,
    isVisibleAtFirst,
    isMore,
    hasPlan,
    isPlan: isPlan && hasPlan,
    isNoteOpen: isNoteOpen ?? isNoteOpenAtFirst,
    notToday,
    toggleLine: (line: SuggestionLine) =>
      setOpenedKey((key) => (key === lineKey(line) ? null : lineKey(line))),
    closeLine: () => setOpenedKey(null),
    toggleMore: () => setMore(!isMore),
    togglePlan: () => setPlan(!isPlan),
    toggleNote: () => setNoteOpen((open) => !(open ?? isNoteOpenAtFirst)),
    toggleList: () => setForced(!isForced),
    setToday,
    leaveOut,
  }
}

export type ListView = ReturnType<typeof useListView>
