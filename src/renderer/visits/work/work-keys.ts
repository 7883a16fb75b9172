import type { WorkFormLine } from '@shared/visits'

/** The change that one key makes to a line of work. */
export type WorkChange = Partial<Pick<WorkFormLine, 'side' | 'response' | 'familiarPain'>>

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

const nextFamiliarPain = { 'not tested': 'yes', yes: 'no', no: 'not tested' } as const

/**
 * Returns the change for a key: L R B M the side, 1 2 3 the response, 0 no response, Y N familiar pain, F the next
 * value of familiar pain. Null for other keys.
 */
export function changeFor(key: string, line: WorkFormLine): WorkChange | null {
  const letter = key.toLowerCase()
  if (letter === 'f') return { familiarPain: nextFamiliarPain[line.familiarPain] }
  return byKey[letter] ?? null
}
