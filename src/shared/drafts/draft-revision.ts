import { z } from 'zod'
import { id } from '../fields'

/** A draft and its revision, as a window last read or saved it. A newer revision is never overwritten. */
export const draftRevision = z.object({ id, revision: z.number().int().positive() })
export type DraftRevision = z.infer<typeof draftRevision>

/**
 * The newest visit of the client when the form of a new visit was opened; null for a client without visits. A later one was
 * saved in another window. Left out where there is no form.
 */
export const newestVisitId = id.nullable().optional()

/** The draft that is deleted when its form is saved; null or left out where there was none. */
export const savedDraft = draftRevision.nullable().default(null)
