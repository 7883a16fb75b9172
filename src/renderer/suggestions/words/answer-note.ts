import type { Words } from './words'

/** A note above the list: one line, and what it says when it is opened. */
export interface AnswerNote {
  tone: 'bad' | 'warn'
  /** What it asks for: a doctor or another examination, to stop what was done, or care. */
  sign: 'doctor' | 'stop' | 'care'
  title: string
  body: Words[]
  /** The visit whose outcome was not asked. */
  askOutcomeOf?: number
}
