import { z } from 'zod'
import {
  id,
  line,
  pain,
  pastDay,
  prose,
  requiredLine,
  expectedUpdatedAt,
  schemaByTime,
  type ParsedByTime,
} from './fields'
import { movements } from './anatomy/movements'
import { regionById } from './anatomy/regions'
import { redFlags, widespreadSigns } from './reasoning/record/red-flags'
import { complaintStatuses, sides } from './vocabulary'

const movementIds = new Set<string>(movements.map((movement) => movement.id))
const redFlagIds = new Set<string>(redFlags.map((flag) => flag.id))
const widespreadIds = new Set<string>(widespreadSigns)
const manyOf = (known: ReadonlySet<string>, message: string) =>
  z.array(z.string().refine((value) => known.has(value), message)).max(known.size)

export const complaintRegion = z.object({
  region: z.string().refine((region) => regionById.has(region), 'This region is not known'),
  side: z.enum(sides),
})
export type ComplaintRegion = z.infer<typeof complaintRegion>

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
  onsetOn: pastDay(now).nullable(),
  onsetHow: prose(2000),
  worseBy: manyOf(movementIds, 'This movement is not known'),
  betterBy: manyOf(movementIds, 'This movement is not known'),
  worseNote: line(500),
  betterNote: line(500),
  painAtStart: pain,
  goal: prose(2000),
  redFlags: manyOf(redFlagIds, 'This red flag is not known'),
  /** The day when somebody asked about red flags and found none; null if one was found or nobody asked. */
  redFlagsNoneOn: pastDay(now).nullable(),
  widespreadSigns: manyOf(widespreadIds, 'This sign is not known'),
  note: prose(),
  status: z.enum(complaintStatuses),
})

export const complaintInput = schemaByTime((now) =>
  z
    .object(fieldsAt(now))
    .refine(({ redFlags, redFlagsNoneOn }) => redFlagsNoneOn === null || redFlags.length === 0, {
      path: ['redFlagsNoneOn'],
      message: 'Red flags are selected above',
    }),
)
export type ComplaintInput = ParsedByTime<typeof complaintInput>

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
  goal: '',
  redFlags: [],
  redFlagsNoneOn: null,
  widespreadSigns: [],
  note: '',
  status: 'open',
}

export const complaintCreate = schemaByTime((now) =>
  z.object({ clientId: id, complaint: complaintInput(now) }),
)
export const complaintUpdate = schemaByTime((now) =>
  z.object({ id, complaint: complaintInput(now), expectedUpdatedAt }),
)
