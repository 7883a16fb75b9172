import { z } from 'zod'
import {
  id,
  line,
  pain,
  pastDay,
  prose,
  requiredLine,
  expectedRevision,
  schemaByTime,
  type ParsedByTime,
} from './fields'
import { activities } from './anatomy/activities'
import { movements } from './anatomy/movements'
import { regionById } from './anatomy/regions'
import { partialPastDate } from './partial-dates'
import { widespreadSigns } from './reasoning/record/widespread-signs'
import { redFlagById } from './safety/red-flags'
import { complaintStatuses, radiations, sides } from './vocabulary'

/** What makes it worse or better: movements, and everyday activities. */
const movementIds = new Set<string>([...movements, ...activities].map(({ id }) => id))
const redFlagIds: ReadonlySet<string> = new Set(redFlagById.keys())
const widespreadIds = new Set<string>(widespreadSigns)
const manyOf = (known: ReadonlySet<string>, message: string) =>
  z.array(z.string().refine((value) => known.has(value), message)).max(known.size)

/** How far pain, numbness or tingling runs down an arm or leg; null when nobody asked. */
export const radiation = z.enum(radiations, 'Choose how far it runs').nullable()

export const complaintRegion = z.object({
  region: z.string().refine((region) => regionById.has(region), 'This region is not known'),
  side: z.enum(sides),
})
export type ComplaintRegion = z.infer<typeof complaintRegion>

/** What a doctor has decided about massage after looking at red flags. */
export const doctorDecisions = ['allowed', 'allowed with limits', 'not allowed'] as const
export type DoctorDecision = (typeof doctorDecisions)[number]

/** The start of a form: nothing is chosen, and the schema refuses it until somebody chooses. */
export const notDecided = null as unknown as DoctorDecision

/**
 * Which recorded flags a doctor has looked at, on which day, who, and whether massage is allowed. Flags recorded later are
 * not cleared, and without permission none is.
 */
const clearance = (now: Date) =>
  z
    .object({
      on: pastDay(now),
      by: requiredLine('Enter the doctor’s name'),
      flags: manyOf(redFlagIds, 'This red flag is not known').min(1, 'Choose what the doctor has looked at'),
      decision: z.enum(doctorDecisions, 'Choose what the doctor allows'),
      /** The limits, or what the doctor said. */
      said: line(300),
    })
    .refine(({ decision, said }) => decision !== 'allowed with limits' || said !== '', {
      path: ['said'],
      message: 'Enter the limits',
    })

const fieldsAt = (now: Date) => ({
  title: requiredLine('Enter a name for the complaint'),
  regions: z
    .array(complaintRegion)
    .min(1, 'Choose at least one region')
    .max(120)
    .refine(
      (regions) => new Set(regions.map((at) => `${at.region} ${at.side}`)).size === regions.length,
      'A region is chosen twice',
    ),
  /** The month or the year alone where no more is known. */
  onsetOn: partialPastDate(now).nullable(),
  onsetHow: prose(2000),
  worseBy: manyOf(movementIds, 'This movement is not known'),
  betterBy: manyOf(movementIds, 'This movement is not known'),
  worseNote: line(500),
  betterNote: line(500),
  painAtStart: pain,
  /** How far pain, numbness or tingling ran down an arm or leg; null when nobody asked. */
  radiationAtStart: radiation,
  goal: prose(2000),
  redFlags: manyOf(redFlagIds, 'This red flag is not known'),
  /** The day when somebody asked about the red flags. Flags that are not recorded were not found; null if nobody asked. */
  redFlagsAskedOn: pastDay(now).nullable(),
  clearance: clearance(now).nullable(),
  widespreadSigns: manyOf(widespreadIds, 'This sign is not known'),
  note: prose(),
  status: z.enum(complaintStatuses),
})

export const complaintInput = schemaByTime((now) =>
  z.object(fieldsAt(now)).refine(
    // An unknown flag has an error of its own.
    ({ redFlags, clearance }) =>
      clearance === null || clearance.flags.every((id) => redFlags.includes(id) || !redFlagIds.has(id)),
    { path: ['clearance', 'flags'], message: 'A cleared red flag is not recorded' },
  ),
)
export type ComplaintInput = ParsedByTime<typeof complaintInput>
export type Clearance = NonNullable<ComplaintInput['clearance']>

export const emptyComplaint: ComplaintInput = {
  title: '',
  regions: [],
  onsetOn: null,
  onsetHow: '',
  worseBy: [],
  betterBy: [],
  worseNote: '',
  betterNote: '',
  painAtStart: null,
  radiationAtStart: null,
  goal: '',
  redFlags: [],
  redFlagsAskedOn: null,
  clearance: null,
  widespreadSigns: [],
  note: '',
  status: 'open',
}

export const complaintSearch = z.object({
  text: z.string().max(200, 'Use at most 200 characters'),
  limit: z.number().int().min(1).max(50).default(5),
})

export const complaintCreate = schemaByTime((now) =>
  z.object({ clientId: id, complaint: complaintInput(now) }),
)
export const complaintUpdate = schemaByTime((now) =>
  z.object({
    id,
    complaint: complaintInput(now),
    /**
     * True if `redFlagsAskedOn` is about the regions of this complaint. Otherwise the day of earlier regions does not count
     * when there are new questions.
     */
    isAskedForRegions: z.boolean().default(false),
    expectedRevision,
  }),
)

/**
 * The answers about the red flags of a complaint. `isAsked` says that all questions were asked. Null keeps the day
 * when somebody asked last.
 */
export const redFlagAnswers = z.object({
  complaintId: id,
  redFlags: manyOf(redFlagIds, 'This red flag is not known'),
  isAsked: z.boolean().nullable(),
})

/** Returns the flags that stop the list no more: a doctor has looked at them and allows massage. */
export function clearedFlags(clearance: Clearance | null): string[] {
  return clearance === null || clearance.decision === 'not allowed' ? [] : clearance.flags
}

/** What a doctor has answered about the recorded red flags. */
export const clearanceInput = schemaByTime((now) => z.object({ complaintId: id, clearance: clearance(now) }))
