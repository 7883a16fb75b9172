import { z } from 'zod'
import { newestVisitId, savedDraft } from './drafts/draft-revision'
import {
  FUTURE_DATE,
  hoursBetween,
  latestVisitMoment,
  id,
  line,
  moment,
  momentOf,
  pain,
  prose,
  requiredProse,
  expectedRevision,
  schemaByTime,
  visitMoment,
  type ParsedByTime,
} from './fields'
import { visitMeasured } from './measures'
import { outcomeInput, outcomeQuestion } from './outcomes'
import { tissueId } from './anatomy/own-tissue'
import { regionById } from './anatomy/regions'
import { complaintRegion, radiation } from './complaints'
import { screenResults } from './screens/screen'
import { screenById } from './screens/screens'
import { familiarPains, painKinds, pressures, responses, sides, visitKinds } from './vocabulary'

/** What was done to a tissue, with or without tools. "check only" is a palpation without work. */
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

const workSide = z.enum(sides, 'Choose a side')

export const workInput = z.object({
  tissue: tissueId,
  /** Null in a form where nobody has chosen the side. Such a line is refused. */
  side: workSide.nullable().pipe(workSide),
  technique: z.enum(techniques, 'Choose a technique from the list'),
  minutes: z
    .number('Enter a whole number from 1 to 240')
    .int('Enter a whole number from 1 to 240')
    .min(1, 'Enter a whole number from 1 to 240')
    .max(240, 'Enter a whole number from 1 to 240')
    .nullable(),
  pressure: z.enum(pressures).nullable(),
  response: z.enum(responses).nullable(),
  familiarPain: z.enum(familiarPains),
  note: line(500),
  /** The complaint that the line is for; null when not chosen. Then it is worked out when read. */
  complaintId: id.nullable(),
})
export type WorkInput = z.infer<typeof workInput>
/** A line of work in a form: its side may be null. */
export type WorkFormLine = z.input<typeof workInput>

/** A pain mark of a visit: a region with its side, and the kind of pain; null where it is not specified. */
export const painMarkInput = complaintRegion.extend({
  kind: z.enum(painKinds, 'Choose a kind of pain from the list').nullable(),
})
export type PainMarkInput = z.infer<typeof painMarkInput>

/** The results of short tests at a visit, by their ids. */
export const visitScreens = z.record(
  z.string().refine((screen) => screenById.has(screen), 'This test is not known'),
  z.enum(screenResults, 'Choose positive, negative or not sure'),
)
export type VisitScreens = z.infer<typeof visitScreens>

export const visitComplaintInput = z.object({
  complaintId: id,
  painBefore: pain,
  painAfter: pain,
  radiation,
  screens: visitScreens,
})

const visitFields = {
  minutes: z
    .number('Enter a whole number from 1 to 600')
    .int('Enter a whole number from 1 to 600')
    .min(1, 'Enter a whole number from 1 to 600')
    .max(600, 'Enter a whole number from 1 to 600')
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
      'Each complaint can be added only once',
    ),
  painMarks: z
    .array(painMarkInput)
    .max(200, 'Enter at most 200 pain marks')
    .superRefine((painMarks, { addIssue }) => {
      const seen = new Set<string>()
      for (const [index, { region, side }] of painMarks.entries()) {
        const place = `${region} ${side}`
        if (seen.has(place)) {
          addIssue({
            code: 'custom',
            path: [index, 'side'],
            message: 'This region already has a mark on this side',
          })
        }
        seen.add(place)
      }
    }),
  work: z.array(workInput).max(500, 'Enter at most 500 lines of work'),
}

/** Hours between the clocks of the two time zones that are farthest apart. */
const MOST_HOURS_BETWEEN_ZONES = 26

/** Whether a new visit can have this time: not in the future, except for some minutes. */
export const isVisitTime = (at: string, now: Date): boolean => at <= latestVisitMoment(now)

/**
 * Whether a visit of the record can keep its time. When the computer moves west, a visit that was entered before can lie up
 * to 26 hours in the future of its clock. It can be edited all the same.
 */
const canKeepTime = (at: string, now: Date): boolean =>
  hoursBetween(momentOf(now), at) <= MOST_HOURS_BETWEEN_ZONES

