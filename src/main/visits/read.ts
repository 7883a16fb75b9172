import { type NoteSection, noteSections } from '@shared/vocabulary'
import type { VisitCursor, VisitScreens } from '@shared/visits'
import { sql, type ExpressionBuilder } from 'kysely'
import type { Db } from '../database/open'
import type { Tables } from '../database/tables'
import { Refused } from '../refused'

/** How many characters of a note a card shows: more than one line has room for. */
const NOTE_START = 200

/** How many cards a client's page reads at a time. */
const PAGE_SIZE = 20

/**
 * Lists the visits of a client, or those that treated one complaint, as cards, newest first, a page at a time.
 * @param cursor the last visit of the page before; null for the first page
 */
export async function listVisitCards(
  db: Db,
  { clientId, complaintId = null }: { clientId: number; complaintId?: number | null },
  cursor: VisitCursor | null,
) {
  const rows = await cardRows(db, clientId)
    .$if(complaintId !== null, (query) => query.where('id', 'in', treating(complaintId)))
    .$if(cursor !== null, (query) =>
      query.where(sql<boolean>`(at, id) < (${cursor?.at ?? ''}, ${cursor?.id ?? 0})`),
    )
    .limit(PAGE_SIZE + 1)
    .execute()
  const visits = await withCardDetails(db, rows.slice(0, PAGE_SIZE))
  const last = rows.length > PAGE_SIZE ? visits.at(-1) : undefined
  return { visits, next: last ? { at: last.at, id: last.id } : null }
}

/** Lists the newest visits of one complaint as cards, newest first. */
export async function listNewestVisitCards(
  db: Db,
  { clientId, complaintId }: { clientId: number; complaintId: number },
  limit: number,
) {
  const rows = await cardRows(db, clientId).where('id', 'in', treating(complaintId)).limit(limit).execute()
  return withCardDetails(db, rows)
}

const treating = (complaintId: number | null) => (db: ExpressionBuilder<Tables, 'visits'>) =>
  db.selectFrom('visitComplaints').select('visitId').where('complaintId', '=', complaintId)

/** Counts the visits that treated a complaint, with void ones. */
export async function countVisitsOfComplaint(db: Db, complaintId: number): Promise<number> {
  const { count } = await db
    .selectFrom('visitComplaints')
    .select((select) => select.fn.countAll<number>().as('count'))
    .where('complaintId', '=', complaintId)
    .executeTakeFirstOrThrow()
  return count
}

const cardRows = (db: Db, clientId: number) =>
  db
    .selectFrom('visits')
    .select(['id', 'clientId', 'at', 'kind', 'minutes'])
    // A note can be long, so only its start is read.
    .select(
      noteSections.map((section) => sql<string>`substr(${sql.ref(section)}, 1, ${NOTE_START})`.as(section)),
    )
    .where('clientId', '=', clientId)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')

/** Reads one visit with its pain marks, its work and its complaints. */
export async function readVisit(db: Db, visitId: number) {
  const row = await db.selectFrom('visits').selectAll().where('id', '=', visitId).executeTakeFirst()
  if (!row) throw new Refused('not-found', 'id')
  const [visit] = await withDetails(db, [row])
  return visit!
}

/** Adds all details to visits: pain marks, work, complaints, signature, amendments, and whether they are void. */
export async function withDetails<Row extends { id: number }>(db: Db, visits: Row[]) {
  const ids = visits.map((visit) => visit.id)
  const [painMarks, work, details] = await Promise.all([
    ids.length ? listPainMarks(db, ids) : [],
    ids.length ? listWork(db, ids) : [],
    detailsOf(db, ids),
  ])
  const painMarksByVisit = Map.groupBy(painMarks, (mark) => mark.visitId)
  const workByVisit = Map.groupBy(work, (line) => line.visitId)
  return visits.map((visit) => ({
    ...visit,
    ...details(visit.id),
    painMarks: (painMarksByVisit.get(visit.id) ?? []).map(({ region, side, kind }) => ({
      region,
      side,
      kind,
    })),
    work: workByVisit.get(visit.id) ?? [],
  }))
}

