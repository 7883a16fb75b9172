import { hoursBetween } from '@shared/fields'
import { classifyRelief, needsAnotherLook, type ReliefCriterion } from '@shared/reasoning/record/relief'
import { sql } from 'kysely'
import type { Db } from '../database/open'
import type { ClassifiedVisit } from './classified-visit'
import { updateExperience, replaceExperience } from './experience'
import { readReliefCriterion } from './relief-criterion'

/** Complaints by their ids, from and to. */
export type IdRange = readonly [from: number, to: number]

/**
 * Works out anew where a complaint stands: for each visit whether relief lasted, since when it has not, and how the
 * tissues worked for it did. Called in the transaction of whatever changed a visit, an outcome or the complaint, so
 * that the lists over the whole practice read answers and never have to judge.
 */
export async function recomputeDerived(db: Db, complaintId: number): Promise<void> {
  const judged = await reclassify(db, [complaintId, complaintId])
  // Whatever changed may have been the work or the regions, which no verdict shows.
  await replaceExperience(db, complaintId, judged)
}

/** Works out anew where each of these complaints stands, where only the line for lasting relief has been moved. */
export async function recomputeDerivedRange(db: Db, range: IdRange): Promise<void> {
  const judged = await reclassify(db, range)
  await updateExperience(
    db,
    judged.filter((visit) => visit.verdict !== visit.before),
  )
}

/** The visits of these complaints, judged; verdicts and looks that are no longer the same are written down. */
async function reclassify(db: Db, range: IdRange): Promise<ClassifiedVisit[]> {
  const rule = await readReliefCriterion(db)
  const outcomes = Map.groupBy(await outcomesOf(db, range), (outcome) => outcome.complaintId)
  const visits = Map.groupBy(await visitsOf(db, range), (visit) => visit.complaintId)
  const judged = [...visits].flatMap(([id, some]) => classifyVisits(some, outcomes.get(id) ?? [], rule))
  await writeVerdicts(db, judged)
  await writeNoLastingRelief(db, range, judged)
  return judged
}

/** Visits of one complaint, in order of time, each with whether relief lasted. */
function classifyVisits(
  visits: readonly Omit<ClassifiedVisit, 'verdict'>[],
  asked: readonly OutcomeRow[],
  rule: ReliefCriterion,
): ClassifiedVisit[] {
  const outcomes = Map.groupBy(asked, (outcome) => outcome.visitId)
  return visits.map((visit, index) => {
    const latest = outcomes.get(visit.id)?.at(-1) ?? null
    const next = visits[index + 1] ?? null
    return {
      ...visit,
      verdict: classifyRelief({
        painBefore: visit.painBefore,
        painAfter: visit.painAfter,
        outcome: latest && {
          relief: latest.relief,
          painNow: latest.painNow,
          hoursAfter: hoursBetween(visit.at, latest.askedAt),
        },
        nextVisit: next && { painBefore: next.painBefore, hoursAfter: hoursBetween(visit.at, next.at) },
        criterion: rule,
      }),
    }
  })
}

const visitsOf = (db: Db, [from, to]: IdRange) =>
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

const outcomesOf = (db: Db, [from, to]: IdRange) =>
  db
    .selectFrom('outcomes')
    .select(['visitId', 'complaintId', 'relief', 'painNow', 'askedAt'])
    .where('complaintId', '>=', from)
    .where('complaintId', '<=', to)
    .orderBy('askedAt')
    .orderBy('id')
    .execute()

type OutcomeRow = Awaited<ReturnType<typeof outcomesOf>>[number]

// Many rows go to the record as one list: a statement for each would take longer than the judging.

async function writeVerdicts(db: Db, judged: readonly ClassifiedVisit[]): Promise<void> {
  const moved = judged.filter((visit) => visit.verdict !== visit.before)
  if (moved.length === 0) return
  const list = JSON.stringify(moved.map(({ id, complaintId, verdict }) => [id, complaintId, verdict]))
  await sql`
    UPDATE visitComplaints SET verdict = moved.value ->> 2
    FROM json_each(${list}) AS moved
    WHERE visitId = moved.value ->> 0 AND complaintId = moved.value ->> 1
  `.execute(db)
}

async function writeNoLastingRelief(
  db: Db,
  [from, to]: IdRange,
  judged: readonly ClassifiedVisit[],
): Promise<void> {
  const complaints = await db
    .selectFrom('complaints')
    .select(['id', 'noLastingReliefSince', 'noLastingReliefVisits'])
    .where('id', '>=', from)
    .where('id', '<=', to)
    .execute()
  const visits = Map.groupBy(judged, (visit) => visit.complaintId)
  const moved = complaints.flatMap(({ id, noLastingReliefSince, noLastingReliefVisits }) => {
    const now = needsAnotherLook((visits.get(id) ?? []).map((visit) => ({ ...visit, visitId: visit.id })))
    const [since, count] = [now?.since ?? null, now?.visits ?? 0]
    return since === noLastingReliefSince && count === noLastingReliefVisits ? [] : [[id, since, count]]
  })
  if (moved.length === 0) return
  await sql`
    UPDATE complaints SET noLastingReliefSince = moved.value ->> 1, noLastingReliefVisits = moved.value ->> 2
    FROM json_each(${JSON.stringify(moved)}) AS moved
    WHERE complaints.id = moved.value ->> 0
  `.execute(db)
}
