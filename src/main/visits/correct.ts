import type { NoteContent } from '@shared/signed-note'
import type { VisitInput } from '@shared/visits'
import type { Db } from '../database/open'
import { Refused, refuseIfChanged } from '../refused'
import { withNames } from './note'
import { readVisit } from './read'
import { signer, stateOf } from './sign'
import { correctedNoteRow, isSameContent, readShownNote } from './signed-note'
import { writeVisit } from './write'

interface Correction {
  id: number
  visit: VisitInput
  reason: string
  expectedRevision?: number
}

/**
 * Corrects a signed visit in the name of the practitioner, inside the caller's transaction. The rows of the visit get the
 * corrected values; the signed note stays as it was signed. Triggers of the database allow the change only inside a
 * correction.
 * @throws Refused `not-found`, `voided`, `not-signed`, `changed-elsewhere`, `signed-note-differs`, `nothing-corrected`,
 *   and what the record refuses of a visit
 */
export async function correctVisit(
  db: Db,
  { id: visitId, visit, reason, expectedRevision }: Correction,
  now: Date,
): Promise<void> {
  const state = await stateOf(db, visitId)
  if (state.voided) throw new Refused('voided')
  if (!state.signed) throw new Refused('not-signed')
  refuseIfChanged(expectedRevision, state.revision)
  const stored = await readVisit(db, visitId)
  const [before] = await withNames(db, [stored])
  const { note: signedNote, signed } = await readShownNote(db, before!, stored.signature)
  // Otherwise the correction would hide that the visit is not what was signed.
  if (signed?.state !== 'intact') throw new Refused('signed-note-differs')

  const signature = { ...(await signer(db)), at: now.toISOString() }
  const { insertId } = await db
    .insertInto('corrections')
    .values({ visitId, ...signature, reason, note: '{}', sha256: '0'.repeat(64), open: 0 })
    .executeTakeFirstOrThrow()
  await writeVisit(db, { id: visitId, visit }, now)
  const [written] = await withNames(db, [await readVisit(db, visitId)])
  const previous = signed.corrections.at(-1)?.note ?? signedNote
  if (isSameContent(previous, written!)) throw new Refused('nothing-corrected')
  const { practitionerId: _id, ...signedBy } = signature
  await db
    .updateTable('corrections')
    .set({ ...correctedNoteRow(withNamesOf(previous, written!), signedBy, reason), open: null })
    .where('id', '=', Number(insertId))
    .execute()
}

/** Returns the content with the names of the earlier note where both name the same. A new name is no correction. */
function withNamesOf(earlier: NoteContent, content: NoteContent): NoteContent {
  const titles = new Map(earlier.complaints.map((one) => [one.complaintId, one]))
  const regions = new Map(earlier.painMarks.map(({ region, name }) => [region, name]))
  const tissues = new Map(earlier.work.map(({ tissue, name }) => [tissue, name]))
  return {
    ...content,
    client: earlier.client,
    complaints: content.complaints.map((one) => {
      const before = titles.get(one.complaintId)
      return before ? { ...one, title: before.title, regions: before.regions } : one
    }),
    painMarks: content.painMarks.map((mark) => ({ ...mark, name: regions.get(mark.region) ?? mark.name })),
    work: content.work.map((line) => ({ ...line, name: tissues.get(line.tissue) ?? line.name })),
  }
}
