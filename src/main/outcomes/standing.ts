import { hoursBetween } from '@shared/fields'
import { judgeRelief, needsAnotherLook, type ReliefRule } from '@shared/reasoning/relief'
import type { Verdict } from '@shared/reasoning/facts'
import { sql } from 'kysely'
import type { Db } from '../database/open'
import { moveExperience, writeExperience } from './experience'
import { readReliefRule } from './relief-rule'

/** Complaints by their ids, from and to. */
export type Range = readonly [from: number, to: number]

/**
 * Works out anew where a complaint stands: for each visit whether relief lasted, since when it has not, and how the
 * tissues worked for it did. Called in the transaction of whatever changed a visit, an outcome or the complaint, so
 * that the lists over the whole practice read answers and never have to judge.
 */
export async function restate(db: Db, complaintId: number): Promise<void> {
  const judged = await judgeAnew(db, [complaintId, complaintId])
  // Whatever changed may have been the work or the regions, which no verdict shows.
  await writeExperience(db, complaintId, judged)
}

/** Works out anew where each of these complaints stands, where only the line for lasting relief has been moved. */
export async function restateRange(db: Db, range: Range): Promise<void> {
  const judged = await judgeAnew(db, range)
  await moveExperience(
    db,
    judged.filter((visit) => visit.verdict !== visit.before),
  )
}

/** The visits of these complaints, judged; verdicts and looks that are no longer the same are written down. */
async function judgeAnew(db: Db, range: Range): Promise<Judged[]> {
  const rule = await readReliefRule(db)
  const outcomes = Map.groupBy(await outcomesOf(db, range), (outcome) => outcome.complaintId)
  const visits = Map.groupBy(await visitsOf(db, range), (visit) => visit.complaintId)
  const judged = [...visits].flatMap(([id, some]) => judge(some, outcomes.get(id) ?? [], rule))
  await writeVerdicts(db, judged)
  await writeLooks(db, range, judged)
  return judged
}

/** Visits of one complaint, in order of time, each with whether relief lasted. */
function judge(visits: readonly Visit[], asked: readonly Asked[], rule: ReliefRule): Judged[] {
  const outcomes = Map.groupBy(asked, (outcome) => outcome.visitId)
  return visits.map((visit, index) => {
    const latest = outcomes.get(visit.id)?.at(-1) ?? null
    const next = visits[index + 1] ?? null
    return {
      ...visit,
      verdict: judgeRelief({
        painBefore: visit.painBefore,
        painAfter: visit.painAfter,
        outcome: latest && {
          relief: latest.relief,
          painNow: latest.painNow,
          hoursAfter: hoursBetween(visit.at, latest.askedAt),
        },
        nextVisit: next && { painBefore: next.painBefore, hoursAfter: hoursBetween(visit.at, next.at) },
        rule,
      }),
    }
  })
}

const visitsOf = (db: Db, [from, to]: Range) =>
  db
    .selectFrom('visitComplaints')
    .innerJoin('countedVisits as visits', 'visits.id', 'visitComplaints.visitId')
    .select([
      'visitComplaints.complaintId',
      'visits.id',
      'visits.at',
      'visits.kind',
      'visitComplaints.painBefore',
      'visitComplaints.painAfter',
      'visitComplaints.verdict as before',
    ])
    .where('visitComplaints.complaintId', '>=', from)
    .where('visitComplaints.complaintId', '<=', to)
    .orderBy('visits.at')
    .orderBy('visits.id')
    .execute()

const outcomesOf = (db: Db, [from, to]: Range) =>
  db
    .selectFrom('outcomes')
    .select(['visitId', 'complaintId', 'relief', 'painNow', 'askedAt'])
    .where('complaintId', '>=', from)
    .where('complaintId', '<=', to)
    .orderBy('askedAt')
    .orderBy('id')
    .execute()

type Visit = Awaited<ReturnType<typeof visitsOf>>[number]
type Asked = Awaited<ReturnType<typeof outcomesOf>>[number]

/** A visit of a complaint, with the verdict that stood before and the one that stands now. */
export type Judged = Visit & { verdict: Verdict }

// Many rows go to the record as one list: a statement for each would take longer than the judging.

async function writeVerdicts(db: Db, judged: readonly Judged[]): Promise<void> {
  const moved = judged.filter((visit) => visit.verdict !== visit.before)
  if (moved.length === 0) return
  const list = JSON.stringify(moved.map(({ id, complaintId, verdict }) => [id, complaintId, verdict]))
  await sql`
    UPDATE visitComplaints SET verdict = moved.value ->> 2
    FROM json_each(${list}) AS moved
    WHERE visitId = moved.value ->> 0 AND complaintId = moved.value ->> 1
  `.execute(db)
}

async function writeLooks(db: Db, [from, to]: Range, judged: readonly Judged[]): Promise<void> {
  const complaints = await db
    .selectFrom('complaints')
    .select(['id', 'lookSince', 'lookVisits'])
    .where('id', '>=', from)
    .where('id', '<=', to)
    .execute()
  const visits = Map.groupBy(judged, (visit) => visit.complaintId)
  const moved = complaints.flatMap(({ id, lookSince, lookVisits }) => {
    const now = needsAnotherLook((visits.get(id) ?? []).map((visit) => ({ ...visit, visitId: visit.id })))
    const [since, count] = [now?.since ?? null, now?.visits ?? 0]
    return since === lookSince && count === lookVisits ? [] : [[id, since, count]]
  })
  if (moved.length === 0) return
  await sql`
    UPDATE complaints SET lookSince = moved.value ->> 1, lookVisits = moved.value ->> 2
    FROM json_each(${JSON.stringify(moved)}) AS moved
    WHERE complaints.id = moved.value ->> 0
  `.execute(db)
}
