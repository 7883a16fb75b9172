import type { WorkInput } from '@shared/visits'

/** What one key says of a line of work. */
export type WorkChange = Partial<Pick<WorkInput, 'side' | 'response' | 'familiarPain'>>

const byKey: Record<string, WorkChange> = {
  l: { side: 'left' },
  r: { side: 'right' },
  b: { side: 'both' },
  m: { side: 'middle' },
  '1': { response: 'released' },
  '2': { response: 'partly' },
  '3': { response: 'did not release' },
  '0': { response: null },
  y: { familiarPain: 'yes' },
  n: { familiarPain: 'no' },
}

const nextFamiliar = { 'not tested': 'yes', yes: 'no', no: 'not tested' } as const

/** The keys of a line of work: L R B M the side, 1 2 3 the response, 0 none, Y N familiar pain, F its next answer. */
export function changeFor(key: string, line: WorkInput): WorkChange | null {
  const letter = key.toLowerCase()
  if (letter === 'f') return { familiarPain: nextFamiliar[line.familiarPain] }
  return byKey[letter] ?? null
}

interface Pressed {
  key: string
  code: string
}

/** The letter or figure on a key that is held down with Alt, where the computer would write another sign with it. */
export function withAlt({ key, code }: Pressed): string {
  const figure = /^(?:Digit|Numpad)(\d)$/.exec(code)?.[1]
  if (figure !== undefined) return figure
  // Option writes signs of its own on a Mac; the place of the key says which letter was meant.
  return /^[a-z]$/i.test(key) ? key.toLowerCase() : (/^Key([A-Z])$/.exec(code)?.[1]?.toLowerCase() ?? key)
}
