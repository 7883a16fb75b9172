import { z } from 'zod'
import { id } from './fields'
import { noteSections } from './vocabulary'

/** The maximum number of phrases for a section of the note. */
export const mostPhrases = 200

export const phraseInput = z.object({
  section: z.enum(noteSections),
  text: z.string().trim().min(1, 'Enter the text of the phrase').max(2000, 'Enter at most 2,000 characters'),
})
export type PhraseInput = z.infer<typeof phraseInput>

/** Changes the phrase with this id; null creates a new one. */
export const phraseSave = z.object({ id: id.nullable(), phrase: phraseInput })
export const phraseId = z.object({ id })
