import {
  canonicalJson,
  lockedPartOf,
  SIGNED_NOTE_FORMAT,
  restoredIds,
  signedNote,
  withPresentIds,
  type NoteContent,
  type SignedNote,
  type SignedNoteState,
} from '@shared/signed-note'
import { createHash } from 'node:crypto'
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
  /** Null for an unsigned visit. `madeLaterAt` is the ISO time of an update that made the signed note, or null. */
  signed: { state: SignedNoteState; signature: Signature; madeLaterAt: string | null } | null
}

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
    return { note: stored, signed: signature && { state: 'missing', signature, madeLaterAt: null } }
  }
  const madeLaterAt = row.isMadeLater === 1 ? row.madeAt : null
  const now = signature && signedNoteOf(stored, signature)
  const kept = sha256(row.note) === row.sha256 ? parse(row.note, stored.visitId, row.ids) : null
  if (kept) {
    // Without its signature a visit would look unsigned, although it was signed.
    const isSame = now !== null && canonicalJson(lockedPartOf(kept)) === canonicalJson(lockedPartOf(now))
    const state = isSame ? 'intact' : 'changed'
    return { note: kept, signed: { state, signature: kept.signature, madeLaterAt } }
  }
  if (!now) return { note: stored, signed: null }
  // The kept text was changed. The stored note is what was signed if it gives the same hash.
  const state = sha256(canonicalJson(now)) === row.sha256 ? 'changed' : 'unproven'
  return { note: stored, signed: { state, signature: now.signature, madeLaterAt } }
}

function signedNoteOf(content: NoteContent, { name, credentials, at }: Signature): SignedNote {
  return { ...content, format: SIGNED_NOTE_FORMAT, signature: { name, credentials, at } }
}

/**
 * Returns a signed note with the ids that its rows have now; null for a text that is no signed note.
 * @param ids the row of `restoredIds`; null for a note whose rows have the ids that they had
 */
function parse(text: string, visitId: number, ids: string | null): SignedNote | null {
  try {
    const note = signedNote.safeParse(JSON.parse(text)).data ?? null
    return note && ids !== null ? withPresentIds(note, visitId, restoredIds.parse(JSON.parse(ids))) : note
  } catch {
    return null
  }
}

const sha256 = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex')
