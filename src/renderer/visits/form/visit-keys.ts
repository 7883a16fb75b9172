import { useWindowEvent } from '@mantine/hooks'

interface Pressed {
  altKey: boolean
  shiftKey: boolean
  ctrlKey: boolean
  metaKey: boolean
  code: string
}

/** Alt+Shift and a key by its place: what the two write together differs from computer to computer. */
const isCommand = ({ altKey, shiftKey, ctrlKey, metaKey }: Pressed) =>
  altKey && shiftKey && !ctrlKey && !metaKey

/** Alt+Shift+L: as last time, in the note its own part, everywhere else the work. */
export const isAsLastTime = (event: Pressed) => isCommand(event) && event.code === 'KeyL'

interface Does {
  asLastTime: () => void
  /** From 0. */
  planned: (index: number) => void
  allPlanned: () => void
  hurtAsLastTime: () => void
}

/** The keys of a visit that work from anywhere in it: Alt+Shift+1 to 9 for what is planned, 0 for all of it, L, H. */
export function useVisitKeys({ asLastTime, planned, allPlanned, hurtAsLastTime }: Does): void {
  useWindowEvent('keydown', (event) => {
    if (event.defaultPrevented || !isCommand(event)) return
    const figure = /^(?:Digit|Numpad)(\d)$/.exec(event.code)?.[1]
    const isHurts = event.code === 'KeyH'
    if (figure === undefined && !isAsLastTime(event) && !isHurts) return
    event.preventDefault()
    if (isHurts) hurtAsLastTime()
    else if (figure === undefined) asLastTime()
    else if (figure === '0') allPlanned()
    else planned(Number(figure) - 1)
  })
}
