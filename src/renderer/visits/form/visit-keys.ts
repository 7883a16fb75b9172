import { useWindowEvent } from '@mantine/hooks'

interface KeyPress {
  altKey: boolean
  shiftKey: boolean
  ctrlKey: boolean
  metaKey: boolean
  /** The place of the key. With Alt+Shift its character differs between operating systems. */
  code: string
}

const isAltShift = ({ altKey, shiftKey, ctrlKey, metaKey }: KeyPress) =>
  altKey && shiftKey && !ctrlKey && !metaKey

/** Detects Alt+Shift+L: in the note it copies that section of the last note, elsewhere the last work. */
export const isCopyLast = (event: KeyPress) => isAltShift(event) && event.code === 'KeyL'

interface VisitKeyActions {
  copyLastWork: () => void
  /** The index starts at 0. */
  addPlanned: (index: number) => void
  addAllPlanned: () => void
  copyPainMarks: () => void
}

/**
 * Handles the keys that work everywhere in a visit's form: Alt+Shift with 1 to 9 for a plan item, 0 for all of them, L
 * for the last work, H for the earlier pain marks.
 */
export function useVisitKeys(actions: VisitKeyActions): void {
  useWindowEvent('keydown', (event) => {
    if (event.defaultPrevented || !isAltShift(event)) return
    const digit = /^(?:Digit|Numpad)(\d)$/.exec(event.code)?.[1]
    const isPainMarks = event.code === 'KeyH'
    if (digit === undefined && !isCopyLast(event) && !isPainMarks) return
    event.preventDefault()
    if (isPainMarks) actions.copyPainMarks()
    else if (digit === undefined) actions.copyLastWork()
    else if (digit === '0') actions.addAllPlanned()
    else actions.addPlanned(Number(digit) - 1)
  })
}
