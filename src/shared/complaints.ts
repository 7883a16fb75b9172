import { z } from 'zod'
import { id, line, pain, pastDay, prose, requiredLine, expectedUpdatedAt } from './fields'
import { movements } from './anatomy/movements'
import { regionById } from './anatomy/regions'
import { redFlags, widespreadSigns } from './reasoning/record/red-flags'
import { complaintStatuses, sides } from './vocabulary'

export { complaintStatuses, sides, type ComplaintStatus } from './vocabulary'

const movementIds = new Set<string>(movements.map((movement) => movement.id))
const redFlagIds = new Set<string>(redFlags.map((flag) => flag.id))
const widespreadIds = new Set<string>(widespreadSigns.map((sign) => sign.id))
const oneOf = (known: ReadonlySet<string>, message: string) =>
  z.array(z.string().refine((value) => known.has(value), message)).max(known.size)

export const complaintRegion = z.object({
  region: z.string().refine((region) => regionById.has(region), 'This region is not known'),
  side: z.enum(sides),
})
export type ComplaintRegion = z.infer<typeof complaintRegion>

const fields = {
  title: requiredLine('Say in a few words what the client comes for'),
  regions: z
    .array(complaintRegion)
    .min(1, 'Choose at least one region where it hurts')
    .max(120)
    .refine(
      (regions) => new Set(regions.map((at) => `${at.region} ${at.side}`)).size === regions.length,
      'A region stands here twice',
    ),
  onsetOn: pastDay.nullable(),
  onsetHow: prose(2000),
  worseBy: oneOf(movementIds, 'This movement is not known'),
  betterBy: oneOf(movementIds, 'This movement is not known'),
  worseNote: line(500),
  betterNote: line(500),
  painAtStart: pain,
  goal: prose(2000),
  redFlags: oneOf(redFlagIds, 'This red flag is not known'),
  /** The day on which somebody asked about them and found none; null where there is one, or nobody has asked. */
  redFlagsNoneOn: pastDay.nullable(),
  widespreadSigns: oneOf(widespreadIds, 'This sign is not known'),
  note: prose(),
  status: z.enum(complaintStatuses),
}

export const complaintInput = z
  .object(fields)
  .refine(({ redFlags, redFlagsNoneOn }) => redFlagsNoneOn === null || redFlags.length === 0, {
    path: ['redFlagsNoneOn'],
    message: 'There are red flags above',
  })
export type ComplaintInput = z.infer<typeof complaintInput>

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

export const complaintCreate = z.object({ clientId: id, complaint: complaintInput })
export const complaintUpdate = z.object({ id, complaint: complaintInput, expectedUpdatedAt })
