import { hoursBetween } from '@shared/fields'
import { judgeRelief, needsAnotherLook, type ReliefRule } from '@shared/reasoning/relief'
import type { Verdict } from '@shared/reasoning/facts'
import { setImmediate } from 'node:timers/promises'
import type { Db } from '../database/open'
import { readReliefRule } from './relief-rule'

/** Complaints by their ids, from and to. */
type Range = readonly [from: number, to: number]

/** How many complaints are judged at once: more wait longer, fewer take longer in all. */
const AT_ONCE = 64

/**
 * Works out anew where a complaint stands: for each visit whether relief lasted, since when it has not, and how the
 * tissues worked for it did. Called in the transaction of whatever changed a visit, an outcome or the complaint, so
 * that the lists over the whole practice read answers and never have to judge.
 */
export async function restate(db: Db, complaintId: number): Promise<void> {
  const only: Range = [complaintId, complaintId]
  const rule = await readReliefRule(db)
  const visits = await visitsOf(db, only)
  const judged = judge(visits, await outcomesOf(db, only), rule)
  await writeVerdicts(db, complaintId, visits, judged)
  await writeExperience(db, complaintId, judged)
  await writeLook(db, complaintId, lookOf(judged))
}

/**
 * Works out anew where every complaint of the practice stands, after the line for lasting relief has been moved: some at
 * a time, so that the screens stay alive in between, though calls on the record wait until all is done. Only what the
 * line changes is written.
 */
export async function restateAll(db: Db): Promise<void> {
  const rule = await readReliefRule(db)
  const complaints = await db
    .selectFrom('complaints')
    .select(['id', 'lookSince', 'lookVisits'])
    .orderBy('id')
    .execute()
  for (let at = 0; at < complaints.length; at += AT_ONCE) {
    const some = complaints.slice(at, at + AT_ONCE)
    const range: Range = [some[0]!.id, some.at(-1)!.id]
    const visits = Map.groupBy(await visitsOf(db, range), (visit) => visit.complaintId)
    const outcomes = Map.groupBy(await outcomesOf(db, range), (outcome) => outcome.complaintId)
    for (const { id, lookSince, lookVisits } of some) {
      const before = visits.get(id) ?? []
      const judged = judge(before, outcomes.get(id) ?? [], rule)
      if (judged.some((visit, index) => visit.verdict !== before[index]!.verdict)) {
        await writeVerdicts(db, id, before, judged)
        await writeExperience(db, id, judged)
      }
      const look = lookOf(judged)
      if (look.lookSince !== lookSince || look.lookVisits !== lookVisits) await writeLook(db, id, look)
    }
    await setImmediate()
  }
}

/** Visits of one complaint, in order of time, each with whether relief lasted. */
function judge(visits: readonly Visit[], asked: readonly Asked[], rule: ReliefRule): Visit[] {
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

function lookOf(judged: readonly Visit[]) {
  const look = needsAnotherLook(
    judged.map(({ id, at, verdict, kind }) => ({ visitId: id, at, verdict, kind })),
  )
  return { lookSince: look?.since ?? null, lookVisits: look?.visits ?? 0 }
}

const writeLook = (db: Db, complaintId: number, look: ReturnType<typeof lookOf>) =>
  db.updateTable('complaints').set(look).where('id', '=', complaintId).execute()

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
      'visitComplaints.verdict',
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

async function writeVerdicts(db: Db, complaintId: number, before: Visit[], after: Visit[]): Promise<void> {
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

async function writeExperience(db: Db, complaintId: number, judged: Visit[]): Promise<void> {
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
