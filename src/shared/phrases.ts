import { z } from 'zod'
import { id } from './fields'
import { noteSections } from './vocabulary'

export { noteSections, type NoteSection } from './vocabulary'

/** How many phrases each part of the note can have. */
export const mostPhrases = 200

export const phraseInput = z.object({
  section: z.enum(noteSections),
  text: z.string().trim().min(1, 'Write the phrase').max(2000, 'Keep this under 2,000 characters'),
})
export type PhraseInput = z.infer<typeof phraseInput>

/** With an id it changes that phrase; without, it is a new one. */
export const phraseSave = z.object({ id: id.nullable(), phrase: phraseInput })
export const phraseOf = z.object({ id })
