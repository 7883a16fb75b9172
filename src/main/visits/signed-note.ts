import {
  canonicalJson,
  correctedNote,
  lockedPartOf,
  noteContent,
  SIGNED_NOTE_FORMAT,
  restoredIds,
  signedNote,
  withPresentIds,
  type CorrectedNote,
  type NoteContent,
  type RestoredIds,
  type SignedNote,
  type SignedNoteState,
} from '@shared/signed-note'
import { createHash } from 'node:crypto'
import type { z } from 'zod'
import type { Db } from '../database/open'

type Signature = SignedNote['signature']

/** Returns the row that keeps what a signature signs. `madeAt` is an ISO time in UTC. */
export function signedNoteRow(
  content: NoteContent,
  signature: Signature,
  made: { madeAt: string; isMadeLater: boolean },
) {
  const note = canonicalJson(signedNoteOf(content, signature))
  const isMadeLater = made.isMadeLater ? 1 : 0
  return { visitId: content.visitId, note, sha256: sha256(note), madeAt: made.madeAt, isMadeLater }
}

/** The note that a page shows, and for a signed visit whether that is what was signed, and by whom. */
interface ShownNote {
  note: NoteContent
  /** Null for an unsigned visit. */
  signed: {
    state: SignedNoteState
    signature: Signature
    /** The ISO time of an update that made the signed note, or null. */
    madeLaterAt: string | null
    /** The corrections of the note, oldest first. */
    corrections: Correction[]
  } | null
}

/** A correction with the note as it is after it. `at` is an ISO time in UTC. */
type Correction = Signature & { id: number; reason: string; note: NoteContent }

/**
 * Compares a visit with the note that was signed, and returns the note to show: the signed one, or the stored one when
 * the visit is not signed or nothing shows what was signed.
 * @param stored the note of the visit as it is stored now
 * @param signature the stored signature; null when there is none
 */
export async function readShownNote(
  db: Db,
  stored: NoteContent,
  signature: Signature | null,
): Promise<ShownNote> {
  const row = await db
    .selectFrom('signedNotes')
    .leftJoin('restoredIds', 'restoredIds.visitId', 'signedNotes.visitId')
    .selectAll('signedNotes')
    .select('restoredIds.ids')
    .where('signedNotes.visitId', '=', stored.visitId)
    .executeTakeFirst()
  if (!row) {
    return { note: stored, signed: signature && { ...unproven, state: 'missing', signature } }
  }
  const madeLaterAt = row.isMadeLater === 1 ? row.madeAt : null
  const ids = row.ids === null ? null : restoredIds.parse(JSON.parse(row.ids))
  const kept = sha256(row.note) === row.sha256 ? parse(signedNote, row.note, stored.visitId, ids) : null
  if (kept) {
    const { corrections, isIntact } = await readCorrections(db, stored.visitId, ids)
    const inForce = corrections.at(-1)?.note ?? kept
    // Without its signature a visit would look unsigned, although it was signed.
    const isSame = isIntact && isSameSigner(signature, kept.signature) && isSameContent(inForce, stored)
    const state = isSame ? 'intact' : 'changed'
    return { note: kept, signed: { state, signature: kept.signature, madeLaterAt, corrections } }
  }
  if (!signature) return { note: stored, signed: null }
  // The kept text was changed. The stored note is what was signed if it gives the same hash.
  const state = sha256(canonicalJson(signedNoteOf(stored, signature))) === row.sha256 ? 'changed' : 'unproven'
  return { note: stored, signed: { ...unproven, state, signature, madeLaterAt } }
}

const isSameSigner = (one: Signature | null, other: Signature) =>
  one?.name === other.name && one.credentials === other.credentials && one.at === other.at

const unproven = { madeLaterAt: null, corrections: [] }

/** Whether two notes say the same, apart from names. */
export const isSameContent = (one: NoteContent, other: NoteContent): boolean =>
  canonicalJson(lockedPartOf(noteContent.parse(one))) ===
  canonicalJson(lockedPartOf(noteContent.parse(other)))

/** Returns the text of a note after a correction, with its hash. */
export function correctedNoteRow(content: NoteContent, signature: Signature, reason: string) {
  const note = canonicalJson({ ...signedNoteOf(content, signature), reason } satisfies CorrectedNote)
  return { note, sha256: sha256(note) }
}

/** Reads the corrections of a visit. One that is open, or whose text was changed, is not intact. */
async function readCorrections(db: Db, visitId: number, ids: RestoredIds | null) {
  const rows = await db
    .selectFrom('corrections')
    .selectAll()
    .where('visitId', '=', visitId)
    .orderBy('id')
    .execute()
  const corrections: Correction[] = []
  for (const [index, row] of rows.entries()) {
    const { id, name, credentials, at, reason } = row
    const presentIds = ids && index < ids.corrections ? ids : null
    const note = sha256(row.note) === row.sha256 ? parse(correctedNote, row.note, visitId, presentIds) : null
    const isAsStored = note?.reason === reason && row.open === null && isSameSigner(row, note.signature)
    if (isAsStored) corrections.push({ id, name, credentials, at, reason, note })
  }
  return { corrections, isIntact: corrections.length === rows.length }
}

function signedNoteOf(content: NoteContent, { name, credentials, at }: Signature): SignedNote {
  return { ...content, format: SIGNED_NOTE_FORMAT, signature: { name, credentials, at } }
}

/**
 * Returns a signed or corrected note with the ids that its rows have now; null for a text that is none.
 * @param ids the row of `restoredIds`; null for a note whose rows have the ids that they had
 */
function parse<Note extends SignedNote>(
  schema: z.ZodType<Note>,
  text: string,
  visitId: number,
  ids: RestoredIds | null,
): Note | null {
  try {
    const note = schema.safeParse(JSON.parse(text)).data ?? null
    return note && ids !== null ? withPresentIds(note, visitId, ids) : note
  } catch {
    return null
  }
}

const sha256 = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex')
