import type { MeasuredInput, VisitMeasured } from '../measures'
import { z } from 'zod'
import { draftRevision, newestVisitId } from './draft-revision'
import { id, revision } from '../fields'
import type { VisitForm } from '../visits'

/** The version of the stored values of a visit's form. A change of their shape takes the next number. */
export const draftVersion = 2

const DRAFT_TOO_LONG = 'Enter at most 100,000 characters'

/** A number field that may be half typed: a number, other text, or nothing. */
const figure = z.union([z.number(), z.string().max(200), z.null()])
/** An id of a vocabulary, or nothing yet. Only the form's own schema knows the vocabulary. */
const choice = z.string().max(100).nullable()
const text = (most: number) => z.string().max(most, `Enter at most ${most} characters`)
const note = z.string().max(100_000, DRAFT_TOO_LONG)

/** `satisfies` names every field of the form, so that a new field cannot be forgotten here. */
const fields = {
  at: text(200),
  minutes: figure,
  kind: choice,
  subjective: note,
  objective: note,
  assessment: note,
  plan: note,
  complaints: z
    .array(
      z.object({
        complaintId: id,
        painBefore: figure,
        painAfter: figure,
        // Drafts saved before radiation and short tests existed have none.
        radiation: choice.default(null),
        screens: z.record(z.string(), z.string()).default({}),
      } satisfies Record<keyof VisitForm['complaints'][number], z.ZodType>),
    )
    .max(50),
  painMarks: z
    .array(
      z.object({ region: text(100), side: choice, kind: choice } satisfies Record<
        keyof VisitForm['painMarks'][number],
        z.ZodType
      >),
    )
    .max(200, 'Enter at most 200 pain marks')
    // Drafts saved before pain marks existed have none.
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
        // Lines of older drafts name no complaint.
        complaintId: id.nullable().default(null),
      } satisfies Record<keyof VisitForm['work'][number], z.ZodType>),
    )
    .max(500, 'Enter at most 500 lines of work'),
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
  // Drafts saved before measurements existed have none.
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
  newComplaint: z
    .object({ title: text(5000), regions: z.array(z.object({ region: text(100), side: choice })).max(200) })
    .nullable()
    .default(null),
  reason: text(5000).default(''),
} satisfies Record<keyof VisitForm, z.ZodType>

/**
 * The values of a visit's form that may be incomplete. Checks the shape and the size of each field, but not whether its
 * value is valid.
 */
export const visitDraftForm = z.object(fields)
export type VisitDraftForm = z.infer<typeof visitDraftForm>

/** Identifies a draft: of a client's new visit (`visitId` null), or of a visit that is being edited. */
const draftOwner = z.object({ clientId: id, visitId: id.nullable() })
export type DraftOwner = z.infer<typeof draftOwner>

export const draftRead = draftOwner
export const draftSave = draftOwner.extend({
  newestVisitId,
  form: visitDraftForm,
  /** The revision of the edited visit when the form was opened; null for a new visit. */
  visitRevision: revision.nullable(),
  /** The revision that this overwrites; null where the form has seen no draft. */
  expectedRevision: draftRevision.nullable(),
})
export const draftDiscard = draftOwner.extend({ expectedRevision: draftRevision })
export const draftList = z.object({ clientId: id.optional() })
/**
 * Asks which visit a draft of a client's new visit became. A form that has seen no draft asks with the newest visit that it
 * has seen.
 */
export const draftSavedAs = z.object({ clientId: id, draftId: id.nullable(), newestVisitId })
