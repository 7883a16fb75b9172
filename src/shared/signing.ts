import { z } from 'zod'
import { savedDraft } from './drafts/draft-revision'
import { id, moment, expectedRevision, requiredProse } from './fields'
import type { VisitForm } from './visits'

/** The points of a note that can be checked before it is signed. */
export const signPoints = [
  'lastOutcome',
  'painBefore',
  'painAfter',
  'work',
  'subjective',
  'objective',
  'assessment',
  'plan',
] as const
export type SignPoint = (typeof signPoints)[number]

/** off: not checked. ask: a missing point is listed before signing. must: a missing point prevents signing. */
export const signDemands = ['off', 'ask', 'must'] as const
export type SignDemand = (typeof signDemands)[number]

const demand = z.enum(signDemands)
export const signChecklist = z.object({
  lastOutcome: demand,
  painBefore: demand,
  painAfter: demand,
  work: demand,
  subjective: demand,
  objective: demand,
  assessment: demand,
  plan: demand,
} satisfies Record<SignPoint, z.ZodType>)
export type SignChecklist = z.infer<typeof signChecklist>

/** Reminders for what the reasoning needs, and for the sections of a note that are rarely empty. */
export const defaultSignChecklist: SignChecklist = {
  lastOutcome: 'ask',
  painBefore: 'ask',
  painAfter: 'ask',
  work: 'ask',
  subjective: 'ask',
  objective: 'ask',
  assessment: 'off',
  plan: 'ask',
}

/** Parses the stored checklist of a practice. Points without a setting get their default. */
export function checklistFrom(json: string): SignChecklist {
  return { ...defaultSignChecklist, ...signChecklist.partial().parse(JSON.parse(json)) }
}

export interface MissingPoint {
  point: SignPoint
  must: boolean
  /** The path of its field in the visit's form, such as `complaints.0.painAfter`. */
  field: string
}

type Note = Pick<VisitForm, 'kind' | 'subjective' | 'objective' | 'assessment' | 'plan'> & {
  complaints: Pick<VisitForm['complaints'][number], 'painBefore' | 'painAfter'>[]
  work: Pick<VisitForm['work'][number], 'technique' | 'response' | 'familiarPain'>[]
}

/**
 * Lists the points of the checklist that are missing in a note, in the order of the form.
 * @param unasked the number of last visits whose outcome is not recorded
 */
export function missingPoints(checklist: SignChecklist, note: Note, unasked: number): MissingPoint[] {
  const fields: Record<SignPoint, string | null> = {
    lastOutcome: unasked > 0 ? 'outcomes' : null,
    painBefore: painMissing(note, 'painBefore'),
    painAfter: painMissing(note, 'painAfter'),
    work: workMissing(note),
    subjective: textMissing(note, 'subjective'),
    objective: textMissing(note, 'objective'),
    assessment: textMissing(note, 'assessment'),
    plan: textMissing(note, 'plan'),
  }
  return signPoints.flatMap((point) => {
    const field = fields[point]
    return field === null || checklist[point] === 'off'
      ? []
      : [{ point, must: checklist[point] === 'must', field }]
  })
}

function painMissing(note: Note, when: 'painBefore' | 'painAfter'): string | null {
  const index = note.complaints.findIndex((one) => one[when] === null)
  return index < 0 ? null : `complaints.${index}.${when}`
}

/** Only therapeutic visits need work: relaxation has no response of a tissue, and an assessment may have no work. */
function workMissing(note: Note): string | null {
  if (note.kind !== 'therapeutic') return null
  if (note.work.length === 0) return 'work'
  const index = note.work.findIndex(isUnanswered)
  return index < 0 ? null : `work.${index}.response`
}

/** Work without a response, or a check without an answer about familiar pain. */
const isUnanswered = ({ technique, response, familiarPain }: Note['work'][number]) =>
  technique === 'check only' ? familiarPain === 'not tested' : response === null

const textMissing = (note: Note, part: 'subjective' | 'objective' | 'assessment' | 'plan') =>
  note[part].trim() === '' ? part : null

interface Point {
  complaintId: number
  visitId: number
  at: string
  kind: VisitForm['kind']
  outcome: object | null
}

/**
 * Lists, for each complaint of a visit, the last therapeutic visit before it if its outcome is not recorded.
 * @param points the pain lines of the complaints, oldest first
 * @param visit `id` is null for a visit that is not saved yet; `complaintIds` are the complaints that it treats
 */
export function unaskedBefore(
  points: readonly Point[],
  visit: { id: number | null; at: string; complaintIds: readonly number[] },
): { visitId: number; complaintId: number }[] {
  return visit.complaintIds.flatMap((complaintId) => {
    const last = points.findLast(
      (point) => point.complaintId === complaintId && point.visitId !== visit.id && point.at < visit.at,
    )
    return last?.kind === 'therapeutic' && last.outcome === null
      ? [{ visitId: last.visitId, complaintId }]
      : []
  })
}

/** The position in the list of unsigned visits after which the next page starts. */
export const unsignedCursor = z.object({ at: moment, id })
export type UnsignedCursor = z.infer<typeof unsignedCursor>
export const unsignedList = z.object({ cursor: unsignedCursor.nullable().default(null) })

export const visitSign = z.object({ id, expectedRevision })

export const amendmentInput = z.object({ text: requiredProse('Enter the amendment', 20_000) })
export type AmendmentInput = z.infer<typeof amendmentInput>
export const visitAmend = amendmentInput.extend({ id, draft: savedDraft })

export const voidInput = z.object({ reason: requiredProse('Enter the reason', 2000) })
export type VoidInput = z.infer<typeof voidInput>
export const visitVoid = voidInput.extend({ id, expectedRevision })
