import { foldFigures } from '@shared/text/figures'
import type { Side } from '@shared/vocabulary'
import type { WorkInput } from '@shared/visits'

/** Details typed after the name of a muscle: in "inf r 1 y" the right side, released, familiar pain. */
export type TypedDetails = Partial<Pick<WorkInput, 'side' | 'response' | 'familiarPain' | 'minutes'>>

export interface Reading {
  name: string
  details: TypedDetails
}

const sideWords: Record<string, Side> = {
  l: 'left',
  left: 'left',
  r: 'right',
  right: 'right',
  b: 'both',
  both: 'both',
}
/** The digits of `work-keys.ts`. Letters mean a response only after a side: "r" alone is the right side. */
const responseFigures: Record<string, WorkInput['response']> = {
  '1': 'released',
  '2': 'partly',
  '3': 'did not release',
}
const responseLetters: Record<string, WorkInput['response']> = {
  r: 'released',
  p: 'partly',
  d: 'did not release',
}
const familiarWords: Record<string, WorkInput['familiarPain']> = { y: 'yes', yes: 'yes', n: 'no', no: 'no' }

/**
 * Lists every way to read a query as a name followed by details, the longest name first: "fib l" is a name of two
 * words, or "fib" on the left. Details need no spaces after a digit: "inf1ry" is the same as "inf 1 r y".
 */
export function readingsOf(query: string): Reading[] {
  const words = foldFigures(query).trim().toLowerCase().split(/\s+/).flatMap(splitWord)
  const readings: Reading[] = []
  for (let end = words.length; end > 0; end -= 1) {
    const details = detailsOf(words.slice(end))
    if (details) readings.push({ name: words.slice(0, end).join(' '), details: details })
  }
  return readings
}

/** Splits "inf1ry" into "inf", "1", "r", "y". Minutes stay whole: "inf 10m". */
function splitWord(word: string): string[] {
  const [, name = '', details = ''] = /^(\p{L}*)([1-3][lrbyn]*)$/u.exec(word) ?? []
  if (details === '') return [word]
  return [...(name === '' ? [] : [name]), ...details]
}

/** Null when a word is not a detail, or when a detail is given twice. */
function detailsOf(words: string[]): TypedDetails | null {
  const details: TypedDetails = {}
  const set = <Key extends keyof TypedDetails>(key: Key, value: TypedDetails[Key]) => {
    if (value === undefined || key in details) return false
    details[key] = value
    return true
  }
  const isValid = words.every((word) => {
    const minutes = /^(\d{1,3})(m|min)$/.exec(word)?.[1]
    if (minutes !== undefined) return set('minutes', Number(minutes))
    return (
      set(
        'response',
        'side' in details ? (responseFigures[word] ?? responseLetters[word]) : responseFigures[word],
      ) ||
      set('side', sideWords[word]) ||
      set('familiarPain', familiarWords[word])
    )
  })
  return isValid ? details : null
}