/**
 * Adds the details that a card shows to visits: the start of the first section of the note that is not empty, no pain marks,
 * and the work without notes and pressure.
 */
async function withCardDetails<Row extends { id: number } & Record<NoteSection, string>>(
  db: Db,
  visits: Row[],
) {
  const ids = visits.map((visit) => visit.id)
  const [work, details] = await Promise.all([ids.length ? listWork(db, ids) : [], detailsOf(db, ids)])
  const workByVisit = Map.groupBy(work, (line) => line.visitId)
  return visits.map(({ subjective, objective, assessment, plan, ...visit }) => ({
    ...visit,
    ...details(visit.id),
    noteStart: startOf({ subjective, objective, assessment, plan }),
    work: (workByVisit.get(visit.id) ?? []).map(
      ({ id, tissue, side, technique, minutes, response, familiarPain, complaintId }) => ({
        id,
        tissue,
        side,
        technique,
        minutes,
        response,
        familiarPain,
        complaintId,
      }),
    ),
  }))
}

/** Returns the start of a note, with its section; null for an empty note. */
function startOf(note: Record<NoteSection, string>): { section: NoteSection; text: string } | null {
  const section = noteSections.find((one) => note[one].trim() !== '')
  return section === undefined ? null : { section, text: note[section].trim() }
}

/** Reads the complaints, signatures, amendments and voids of visits. Returns a function that finds those of a visit. */
async function detailsOf(db: Db, ids: number[]) {
  const [complaints, signatures, amendments, voids] = ids.length
    ? await Promise.all([
        complaintsOf(db, ids),
        db.selectFrom('signatures').selectAll().where('visitId', 'in', ids).execute(),
        db.selectFrom('amendments').selectAll().where('visitId', 'in', ids).orderBy('id').execute(),
        db.selectFrom('voids').selectAll().where('visitId', 'in', ids).execute(),
      ])
    : [[], [], [], []]
  const complaintsByVisit = Map.groupBy(complaints, (one) => one.visitId)
  return (visitId: number) => ({
    complaints: complaintsByVisit.get(visitId) ?? [],
    signature: signatures.find((one) => one.visitId === visitId) ?? null,
    amendments: amendments.filter((one) => one.visitId === visitId),
    voided: voids.find((one) => one.visitId === visitId) ?? null,
  })
}

/** Lists the pain marks of visits, in the order they were made. */
export const listPainMarks = (db: Db, visitIds: number[]) =>
  db
    .selectFrom('painMarks')
    .selectAll()
    .where('visitId', 'in', visitIds)
    .orderBy('visitId')
    .orderBy('position')
    .execute()

/** Lists the work of visits, in the order it was entered. */
export const listWork = (db: Db, visitIds: number[]) =>
  db
    .selectFrom('work')
    .selectAll()
    .where('visitId', 'in', visitIds)
    .orderBy('visitId')
    .orderBy('position')
    .execute()

async function complaintsOf(db: Db, visitIds: number[]) {
  const rows = await db
    .selectFrom('visitComplaints')
    .innerJoin('complaints', 'complaints.id', 'visitComplaints.complaintId')
    .leftJoin('outcomes', (join) =>
      join.on('outcomes.id', '=', ({ selectFrom }) =>
        selectFrom('outcomes as asked')
          .select('asked.id')
          .whereRef('asked.visitId', '=', 'visitComplaints.visitId')
          .whereRef('asked.complaintId', '=', 'visitComplaints.complaintId')
          .orderBy('asked.askedAt', 'desc')
          .orderBy('asked.id', 'desc')
          .limit(1),
      ),
    )
    .select([
      'visitComplaints.visitId',
      'visitComplaints.complaintId',
      'visitComplaints.painBefore',
      'visitComplaints.painAfter',
      'visitComplaints.radiation',
      'visitComplaints.screens',
      'visitComplaints.verdict',
      'complaints.title',
      'outcomes.relief',
      'outcomes.painNow',
    ])
    .where('visitComplaints.visitId', 'in', visitIds)
    .execute()
  return rows.map(({ screens, ...row }) => ({ ...row, screens: JSON.parse(screens) as VisitScreens }))
}
