import { hoursBetween } from '@shared/fields'
import { judgeRelief, needsAnotherLook } from '@shared/reasoning/relief'
import type { Verdict } from '@shared/reasoning/facts'
import { setImmediate } from 'node:timers/promises'
import type { Db } from '../database/open'
import { readReliefRule } from './relief-rule'

/**
 * Works out anew where a complaint stands: for each visit whether relief lasted, since when it has not, and how the
 * tissues worked for it did. Called in the transaction of whatever changed a visit, an outcome or the complaint, so
 * that the lists over the whole practice read answers and never have to judge.
 */
export async function restate(db: Db, complaintId: number): Promise<void> {
  const rule = await readReliefRule(db)
  const visits = await visitsOf(db, complaintId)
  const outcomes = Map.groupBy(await outcomesOf(db, complaintId), (outcome) => outcome.visitId)
  const judged = visits.map((visit, index) => {
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
  await writeVerdicts(db, complaintId, visits, judged)
  await writeExperience(db, complaintId, judged)
  const look = needsAnotherLook(
    judged.map((visit) => ({ visitId: visit.id, at: visit.at, verdict: visit.verdict, kind: visit.kind })),
  )
  await db
    .updateTable('complaints')
    .set({ lookSince: look?.since ?? null, lookVisits: look?.visits ?? 0 })
    .where('id', '=', complaintId)
    .execute()
}

/** Works out anew where every complaint of the practice stands, after the line for lasting relief has been moved. */
export async function restateAll(db: Db): Promise<void> {
  const complaints = await db.selectFrom('complaints').select('id').orderBy('id').execute()
  for (const { id } of complaints) {
    await restate(db, id)
    // The screens stay alive in between, though calls on the record wait until all is done.
    await setImmediate()
  }
}

const visitsOf = (db: Db, complaintId: number) =>
  db
    .selectFrom('visitComplaints')
    .innerJoin('countedVisits as visits', 'visits.id', 'visitComplaints.visitId')
    .select([
      'visits.id',
      'visits.at',
      'visits.kind',
      'visitComplaints.painBefore',
      'visitComplaints.painAfter',
      'visitComplaints.verdict',
    ])
    .where('visitComplaints.complaintId', '=', complaintId)
    .orderBy('visits.at')
    .orderBy('visits.id')
    .execute()

const outcomesOf = (db: Db, complaintId: number) =>
  db
    .selectFrom('outcomes')
    .select(['visitId', 'relief', 'painNow', 'askedAt'])
    .where('complaintId', '=', complaintId)
    .where('visitId', 'in', (inner) =>
      inner.selectFrom('visitComplaints').select('visitId').where('complaintId', '=', complaintId),
    )
    .orderBy('askedAt')
    .orderBy('id')
    .execute()

type Judged = Awaited<ReturnType<typeof visitsOf>>[number]

async function writeVerdicts(db: Db, complaintId: number, before: Judged[], after: Judged[]): Promise<void> {
  for (const [index, visit] of after.entries()) {
    if (visit.verdict === before[index]!.verdict) continue
    await db
      .updateTable('visitComplaints')
      .set({ verdict: visit.verdict })
      .where('visitId', '=', visit.id)
      .where('complaintId', '=', complaintId)
      .execute()
  }
}

const DID_NOT: readonly Verdict[] = ['did not last', 'no change', 'worse']

async function writeExperience(db: Db, complaintId: number, judged: Judged[]): Promise<void> {
  await db.deleteFrom('experience').where('complaintId', '=', complaintId).execute()
  const tests = judged.filter(
    (visit) =>
      visit.kind === 'therapeutic' && (visit.verdict === 'lasted' || DID_NOT.includes(visit.verdict)),
  )
  if (tests.length === 0) return
  const verdicts = new Map(tests.map((visit) => [visit.id, visit.verdict]))
  const worked = await db
    .selectFrom('work')
    .select(['visitId', 'tissue'])
    .distinct()
    .where('visitId', 'in', [...verdicts.keys()])
    .where('technique', '<>', 'check only')
    .execute()
  const regions = await db
    .selectFrom('complaintRegions')
    .select('region')
    .distinct()
    .where('complaintId', '=', complaintId)
    .execute()
  const rows = [...Map.groupBy(worked, (line) => line.tissue)].flatMap(([tissue, lines]) => {
    const lasted = lines.filter((line) => verdicts.get(line.visitId) === 'lasted').length
    return regions.map(({ region }) => ({
      region,
      tissue,
      complaintId,
      lasted,
      didNot: lines.length - lasted,
    }))
  })
  // SQLite takes a few ten thousand values in one statement; a record can hold any number of tissues and regions.
  for (let at = 0; at < rows.length; at += 2000) {
    await db
      .insertInto('experience')
      .values(rows.slice(at, at + 2000))
      .execute()
  }
}
