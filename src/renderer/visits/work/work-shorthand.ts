import type { Side } from '@shared/reasoning/record/facts'
import type { WorkInput } from '@shared/visits'

/** What can be typed after a muscle's name: "inf r 1 y" is the right side, released, with the familiar pain. */
export type Marks = Partial<Pick<WorkInput, 'side' | 'response' | 'familiarPain' | 'minutes'>>

export interface Reading {
  name: string
  marks: Marks
}

const sideMarks: Record<string, Side> = {
  l: 'left',
  left: 'left',
  r: 'right',
  right: 'right',
  b: 'both',
  both: 'both',
}
/** The figures are those of the keys on a line of work; the letters only after a side, where they mean no side. */
const figures: Record<string, WorkInput['response']> = {
  '1': 'released',
  '2': 'partly',
  '3': 'did not release',
}
const letters: Record<string, WorkInput['response']> = { r: 'released', p: 'partly', d: 'did not release' }
const familiarMarks: Record<string, WorkInput['familiarPain']> = { y: 'yes', yes: 'yes', n: 'no', no: 'no' }

/**
 * Every way to read what was typed as a name with marks after it, the one with the longest name first: "fib l" is a name
 * of two words, or "fib" on the left. Marks may hang together after a figure, and at the name: "inf1ry", "inf 1 r y".
 */
export function readingsOf(query: string): Reading[] {
  const words = query.trim().toLowerCase().split(/\s+/).flatMap(apart)
  const readings: Reading[] = []
  for (let end = words.length; end > 0; end -= 1) {
    const marks = marksOf(words.slice(end))
    if (marks) readings.push({ name: words.slice(0, end).join(' '), marks })
  }
  return readings
}

/** "inf1ry" into "inf", "1", "r", "y"; minutes stay whole: "inf 10m". */
function apart(word: string): string[] {
  const [, name = '', marks = ''] = /^(\p{L}*)([1-3][lrbyn]*)$/u.exec(word) ?? []
  if (marks === '') return [word]
  return [...(name === '' ? [] : [name]), ...marks]
}

/** Null where one of the words is no mark, or says again what another has said. */
function marksOf(words: string[]): Marks | null {
  const marks: Marks = {}
  const set = <Key extends keyof Marks>(key: Key, value: Marks[Key]) => {
    if (value === undefined || key in marks) return false
    marks[key] = value
    return true
  }
  const taken = words.every((word) => {
    const minutes = /^(\d{1,3})(m|min)$/.exec(word)?.[1]
    if (minutes !== undefined) return set('minutes', Number(minutes))
    return (
      set('response', 'side' in marks ? (figures[word] ?? letters[word]) : figures[word]) ||
      set('side', sideMarks[word]) ||
      set('familiarPain', familiarMarks[word])
    )
  })
  return taken ? marks : null
}