export const visitInput = schemaByTime((now) => z.object({ at: visitMoment(now), ...visitFields }))
export type VisitInput = ParsedByTime<typeof visitInput>

/** A visit of the record that is edited. The handler refuses a time in the future that is not the recorded one. */
const recordedVisitInput = schemaByTime((now) =>
  z.object({ at: moment.refine((at) => canKeepTime(at, now), FUTURE_DATE), ...visitFields }),
)

const formFields = {
  outcomes: z.array(outcomeQuestion).max(50),
  /** Measurements other than pain, for complaints without a question about an earlier visit. */
  measured: z.array(visitMeasured).max(50),
  /** Text in the field for a muscle that is not chosen yet. Drafts keep it; it is never part of a visit. */
  muscle: z.string(),
  /** A complaint that is typed in the form of a new visit and not saved yet. Drafts keep it; null without one. */
  newComplaint: z.object({ title: z.string(), regions: z.array(complaintRegion) }).nullable(),
  /** Why a signed visit is corrected; '' in the other forms. */
  reason: z.string(),
}

/** The form of a visit: the visit itself, and the outcomes of earlier visits, which are asked first. */
export const visitForm = schemaByTime((now) => visitInput(now).extend(formFields))
export type VisitForm = z.input<ReturnType<typeof visitForm>>
/** The form of a visit that can be saved: every line of work has a side. */
export type ValidVisitForm = ParsedByTime<typeof visitForm>

/** A form of a visit of the record, which was recorded with the time `recordedAt`. */
const recordedForm =
  (recordedAt: string, fields: Pick<typeof formFields, 'reason'>) =>
  (now: Date): z.ZodType<ValidVisitForm, VisitForm> =>
    recordedVisitInput(now)
      .extend({ ...formFields, ...fields })
      .refine(({ at }) => at === recordedAt || isVisitTime(at, now), {
        path: ['at'],
        message: FUTURE_DATE,
      })

/** The form that edits a visit of the record. */
export const editedVisitForm = (recordedAt: string) => recordedForm(recordedAt, formFields)

const reason = requiredProse('Enter the reason', 2000)

/** The form that corrects a signed visit. */
export const correctedVisitForm = (recordedAt: string) => recordedForm(recordedAt, { reason })

/** True to sign the visit in the same transaction: when it cannot be signed, it is not saved either. */
const sign = z.boolean().default(false)

export const visitCreate = schemaByTime((now) =>
  z.object({
    clientId: id,
    visit: visitInput(now),
    /** Outcomes of earlier visits, saved in the same transaction. */
    outcomes: z.array(outcomeInput(now)).max(50).default([]),
    /** Measurements other than pain at this visit, saved in the same transaction. */
    measured: z.array(visitMeasured).max(50).default([]),
    draft: savedDraft,
    newestVisitId,
    sign,
  }),
)
export const visitUpdate = schemaByTime((now) =>
  z.object({ id, visit: recordedVisitInput(now), expectedRevision, draft: savedDraft, sign }),
)

export const visitCorrect = schemaByTime((now) =>
  z.object({ id, visit: recordedVisitInput(now), reason, expectedRevision, draft: savedDraft }),
)

/** The position in a client's list of visits, newest first, after which the next page starts. */
export const visitCursor = z.object({ at: moment, id })
export type VisitCursor = z.infer<typeof visitCursor>
/** Asks for the visits of a client, or for those that treated one complaint. */
export const visitList = z.object({
  clientId: id,
  complaintId: id.nullable().default(null),
  cursor: visitCursor.nullable().default(null),
})

/** Asks for the tissues that are worked most. Those worked for complaints in these regions come first. */
export const tissuesUsedQuestion = z.object({
  regions: z
    .array(z.string().refine((region) => regionById.has(region), 'Choose a region from the list'))
    .max(100),
})

/** Notes are searched for texts with so many letters, because fewer are in too many notes. */
export const MIN_NOTE_LETTERS = 3

/** Asks for visits by the words of their notes. */
export const noteSearch = z.object({
  text: z.string().max(200, 'Use at most 200 characters'),
  limit: z.number().int().min(1).max(50).default(6),
})
