import { z } from 'zod'
import { savedDraft } from './draft-revision'
import { dayOf, id, line, moment, pain, prose, expectedUpdatedAt } from './fields'
import { visitMeasured } from './measures'
import { outcomeInput, outcomeQuestion } from './outcomes'
import { tissueId } from './anatomy/own-tissue'
import { regionById } from './anatomy/regions'
import { complaintRegion } from './complaints'
import { familiarPains, painKinds, pressures, responses, sides, visitKinds } from './vocabulary'

export { familiarPains, painKinds, pressures, responses, visitKinds, type PainKind } from './vocabulary'

/** What was done to a tissue, modalities included. "Check only": it was pressed and asked about, not worked. */
export const techniques = [
  'massage',
  'compression',
  'stripping',
  'cross-fibre',
  'myofascial release',
  'kneading',
  'effleurage',
  'stretching',
  'muscle energy',
  'positional release',
  'passive movement',
  'percussion',
  'vibration',
  'lymph drainage',
  'cupping',
  'instrument-assisted',
  'heat',
  'cold',
  'taping',
  'check only',
] as const

export const workInput = z.object({
  tissue: tissueId,
  side: z.enum(sides),
  technique: z.enum(techniques, 'This technique is not known'),
  minutes: z
    .number('Minutes are a whole number from 1 to 240')
    .int('Minutes are a whole number from 1 to 240')
    .min(1, 'Minutes are a whole number from 1 to 240')
    .max(240, 'Minutes are a whole number from 1 to 240')
    .nullable(),
  pressure: z.enum(pressures).nullable(),
  response: z.enum(responses).nullable(),
  familiarPain: z.enum(familiarPains),
  note: line(500),
})
export type WorkInput = z.infer<typeof workInput>

/** A mark of where it hurts at a visit: a region on a side, and the kind of pain; null where nobody said. */
export const painMarkInput = complaintRegion.extend({
  kind: z.enum(painKinds, 'This kind of pain is not known').nullable(),
})
export type PainMarkInput = z.infer<typeof painMarkInput>

export const visitComplaintInput = z.object({ complaintId: id, painBefore: pain, painAfter: pain })

export const visitInput = z.object({
  at: moment.refine((at) => at.slice(0, 10) <= dayOf(new Date()), 'This day has not come yet'),
  minutes: z
    .number('Minutes are a whole number from 1 to 600')
    .int('Minutes are a whole number from 1 to 600')
    .min(1, 'Minutes are a whole number from 1 to 600')
    .max(600, 'Minutes are a whole number from 1 to 600')
    .nullable(),
  kind: z.enum(visitKinds),
  subjective: prose(100_000),
  objective: prose(100_000),
  assessment: prose(100_000),
  plan: prose(100_000),
  complaints: z
    .array(visitComplaintInput)
    .max(50)
    .refine(
      (complaints) => new Set(complaints.map((one) => one.complaintId)).size === complaints.length,
      'A complaint stands here twice',
    ),
  painMarks: z
    .array(painMarkInput)
    .max(200, 'One visit holds at most 200 marks of where it hurts')
    .superRefine((painMarks, { addIssue }) => {
      const seen = new Set<string>()
      for (const [index, { region, side }] of painMarks.entries()) {
        const place = `${region} ${side}`
        if (seen.has(place)) {
          addIssue({
            code: 'custom',
            path: [index, 'side'],
            message: 'This region is marked twice on this side',
          })
        }
        seen.add(place)
      }
    }),
  work: z.array(workInput).max(500, 'One visit holds at most 500 lines of work'),
})
export type VisitInput = z.infer<typeof visitInput>

/** The form of a visit: the visit itself, and what came of the last one, which is asked first. */
export const visitForm = visitInput.extend({
  outcomes: z.array(outcomeQuestion).max(50),
  /** What is measured beside pain, where the last visit is not asked about. */
  measured: z.array(visitMeasured).max(50),
  /** What stands in the field for a muscle and has not been chosen yet; kept in drafts, never part of a visit. */
  muscle: z.string(),
})
export type VisitForm = z.infer<typeof visitForm>

/** Signed in the same step, or not written at all. */
const sign = z.boolean().default(false)

export const visitCreate = z.object({
  clientId: id,
  visit: visitInput,
  /** What came of earlier visits, saved with this one or not at all. */
  outcomes: z.array(outcomeInput).max(50).default([]),
  /** What was measured beside pain at this visit, saved with it or not at all. */
  measured: z.array(visitMeasured).max(50).default([]),
  draft: savedDraft,
  sign,
})
export const visitUpdate = z.object({ id, visit: visitInput, expectedUpdatedAt, draft: savedDraft, sign })

/** The part of a client's list of visits that comes after one of them, by its time and id; newest first. */
export const visitCursor = z.object({ at: moment, id })
export type VisitCursor = z.infer<typeof visitCursor>
export const visitList = z.object({ clientId: id, cursor: visitCursor.nullable().default(null) })

/** Which tissues are used most, and before them those used for complaints with these regions. */
export const tissuesUsedQuestion = z.object({
  regions: z
    .array(z.string().refine((region) => regionById.has(region), 'This region is not known'))
    .max(100),
})
