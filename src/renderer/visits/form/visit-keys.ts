import { useWindowEvent } from '@mantine/hooks'
import { commandDigitOf, commandLetterOf } from '../../ui/keys/key-press'

interface VisitKeyActions {
  copyLastWork: () => void
  /** The index starts at 0. */
  addPlanned: (index: number) => void
  addAllPlanned: () => void
  copyPainMarks: () => void
}

/**
 * Handles the keys that work everywhere in a visit's form, with Ctrl+Shift: 1 to 9 for a plan item, A for all of them, L
 * for the last work, H for the earlier pain marks. In the note, L copies that section of the last note.
 */
export function useVisitKeys(actions: VisitKeyActions): void {
  useWindowEvent('keydown', (event) => {
    if (event.defaultPrevented) return
    const digit = commandDigitOf(event) ?? 0
    const letter = commandLetterOf(event)
    if (digit > 0) actions.addPlanned(digit - 1)
    else if (letter === 'a') actions.addAllPlanned()
    else if (letter === 'l') actions.copyLastWork()
    else if (letter === 'h') actions.copyPainMarks()
    else return
    event.preventDefault()
  })
}
