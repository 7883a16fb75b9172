import { dayOf } from '@shared/fields'
import { sql } from 'kysely'
import { withNewestPoints } from '../complaints/newest-points'
import { withRegionsAndPain } from '../complaints/read'
import type { Db } from '../database/open'
import { inLookOrder, lookFirst } from './look-order'

/** How many complaints the list shows. Its count includes the others. */
const MAX_LISTED = 100

/** In a longer list, how many complaints with a recorded sign and how many that just got worse are looked for. */
const MAX_URGENT = 20

/** In a longer list, how many of the practice's last visits are searched for pain that got worse. */
const LAST_VISITS = 500

/**
 * Reads the open complaints that need another look, with their numbers: those for a doctor first, then those that got
 * worse, then the others, each the longest-standing first. A red flag that no doctor has looked at is enough.
 */
export async function readNeedsAnotherLook(db: Db, now: Date) {
  const count = await countNeedsAnotherLook(db)
  const oldest = await listed(db)
    .orderBy('noLastingReliefSince')
    .orderBy('complaints.id')
    .limit(MAX_LISTED)
    .execute()
  const flagged = await flaggedOnly(db).orderBy('complaints.id').limit(MAX_LISTED).execute()
  const urgent = count > oldest.length + flagged.length ? await readUrgent(db, oldest) : []
  const rows = [...oldest, ...flagged, ...urgent]
  const complaints = await withRegionsAndPain(db, rows)
  const today = dayOf(now)
  const ordered = inLookOrder(
    complaints.map((complaint, index) => ({
      ...complaint,
      firstName: rows[index]!.firstName,
      lastName: rows[index]!.lastName,
      first: lookFirst(complaint, rows[index]!.dateOfBirth, today),
    })),
  )
  return {
    count,
    complaints: ordered.slice(0, MAX_LISTED).map((complaint) => ({
      id: complaint.id,
      clientId: complaint.clientId,
      firstName: complaint.firstName,
      lastName: complaint.lastName,
      title: complaint.title,
      regions: complaint.regions,
      noLastingReliefSince: complaint.noLastingReliefSince,
      noLastingReliefVisits: complaint.noLastingReliefVisits,
      first: complaint.first,
      course: complaint.course,
      painLine: withNewestPoints(complaint).painLine,
    })),
  }
}

const listed = (db: Db) => open(db).where('complaints.noLastingReliefSince', 'is not', null)

/** Those that are listed only for a red flag that no doctor has looked at. */
const flaggedOnly = (db: Db) =>
  open(db).where('complaints.noLastingReliefSince', 'is', null).where(hasOpenRedFlag)

// The first condition is that of the index.
const hasOpenRedFlag = sql<boolean>`
  complaints.redFlags <> '[]' AND (
    complaints.clearance IS NULL
    OR complaints.clearance ->> '$.decision' = 'not allowed'
    OR json_array_length(complaints.redFlags) > json_array_length(complaints.clearance, '$.flags')
  )`

// A cross join, because with an inner join SQLite may read every client of the practice first.
const open = (db: Db) =>
  db
    .selectFrom('complaints')
    .crossJoin('clients')
    .whereRef('clients.id', '=', 'complaints.clientId')
    .where('complaints.status', '=', 'open')
    .where('clients.archived', '=', 0)
    .selectAll('complaints')
    .select(['clients.firstName', 'clients.lastName', 'clients.dateOfBirth'])

type ListedRow = Awaited<ReturnType<ReturnType<typeof listed>['execute']>>[number]

/**
 * Reads complaints of a long list that may come first, although they are not among the oldest: those with a recorded
 * red flag or sign of widespread pain, and those whose pain got worse at one of the practice's last visits.
 */
async function readUrgent(db: Db, oldest: readonly ListedRow[]): Promise<ListedRow[]> {
  const others = listed(db)
    .where(
      'complaints.id',
      'not in',
      oldest.map(({ id }) => id),
    )
    .orderBy('noLastingReliefSince')
    .orderBy('complaints.id')
    .limit(MAX_URGENT)
  const withSigns = await others
    .where((where) =>
      where.or([where('complaints.redFlags', '!=', '[]'), where('complaints.widespreadSigns', '!=', '[]')]),
    )
    .execute()
  const worse = await others.where('complaints.id', 'in', await listJustWorse(db)).execute()
  return [...new Map([...withSigns, ...worse].map((row) => [row.id, row])).values()]
}

/** Lists the complaints that got worse at one of the last visits. In one query, SQLite would read the verdicts of all. */
async function listJustWorse(db: Db): Promise<number[]> {
  const visits = await db.selectFrom('visits').select('id').orderBy('at', 'desc').limit(LAST_VISITS).execute()
  const worse = await db
    .selectFrom('visitComplaints')
    .select('complaintId')
    .where(
      'visitId',
      'in',
      visits.map(({ id }) => id),
    )
    .where('verdict', '=', 'worse')
    .execute()
  return worse.map(({ complaintId }) => complaintId)
}

/** Counts the complaints of the list. There is no join, because with one SQLite reads every client of the practice. */
export async function countNeedsAnotherLook(db: Db): Promise<number> {
  const counted = db
    .selectFrom('complaints')
    .select((select) => select.fn.countAll<number>().as('count'))
    .where('status', '=', 'open')
    .where('clientId', 'not in', (archived) =>
      archived.selectFrom('clients').select('id').where('archived', '=', 1),
    )
  const [withoutRelief, flagged] = await Promise.all([
    counted.where('noLastingReliefSince', 'is not', null).executeTakeFirstOrThrow(),
    counted.where('noLastingReliefSince', 'is', null).where(hasOpenRedFlag).executeTakeFirstOrThrow(),
  ])
  return withoutRelief.count + flagged.count
}
