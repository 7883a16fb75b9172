import { z } from 'zod'
import { screenResults } from './screens/screen'
import { familiarPains, painKinds, pressures, radiations, responses, sides, visitKinds } from './vocabulary'
import { techniques } from './visits'

/** A place with its name as the screens show it. */
const place = { region: z.string(), name: z.string(), side: z.enum(sides) }

/** All that the page of a visit and its printed note show of the visit itself, with the names that they show. */
export const noteContent = z.object({
  visitId: z.number(),
  client: z.object({ id: z.number(), name: z.string(), dateOfBirth: z.string().nullable() }),
  at: z.string(),
  minutes: z.number().nullable(),
  kind: z.enum(visitKinds),
  subjective: z.string(),
  objective: z.string(),
  assessment: z.string(),
  plan: z.string(),
  complaints: z.array(
    z.object({
      complaintId: z.number(),
      title: z.string(),
      regions: z.array(z.object(place)),
      painBefore: z.number().nullable(),
      painAfter: z.number().nullable(),
      radiation: z.enum(radiations).nullable(),
      screens: z.array(z.object({ id: z.string(), name: z.string(), result: z.enum(screenResults) })),
    }),
  ),
  painMarks: z.array(z.object({ ...place, kind: z.enum(painKinds).nullable() })),
  work: z.array(
    z.object({
      tissue: z.string(),
      name: z.string(),
      side: z.enum(sides),
      technique: z.enum(techniques),
      minutes: z.number().nullable(),
      pressure: z.enum(pressures).nullable(),
      response: z.enum(responses).nullable(),
      familiarPain: z.enum(familiarPains),
      note: z.string(),
      complaintId: z.number().nullable(),
    }),
  ),
})
export type NoteContent = z.infer<typeof noteContent>

/** The number of the shape below. A change of the shape gets a new number, and the old shape is still read. */
export const SIGNED_NOTE_FORMAT = 1

/** What a signature signs: the note, and who signed it when. Stored once, as canonical JSON. */
export const signedNote = noteContent.extend({
  format: z.literal(SIGNED_NOTE_FORMAT),
  signature: z.object({ name: z.string(), credentials: z.string(), at: z.string() }),
})
export type SignedNote = z.infer<typeof signedNote>

/** A note as it is after a correction: who corrected it when, and why. Stored once, as canonical JSON. */
export const correctedNote = signedNote.extend({ reason: z.string() })
export type CorrectedNote = z.infer<typeof correctedNote>

/**
 * Whether the stored visit is still what was signed.
 * intact: it is. changed: it is not; the signed note is shown. unproven: the signed note itself was changed, so that
 * nothing shows what was signed. missing: there is no signed note.
 */
export const signedNoteStates = ['intact', 'changed', 'unproven', 'missing'] as const
export type SignedNoteState = (typeof signedNoteStates)[number]

/**
 * Returns the part of a note that no later entry may change. The names of the client, of complaints, regions, tissues and
 * tests are not in it: they may change in the record, and the signed note keeps the old ones.
 */
export function lockedPartOf<Note extends NoteContent>({
  client,
  complaints,
  painMarks,
  work,
  ...note
}: Note) {
  return {
    ...note,
    clientId: client.id,
    complaints: complaints.map(({ title: _title, regions: _regions, screens, ...one }) => ({
      ...one,
      screens: screens.map(({ id, result }) => ({ id, result })),
    })),
    painMarks: painMarks.map(({ name: _name, ...mark }) => mark),
    work: work.map(({ name: _name, ...line }) => line),
  }
}

/** Returns JSON with sorted keys and without blanks, so that equal values give equal text. */
export const canonicalJson = (value: unknown): string => JSON.stringify(value, sortKeys)

const sortKeys = (_key: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : value

/**
 * Which ids the ids in a signed note are now. Rows that came back from a backup have new ids where their own were taken;
 * the signed text is never changed. Ids that are still the same are not listed.
 */
export const restoredIds = z.object({
  /** The visit and the client in the note. */
  visitId: z.number(),
  clientId: z.number(),
  /** The client now. */
  presentClientId: z.number(),
  /** From the id of a complaint in the note to the present one. */
  complaints: z.record(z.string(), z.number()),
  /** The same for the practice's own tissues. */
  tissues: z.record(z.string(), z.string()),
  /** How many corrections came back with the note. Later ones have the present ids. */
  corrections: z.number().default(0),
})
export type RestoredIds = z.infer<typeof restoredIds>

/**
 * Returns a signed note with the present ids, in the order in which a note with these ids lists its complaints. A note of
 * another visit or client than the one that came back stays as it is, and so is seen to differ.
 */
export function withPresentIds<Note extends SignedNote>(
  note: Note,
  presentVisitId: number,
  ids: RestoredIds,
): Note {
  if (note.visitId !== ids.visitId || note.client.id !== ids.clientId) return note
  const complaintOf = (id: number) => ids.complaints[id] ?? id
  return {
    ...note,
    visitId: presentVisitId,
    client: { ...note.client, id: ids.presentClientId },
    complaints: note.complaints
      .map((one) => ({ ...one, complaintId: complaintOf(one.complaintId) }))
      .sort((a, b) => a.complaintId - b.complaintId),
    work: note.work.map((line) => ({
      ...line,
      tissue: ids.tissues[line.tissue] ?? line.tissue,
      complaintId: line.complaintId === null ? null : complaintOf(line.complaintId),
    })),
  }
}
