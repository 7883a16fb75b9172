import type { MeasuredInput, VisitMeasured } from './measures'
import { z } from 'zod'
import { draftRevision } from './draft-revision'
import { id } from './fields'
import type { VisitForm } from './visits'

/** The shape in which the values of a visit's form are kept; a later shape gets the next number. */
export const draftVersion = 2

const DRAFT_TOO_LONG = 'A draft keeps notes of up to 100,000 characters'

/** What may be half typed: a figure, the letters that stand where a figure will, or nothing. */
const figure = z.union([z.number(), z.string().max(200), z.null()])
/** One of a closed list, or nothing yet. The form's own schema says which lists there are. */
const choice = z.string().max(100).nullable()
const text = (most: number) => z.string().max(most, 'This is longer than a draft can keep')
const note = z.string().max(100_000, DRAFT_TOO_LONG)

/** Names every field of the form, so that a field added to the form cannot be forgotten in its drafts. */
const fields = {
  at: text(200),
  minutes: figure,
  kind: choice,
  subjective: note,
  objective: note,
  assessment: note,
  plan: note,
  complaints: z.array(z.object({ complaintId: id, painBefore: figure, painAfter: figure })).max(50),
  painMarks: z
    .array(
      z.object({ region: text(100), side: choice, kind: choice } satisfies Record<
        keyof VisitForm['painMarks'][number],
        z.ZodType
      >),
    )
    .max(200, 'One visit holds at most 200 marks of where it hurts')
    // A draft that was kept before a visit had marks names none.
    .default([]),
  work: z
    .array(
      z.object({
        tissue: text(100),
        side: choice,
        technique: choice,
        minutes: figure,
        pressure: choice,
        response: choice,
        familiarPain: choice,
        note: text(5000),
      } satisfies Record<keyof VisitForm['work'][number], z.ZodType>),
    )
    .max(500, 'One visit holds at most 500 lines of work'),
  outcomes: z
    .array(
      z.object({
        visitId: id,
        complaintId: id,
        relief: choice,
        painNow: figure,
        reaction: text(5000),
        askedAt: text(200),
        askedHow: choice,
        note: text(5000),
        measured: z
          .object({
            scores: z.array(z.object({ activityId: id, score: figure })).max(50),
            groc: figure,
          } satisfies Record<keyof MeasuredInput, z.ZodType>)
          .optional(),
      } satisfies Record<keyof VisitForm['outcomes'][number], z.ZodType>),
    )
    .max(50),
  // Not in drafts that were kept before the form had them.
  measured: z
    .array(
      z.object({
        complaintId: id,
        scores: z.array(z.object({ activityId: id.nullable(), activity: text(5000), score: figure })).max(50),
        groc: figure.optional(),
      } satisfies Record<keyof VisitMeasured, z.ZodType>),
    )
    .max(50)
    .default([]),
  muscle: text(200).default(''),
} satisfies Record<keyof VisitForm, z.ZodType>

/**
 * The form of a visit as it stands, half filled: the fields have their shape and stay within bounds, but what is in
 * them need not make sense yet.
 */
export const visitDraftForm = z.object(fields)
export type VisitDraftForm = z.infer<typeof visitDraftForm>

/** Whose draft: of a client's new visit, or of a visit in the record that is being edited. */
const draftOwner = z.object({ clientId: id, visitId: id.nullable() })
export type DraftOwner = z.infer<typeof draftOwner>

export const draftRead = draftOwner
export const draftSave = draftOwner.extend({
  form: visitDraftForm,
  /** `updatedAt` of the visit that is being edited as the form saw it; null for a new visit. */
  expectedUpdatedAt: z.string().max(40).nullable(),
  /** What this writes over; null where the form has seen no draft. */
  over: draftRevision.nullable(),
})
export const draftDiscard = draftOwner.extend({ over: draftRevision })
export const draftList = z.object({ clientId: id.optional() })
