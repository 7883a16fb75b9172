import { sql } from 'kysely'
import type { Db } from '../../database/open'
import type { Decision } from './decide'
import type { ClientRecord } from './read-rows'
import { earlierIds, restoredIdsOf } from './restored-ids'
import { deleteRowsOf, having, insertRows, updateRows } from './rows'
import type { ClientRows, Row } from './tables'
import { pick, type Mapping } from './translate'
import { outcomeColumns, visitColumns } from './units'

// All of these write inside the caller's transaction.

/** Writes visits with their pain, work and pain marks, unsigned. */
export async function writeVisits(db: Db, rows: ClientRows, { added, replaced }: Decision, stamp: string) {
  await insertRows(db, 'visits', having(rows.visits, 'id', added))
  await insertRows(db, 'visitComplaints', having(rows.visitComplaints, 'visitId', added))
  await updateRows(
    db,
    'visits',
    having(rows.visits, 'id', replaced).map((row) => ({
      ...pick(row, ['id', ...visitColumns]),
      updatedAt: stamp,
    })),
  )
  for (const table of ['work', 'painMarks'] as const) await deleteRowsOf(db, table, 'visitId', replaced)
  await replacePain(db, replaced, having(rows.visitComplaints, 'visitId', replaced))
  const written = added.union(replaced)
  await insertRows(db, 'work', having(rows.work, 'visitId', written))
  await insertRows(db, 'painMarks', having(rows.painMarks, 'visitId', written))
}

/** Replaces the treated complaints of visits. One for which an outcome was asked stays: an outcome is never lost. */
async function replacePain(db: Db, visits: ReadonlySet<number>, wanted: readonly Row[]) {
  if (visits.size === 0) return
  const asked = await treatedIn(db, 'outcomes', visits)
  const before = await treatedIn(db, 'visitComplaints', visits)
  const kept = new Set([...asked, ...wanted].map(pairOf))
  const had = new Set(before.map(pairOf))
  const removed = before.filter((row) => !kept.has(pairOf(row)))
  await sql`
    DELETE FROM "visitComplaints" WHERE ("visitId", "complaintId") IN (
      SELECT value ->> 0, value ->> 1
      FROM json_each(${JSON.stringify(removed.map(({ visitId, complaintId }) => [visitId, complaintId]))}))`.execute(
    db,
  )
  await insertRows(
    db,
    'visitComplaints',
    wanted.filter((row) => !had.has(pairOf(row))),
  )
  await updateRows(
    db,
    'visitComplaints',
    wanted
      .filter((row) => had.has(pairOf(row)))
      .map((row) => pick(row, ['visitId', 'complaintId', 'painBefore', 'painAfter', 'radiation', 'screens'])),
    ['visitId', 'complaintId'],
  )
}

/** Reads which complaints some visits have rows for in a table. */
const treatedIn = (db: Db, table: 'outcomes' | 'visitComplaints', visits: ReadonlySet<number>) =>
  db.selectFrom(table).select(['visitId', 'complaintId']).where('visitId', 'in', listOf(visits)).execute()

const listOf = (ids: ReadonlySet<number>) =>
  sql<number>`(SELECT value FROM json_each(${JSON.stringify([...ids])}))`

const pairOf = ({ visitId, complaintId }: Row | { visitId: number; complaintId: number }) =>
  `${visitId} ${complaintId}`

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
  const pairs = new Set(treated.map(pairOf))
  const isTreated = (row: Row) => pairs.has(pairOf(row))
  await insertRows(db, 'outcomes', having(rows.outcomes, 'id', added).filter(isTreated))
  const said = await db
    .selectFrom('outcomes')
    .select(['id as outcomeId', 'relief', 'painNow', 'reaction', 'askedAt', 'askedHow', 'note'])
    .where('id', 'in', listOf(replaced))
    .orderBy('id')
    .execute()
  const practitioner = await db.selectFrom('practitioners').select('name').executeTakeFirst()
  // As with a correction on the screen, what was said before is kept.
  await insertRows(
    db,
    'correctedOutcomes',
    said.map((before) => ({ ...before, correctedAt: stamp, correctedBy: practitioner?.name ?? '' })),
  )
  await updateRows(
    db,
    'outcomes',
    having(rows.outcomes, 'id', replaced).map((row) => pick(row, ['id', ...outcomeColumns])),
  )
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
  await updateRows(
    db,
    'calls',
    having(rows.calls, 'id', replaced).map((row) => pick(row, ['id', 'at', 'result', 'againAt', 'note'])),
  )
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
  await updateRows(
    db,
    'visitDrafts',
    having(rows.visitDrafts, 'id', replaced).map((row) => {
      const before = present!.rows.visitDrafts.find(({ id }) => id === row.id)!
      return {
        ...pick(row, ['id', 'version', 'form']),
        visitRevision: revisionOf(row),
        revision: (before.revision as number) + 1,
        savedAt: stamp,
      }
    }),
  )
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
  const earlier = earlierIds(backup.rows)
  await insertRows(
    db,
    'restoredIds',
    backup.rows.signedNotes
      .filter(({ visitId }) => written.has(mapping.id('visits', visitId as number)))
      .map((row) =>
        restoredIdsOf(
          row,
          backup.rows.corrections.filter(({ visitId }) => visitId === row.visitId),
          earlier,
          mapping,
        ),
      )
      .filter((row) => row !== null),
  )
  // Of a visit that is signed now, only a whole correction on the screen can change the rows.
  await insertRows(db, 'corrections', having(rows.corrections, 'visitId', written))
  const added = rows.amendments.filter(
    ({ id, visitId }) => written.has(visitId as number) || amendments.added.has(id as number),
  )
  await insertRows(db, 'amendments', added)
  await insertRows(db, 'voids', having(rows.voids, 'visitId', written.union(voids.added)))
}
