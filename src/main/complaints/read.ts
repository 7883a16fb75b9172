import type { ComplaintInput } from '@shared/complaints'
import type { Selectable } from 'kysely'
import type { VisitScreens } from '@shared/visits'
import type { Db } from '../database/open'
import type { Tables } from '../database/tables'
import { readMeasureChoices } from '../measures/read'
import { Refused } from '../refused'
import { clearanceColumn, clearanceOf, redFlagDaysOf, type RedFlagDays } from './clearance-column'

/** Lists the complaints of a client with their regions and pain lines, the open ones first, then the newest first. */
export async function listComplaints(db: Db, clientId: number) {
  const rows = await db.selectFrom('complaints').selectAll().where('clientId', '=', clientId).execute()
  const complaints = await withRegionsAndPain(db, rows)
  const open = (complaint: { status: string }) => (complaint.status === 'open' ? 0 : 1)
  return complaints.sort((a, b) => open(a) - open(b) || b.id - a.id)
}

/** Lists the open complaints of a client with a red flag or a doctor's answer, as every page of the client shows them. */
export async function listFlaggedComplaints(db: Db, clientId: number) {
  const rows = await db
    .selectFrom('complaints')
    .select(['id', 'title', 'status', 'redFlags', 'clearance'])
    .where('clientId', '=', clientId)
    .where('status', '=', 'open')
    .where((where) => where.or([where('redFlags', '!=', '[]'), where('clearance', 'is not', null)]))
    .orderBy('id', 'desc')
    .execute()
  const regions = rows.length
    ? await regionsOf(
        db,
        rows.map(({ id }) => id),
      )
    : []
  return rows.map((row) => ({
    ...row,
    redFlags: list(row.redFlags),
    clearance: clearanceOf(row.clearance),
    regions: regions.filter((at) => at.complaintId === row.id).map(({ region, side }) => ({ region, side })),
  }))
}

/** Reads one complaint with its regions and pain line. `field` is the name of the id in the caller's input. */
export async function readComplaint(db: Db, complaintId: number, field = 'complaintId') {
  const row = await db.selectFrom('complaints').selectAll().where('id', '=', complaintId).executeTakeFirst()
  if (!row) throw new Refused('not-found', field)
  const [complaint] = await withRegionsAndPain(db, [row])
  return complaint!
}

type ComplaintRow = Selectable<Tables['complaints']>

/** Adds regions, pain lines and measures to complaints. The number of queries does not depend on that of complaints. */
export async function withRegionsAndPain(db: Db, rows: ComplaintRow[]) {
  const ids = rows.map((row) => row.id)
  const [regions, points, measureChoice] = await Promise.all([
    ids.length ? regionsOf(db, ids) : [],
    ids.length ? readPainLine(db, ids) : [],
    readMeasureChoices(db, rows),
  ])
  return rows.map(({ measures: _measures, ...row }) => ({
    ...row,
    measureChoice: measureChoice.get(row.id)!,
    worseBy: list(row.worseBy),
    betterBy: list(row.betterBy),
    redFlags: list(row.redFlags),
    clearance: clearanceOf(row.clearance),
    redFlagDays: redFlagDaysOf(row.clearance, list(row.redFlags), row),
    widespreadSigns: list(row.widespreadSigns),
    regions: regions.filter((at) => at.complaintId === row.id).map(({ region, side }) => ({ region, side })),
    ...courseOf(points.filter((point) => point.complaintId === row.id)),
  }))
}

/** Returns the pain line, and what pages say of all its visits although they show only the newest. */
export function courseOf(painLine: Awaited<ReturnType<typeof readPainLine>>) {
  const treated = painLine.filter(({ kind }) => kind === 'therapeutic')
  return {
    painLine,
    course: {
      visits: painLine.length,
      treatments: treated.length,
      firstTreatmentAt: treated[0]?.at ?? null,
      firstPain: painLine.find(({ painBefore }) => painBefore !== null)?.painBefore ?? null,
    },
  }
}

const list = (json: string) => JSON.parse(json) as string[]

const regionsOf = (db: Db, ids: number[]) =>
  db
    .selectFrom('complaintRegions')
    .selectAll()
    .where('complaintId', 'in', ids)
    .orderBy('complaintId')
    .orderBy('position')
    .execute()

/** Reads the visits of some complaints without void ones, oldest first, each with its pain and its latest outcome. */
export async function readPainLine(db: Db, ids: number[]) {
  const [points, outcomes] = await Promise.all([
    db
      .selectFrom('visitComplaints')
      .innerJoin('countedVisits as visits', 'visits.id', 'visitComplaints.visitId')
      .select([
        'visitComplaints.complaintId',
        'visitComplaints.visitId',
        'visits.at',
        'visits.kind',
        'visitComplaints.painBefore',
        'visitComplaints.painAfter',
        'visitComplaints.radiation',
        'visitComplaints.screens',
        'visitComplaints.verdict',
      ])
      .where('visitComplaints.complaintId', 'in', ids)
      .orderBy('visits.at')
      .orderBy('visits.id')
      .execute(),
    db
      .selectFrom('outcomes')
      .selectAll()
      .where('complaintId', 'in', ids)
      .orderBy('askedAt')
      .orderBy('id')
      .execute(),
  ])
  const latest = new Map(outcomes.map((outcome) => [`${outcome.visitId} ${outcome.complaintId}`, outcome]))
  return points.map(({ screens, ...point }) => ({
    ...point,
    screens: JSON.parse(screens) as VisitScreens,
    outcome: latest.get(`${point.visitId} ${point.complaintId}`) ?? null,
  }))
}

/** Returns the columns of a complaint that come directly from the form, with the days of its red flags. */
export function columnsOf(complaint: ComplaintInput, found: RedFlagDays) {
  const { regions: _regions, worseBy, betterBy, redFlags, clearance, widespreadSigns, ...columns } = complaint
  return {
    ...columns,
    worseBy: JSON.stringify(worseBy),
    betterBy: JSON.stringify(betterBy),
    redFlags: JSON.stringify(redFlags),
    clearance: clearanceColumn(clearance, found),
    widespreadSigns: JSON.stringify(widespreadSigns),
  }
}
