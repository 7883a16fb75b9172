import { hoursBetween } from '@shared/fields'
import { classifyRelief, needsAnotherLook, type ReliefCriterion } from '@shared/reasoning/record/relief'
import { sql } from 'kysely'
import type { Db } from '../database/open'
import type { ClassifiedVisit, IdRange } from './classified-visit'
import { writeExperience } from './experience'
import { readReliefCriterion } from './relief-criterion'

/**
 * Recomputes the derived data of a complaint: the verdict of each visit, since when relief has not lasted, and the
 * experience with the tissues worked for it. Must run in the transaction that changes a visit, an outcome or the
 * complaint, so that the lists of the practice need no computation.
 */
export async function recomputeDerived(db: Db, complaintId: number): Promise<void> {
  await recomputeDerivedRange(db, [complaintId, complaintId])
}

/**
 * Recomputes the derived data after a change of a complaint's regions. They also decide which work of a shared visit was
 * for another complaint, so the complaints that share a visit with it are recomputed too.
 */
export async function recomputeDerivedOfShared(db: Db, complaintId: number): Promise<void> {
  const shared = await db
    .selectFrom('visitComplaints as own')
    .innerJoin('visitComplaints as other', 'other.visitId', 'own.visitId')
    .select('other.complaintId')
    .distinct()
    .where('own.complaintId', '=', complaintId)
    .execute()
  for (const id of new Set([complaintId, ...shared.map((row) => row.complaintId)])) {
    await recomputeDerived(db, id)
  }
}

/** Recomputes the derived data of some complaints, for example after a change of the relief criterion. */
export async function recomputeDerivedRange(db: Db, range: IdRange): Promise<void> {
  const classified = await reclassify(db, range)
  // A change of the work or of the regions changes the experience, but no verdict.
  await writeExperience(db, range, classified)
}

/** Classifies the visits of some complaints, and writes the verdicts and counts that have changed. */
async function reclassify(db: Db, range: IdRange): Promise<ClassifiedVisit[]> {
  const criterion = await readReliefCriterion(db)
  const outcomes = Map.groupBy(await outcomesOf(db, range), (outcome) => outcome.complaintId)
  const visits = Map.groupBy(await visitsOf(db, range), (visit) => visit.complaintId)
  const classified = [...visits].flatMap(([id, some]) =>
    classifyVisits(some, outcomes.get(id) ?? [], criterion),
  )
  await writeVerdicts(db, classified)
  await writeNoLastingRelief(db, range, classified)
  return classified
}

/** Classifies the visits of one complaint, which are in order of time. */
function classifyVisits(
  visits: readonly Omit<ClassifiedVisit, 'verdict' | 'painNow'>[],
  outcomeRows: readonly OutcomeRow[],
  criterion: ReliefCriterion,
): ClassifiedVisit[] {
  const outcomes = Map.groupBy(outcomeRows, (outcome) => outcome.visitId)
  return visits.map((visit, index) => {
    const latest = outcomes.get(visit.id)?.at(-1) ?? null
    const next = visits[index + 1] ?? null
    return {
      ...visit,
      painNow: latestPain(latest, next),
      verdict: classifyRelief({
        painBefore: visit.painBefore,
        painAfter: visit.painAfter,
        outcome: latest && {
          relief: latest.relief,
          painNow: latest.painNow,
          hoursAfter: hoursBetween(visit.at, latest.askedAt),
        },
        nextVisit: next && { painBefore: next.painBefore, hoursAfter: hoursBetween(visit.at, next.at) },
        criterion,
      }),
    }
  })
}

/** Returns the pain that was asked last: with the outcome, or at the start of the next visit. */
function latestPain(
  outcome: OutcomeRow | null,
  next: Pick<ClassifiedVisit, 'at' | 'painBefore'> | null,
): number | null {
  const [asked, before] = [outcome?.painNow ?? null, next?.painBefore ?? null]
  if (asked === null || before === null) return asked ?? before
  return outcome!.askedAt > next!.at ? asked : before
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

// One statement writes many rows: a statement for each row would take longer than the classification.

async function writeVerdicts(db: Db, classified: readonly ClassifiedVisit[]): Promise<void> {
  const moved = classified.filter((visit) => visit.verdict !== visit.before)
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
  classified: readonly ClassifiedVisit[],
): Promise<void> {
  const complaints = await db
    .selectFrom('complaints')
    .select(['id', 'painAtStart', 'noLastingReliefSince', 'noLastingReliefVisits'])
    .where('id', '>=', from)
    .where('id', '<=', to)
    .execute()
  const visits = Map.groupBy(classified, (visit) => visit.complaintId)
  const moved = complaints.flatMap(({ id, painAtStart, noLastingReliefSince, noLastingReliefVisits }) => {
    const now = needsAnotherLook(
      (visits.get(id) ?? []).map((visit) => ({ ...visit, visitId: visit.id })),
      painAtStart,
    )
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
