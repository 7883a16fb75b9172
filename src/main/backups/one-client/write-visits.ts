import type { Db } from '../../database/open'
import type { Decision } from './decide'
import type { ClientRecord } from './read-rows'
import { restoredIdsOf } from './restored-ids'
import { deleteRowsOf, having, insertRows, updateRow } from './rows'
import type { ClientRows, Row } from './tables'
import { pick, type Mapping } from './translate'
import { outcomeColumns, visitColumns } from './units'

// All of these write inside the caller's transaction.

/** Writes visits with their pain, work and pain marks, unsigned. */
export async function writeVisits(db: Db, rows: ClientRows, { added, replaced }: Decision, stamp: string) {
  await insertRows(db, 'visits', having(rows.visits, 'id', added))
  await insertRows(db, 'visitComplaints', having(rows.visitComplaints, 'visitId', added))
  for (const row of having(rows.visits, 'id', replaced)) {
    const id = row.id as number
    await updateRow(db, 'visits', id, { ...pick(row, visitColumns), updatedAt: stamp })
    for (const table of ['work', 'painMarks'] as const) await deleteRowsOf(db, table, 'visitId', id)
    await replacePain(db, id, having(rows.visitComplaints, 'visitId', new Set([id])))
  }
  const written = added.union(replaced)
  await insertRows(db, 'work', having(rows.work, 'visitId', written))
  await insertRows(db, 'painMarks', having(rows.painMarks, 'visitId', written))
}

/** Replaces the treated complaints of a visit. One for which an outcome was asked stays: an outcome is never lost. */
async function replacePain(db: Db, visitId: number, wanted: readonly Row[]) {
  const asked = await db.selectFrom('outcomes').select('complaintId').where('visitId', '=', visitId).execute()
  const before = await db
    .selectFrom('visitComplaints')
    .select('complaintId')
    .where('visitId', '=', visitId)
    .execute()
  const kept = new Set([...asked, ...wanted].map(({ complaintId }) => complaintId as number))
  const had = new Set(before.map(({ complaintId }) => complaintId))
  for (const complaintId of had.difference(kept))
    await db
      .deleteFrom('visitComplaints')
      .where('visitId', '=', visitId)
      .where('complaintId', '=', complaintId)
      .execute()
  for (const row of wanted) {
    if (!had.has(row.complaintId as number)) {
      await insertRows(db, 'visitComplaints', [row])
      continue
    }
    await db
      .updateTable('visitComplaints')
      .set(pick(row, ['painBefore', 'painAfter', 'radiation', 'screens']))
      .where('visitId', '=', visitId)
      .where('complaintId', '=', row.complaintId as number)
      .execute()
  }
}

/** Writes outcomes, and what they said before they were corrected. */
export async function writeOutcomes(
  db: Db,
  rows: ClientRows,
  { added, replaced }: Decision,
  { clientId, present, stamp }: { clientId: number; present: ClientRecord | null; stamp: string },
) {
  const treated = await db
    .selectFrom('visitComplaints')
    .innerJoin('visits', 'visits.id', 'visitComplaints.visitId')
    .select(['visitId', 'complaintId'])
    .where('visits.clientId', '=', clientId)
    .execute()
  const pairs = new Set(treated.map(({ visitId, complaintId }) => `${visitId} ${complaintId}`))
  const isTreated = ({ visitId, complaintId }: Row) => pairs.has(`${visitId} ${complaintId}`)
  await insertRows(db, 'outcomes', having(rows.outcomes, 'id', added).filter(isTreated))
  for (const row of having(rows.outcomes, 'id', replaced)) {
    const before = await db
      .selectFrom('outcomes')
      .select(['relief', 'painNow', 'reaction', 'askedAt', 'askedHow', 'note'])
      .where('id', '=', row.id as number)
      .executeTakeFirstOrThrow()
    // As with a correction on the screen, what was said before is kept.
    await db
      .insertInto('correctedOutcomes')
      .values({ ...before, outcomeId: row.id as number, correctedAt: stamp })
      .execute()
    await updateRow(db, 'outcomes', row.id as number, pick(row, outcomeColumns))
  }
  // What an outcome said before is added with it, and to an outcome that the present record has.
  const known = new Set(present?.rows.correctedOutcomes.map(({ id }) => id))
  const outcomes = new Set(
    [...having(rows.outcomes, 'id', added).filter(isTreated), ...(present?.rows.outcomes ?? [])].map(
      ({ id }) => id,
    ),
  )
  await insertRows(
    db,
    'correctedOutcomes',
    rows.correctedOutcomes.filter(({ id, outcomeId }) => outcomes.has(outcomeId) && !known.has(id)),
  )
}

/** Writes follow-up calls without an outcome. */
export async function writeCalls(db: Db, rows: ClientRows, { added, replaced }: Decision) {
  await insertRows(db, 'calls', having(rows.calls, 'id', added))
  for (const row of having(rows.calls, 'id', replaced))
    await updateRow(db, 'calls', row.id as number, pick(row, ['at', 'result', 'againAt', 'note']))
}

interface DraftContext {
  visits: Decision
  present: ClientRecord | null
  stamp: string
}

/** Writes drafts. Their forms have the present ids already. */
export async function writeDrafts(
  db: Db,
  rows: ClientRows,
  { added, replaced }: Decision,
  { visits, present, stamp }: DraftContext,
) {
  const updatedAt = (list: readonly Row[], id: unknown) => list.find((row) => row.id === id)?.updatedAt
  // Revision 0 exists nowhere: the form then says that its visit was saved meanwhile.
  const revisionOf = ({ visitId, visitRevision }: Row) =>
    visitId === null ||
    visits.added.has(visitId as number) ||
    updatedAt(rows.visits, visitId) === updatedAt(present?.rows.visits ?? [], visitId)
      ? visitRevision!
      : 0
  await insertRows(
    db,
    'visitDrafts',
    having(rows.visitDrafts, 'id', added).map((row) => ({ ...row, visitRevision: revisionOf(row) })),
  )
  for (const row of having(rows.visitDrafts, 'id', replaced)) {
    const before = present!.rows.visitDrafts.find(({ id }) => id === row.id)!
    await updateRow(db, 'visitDrafts', row.id as number, {
      ...pick(row, ['version', 'form']),
      visitRevision: revisionOf(row),
      revision: (before.revision as number) + 1,
      savedAt: stamp,
    })
  }
}

interface Signed {
  visits: Decision
  voids: Decision
  amendments: Decision
  backup: ClientRecord
  mapping: Mapping
}

/** Signatures are written last: from then on the triggers refuse every change of their visits. */
export async function writeSignatures(
  db: Db,
  rows: ClientRows,
  { visits, voids, amendments, backup, mapping }: Signed,
) {
  const written = visits.added.union(visits.replaced)
  await insertRows(db, 'signatures', having(rows.signatures, 'visitId', written))
  await insertRows(db, 'signedNotes', having(rows.signedNotes, 'visitId', written))
  await insertRows(
    db,
    'restoredIds',
    backup.rows.signedNotes
      .filter(({ visitId }) => written.has(mapping.id('visits', visitId as number)))
      .map((row) => restoredIdsOf(row, backup.rows, mapping))
      .filter((row) => row !== null),
  )
  const added = rows.amendments.filter(
    ({ id, visitId }) => written.has(visitId as number) || amendments.added.has(id as number),
  )
  await insertRows(db, 'amendments', added)
  await insertRows(db, 'voids', having(rows.voids, 'visitId', written.union(voids.added)))
}
