import type { Db } from '../database/open'
import { recomputeDerived } from '../outcomes/derived'
import { Refused, refuseIfChanged } from '../refused'
import { findMissing } from './missing'
import { withNames } from './note'
import { readVisit } from './read'
import { signedNoteRow } from './signed-note'

/**
 * Signs a visit in the name of the practitioner, inside the caller's transaction, and keeps the note as it is signed.
 * From then on triggers of the database refuse every change to both.
 * @param now the clock's time, which becomes the signing time
 * @throws Refused `not-found`, `signed`, `voided`, `changed-elsewhere`, `points-missing`
 */
export async function signVisit(
  db: Db,
  { id: visitId, expectedRevision }: { id: number; expectedRevision?: number },
  now: Date,
): Promise<void> {
  await refuseLocked(db, visitId)
  const visit = await readVisit(db, visitId)
  refuseIfChanged(expectedRevision, visit.revision)
  const [missing] = await findMissing(db, [visit])
  if (missing!.some(({ must }) => must)) throw new Refused('points-missing')
  const signature = { ...(await signer(db)), at: now.toISOString() }
  const [note] = await withNames(db, [visit])
  await db
    .insertInto('signatures')
    .values({ visitId, ...signature })
    .execute()
  await db
    .insertInto('signedNotes')
    .values(signedNoteRow(note!, signature, { madeAt: signature.at, isMadeLater: false }))
    .execute()
}

/**
 * Adds an amendment to a signed visit, inside the caller's transaction.
 * @throws Refused `not-found`, `not-signed`, `voided`
 */
export async function amendVisit(
  db: Db,
  { id: visitId, text }: { id: number; text: string },
  now: Date,
): Promise<void> {
  const state = await stateOf(db, visitId)
  if (state.voided) throw new Refused('voided')
  if (!state.signed) throw new Refused('not-signed')
  await db
    .insertInto('amendments')
    .values({ visitId, ...(await signer(db)), at: now.toISOString(), text })
    .execute()
}

/**
 * Voids a visit, signed or not, inside the caller's transaction: it stays in the record and no longer counts.
 * @throws Refused `not-found`, `voided`, `changed-elsewhere`
 */
export async function voidVisit(
  db: Db,
  { id: visitId, reason, expectedRevision }: { id: number; reason: string; expectedRevision?: number },
  now: Date,
): Promise<void> {
  const state = await stateOf(db, visitId)
  if (state.voided) throw new Refused('voided')
  refuseIfChanged(expectedRevision, state.revision)
  await db
    .insertInto('voids')
    .values({ visitId, ...(await signer(db)), at: now.toISOString(), reason })
    .execute()
  // A void visit has no derived data, so its own verdict goes too.
  await db
    .updateTable('visitComplaints')
    .set({ verdict: 'not recorded' })
    .where('visitId', '=', visitId)
    .execute()
  const treated = await db
    .selectFrom('visitComplaints')
    .select('complaintId')
    .where('visitId', '=', visitId)
    .execute()
  for (const { complaintId } of treated) await recomputeDerived(db, complaintId)
}

/** Refuses to change a visit that is signed or void. The database would refuse too, but without a reason. */
export async function refuseLocked(db: Db, visitId: number): Promise<void> {
  const { signed, voided } = await stateOf(db, visitId)
  if (voided) throw new Refused('voided')
  if (signed) throw new Refused('signed')
}

export async function stateOf(db: Db, visitId: number) {
  const row = await db
    .selectFrom('visits')
    .leftJoin('signatures', 'signatures.visitId', 'visits.id')
    .leftJoin('voids', 'voids.visitId', 'visits.id')
    .select(['visits.revision', 'signatures.at as signedAt', 'voids.at as voidedAt'])
    .where('visits.id', '=', visitId)
    .executeTakeFirst()
  if (!row) throw new Refused('not-found', 'id')
  return { revision: row.revision, signed: row.signedAt !== null, voided: row.voidedAt !== null }
}

/** Reads the practitioner who signs, with the current name. */
export async function signer(db: Db) {
  const practitioner = await db.selectFrom('practitioners').selectAll().executeTakeFirst()
  if (!practitioner) throw new Refused('practice-not-open')
  const { id: practitionerId, name, credentials } = practitioner
  return { practitionerId, name, credentials }
}
