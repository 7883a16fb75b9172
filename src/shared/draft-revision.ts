import { z } from 'zod'
import { id } from './fields'

/** A draft and its revision, as a window last read or saved it. A newer revision is never overwritten. */
export const draftRevision = z.object({ id, revision: z.number().int().positive() })
export type DraftRevision = z.infer<typeof draftRevision>

/** The draft that is deleted when its form is saved; null or left out where there was none. */
export const savedDraft = draftRevision.nullable().default(null)
