import { z } from 'zod'
import { draftRevision } from './draft-revision'
import { id, revision } from '../fields'

/** The long forms that keep a draft, beside the form of a visit, which has drafts of its own (`visit-drafts.ts`). */
export const formDraftKinds = ['client', 'complaint', 'plan', 'amendment', 'scores', 'measures'] as const
export type FormDraftKind = (typeof formDraftKinds)[number]

/** What a form is about. A new client has no ids, and a new complaint only that of its client. */
const owner = {
  kind: z.enum(formDraftKinds),
  clientId: id.nullable().default(null),
  complaintId: id.nullable().default(null),
  visitId: id.nullable().default(null),
  measurementId: id.nullable().default(null),
}

const MAX_DRAFT_LENGTH = 2_000_000

/** The values of a form, which may be incomplete. Only the schema of the form itself knows what they must be. */
const formValues = z
  .record(z.string(), z.unknown())
  .refine((values) => JSON.stringify(values).length <= MAX_DRAFT_LENGTH, 'Enter less text')

export const formDraftRead = z.object(owner)
export type FormDraftOwner = z.input<typeof formDraftRead>
export const formDraftSave = z.object({
  ...owner,
  form: formValues,
  /** The revision of what the form edits, when the draft was started; null for something new. */
  baseRevision: revision.nullable(),
  /** The revision of the draft that this overwrites; null where the form has seen no draft. */
  expectedRevision: draftRevision.nullable(),
})
export const formDraftDiscard = z.object({ ...owner, expectedRevision: draftRevision })
