import type { Anatomy } from '@shared/anatomy/anatomy'
import type { Recommendation } from '@shared/reasoning/recommendation'
import { palpationOf } from '@shared/anatomy/palpation'
import { ageOn, dayOf } from '@shared/fields'
import { psfsChange } from '@shared/measures'
import type {
  ComplaintFacts,
  MeasuredFacts,
  PracticeExperience,
  WorkFacts,
} from '@shared/reasoning/record/facts'
import { complaintOfWork } from '@shared/reasoning/record/work-complaint'
import { activeRules } from '@shared/safety/precaution-rules'
import type { Knowledge } from '@shared/reasoning/knowledge'
import { suggest } from '@shared/reasoning/suggest'
import { anatomyOfPractice, hiddenTissues } from '../anatomy/read'
import { readClient } from '../clients/read'
import type { readComplaint } from '../complaints/read'
import type { Db } from '../database/open'
import { listMeasurements } from '../measures/read'
import { readTreated } from '../outcomes/treated'
import { readSettings } from '../practice/read'
import { listWork } from '../visits/read'
import { listRuledOut } from './ruled-out'
import { readMarks } from './visit-marks'

type Complaint = Awaited<ReturnType<typeof readComplaint>>

/**
 * Computes the recommendation for a complaint from the record.
 * @param now the time of the practice's clock
 */
export async function readRecommendation(db: Db, complaint: Complaint, now: Date): Promise<Recommendation> {
  const { facts, ...known } = await readReasoningInput(db, complaint, now)
  return suggest(facts, known)
}

/** Reads the input of the reasoning: the facts of a complaint, and the experience and anatomy of the practice. */
export async function readReasoningInput(
  db: Db,
  complaint: Complaint,
  now: Date,
): Promise<Knowledge & { facts: ComplaintFacts }> {
  const [experience, anatomy, hidden, settings] = await Promise.all([
    readExperience(db, complaint),
    anatomyOfPractice(db),
    hiddenTissues(db),
    readSettings(db),
  ])
  const facts = await readFacts(db, complaint, anatomy, dayOf(now))
  const ownMinutes = settings?.palpationMinutes ?? {}
  return {
    facts,
    experience,
    anatomy,
    hidden: readHidden(anatomy, hidden),
    enoughMinutes: (tissue) => ownMinutes[tissue] ?? palpationOf(tissue).minutes,
    groupMinutes: (group) => ownMinutes[group.id] ?? group.minutes,
  }
}

/** Treats retired tissues as hidden. Otherwise one that was worked would be suggested again. */
function readHidden({ tissues, tissueById }: Anatomy, hidden: { tissue: string }[]): Set<string> {
  const offered = new Set(tissues.map(({ id }) => id))
  return new Set([
    ...hidden.map(({ tissue }) => tissue),
    ...[...tissueById.keys()].filter((id) => !offered.has(id)),
  ])
}

async function readFacts(
  db: Db,
  complaint: Complaint,
  anatomy: Anatomy,
  today: string,
): Promise<ComplaintFacts> {
  const ids = complaint.painLine.map((point) => point.visitId)
  const [client, lines, treated, ruledOut, measured] = await Promise.all([
    readClient(db, complaint.clientId),
    ids.length ? listWork(db, ids) : [],
    readTreated(db, ids),
    listRuledOut(db, complaint.id),
    listMeasurements(db, complaint.id),
  ])
  const marks = await readMarks(db, complaint, ids, treated)
  const work = Map.groupBy(lines, (line) => line.visitId)
  const workFor = (visitId: number) =>
    (work.get(visitId) ?? []).filter(
      (line) => complaintOfWork(line, treated.get(visitId) ?? [], anatomy) === complaint.id,
    )
  return {
    regions: complaint.regions,
    worseBy: complaint.worseBy,
    redFlags: complaint.redFlags,
    clearedFlags: complaint.clearance?.flags ?? [],
    widespreadSigns: complaint.widespreadSigns,
    age: client.dateOfBirth === null ? null : ageOn(client.dateOfBirth, today),
    asked: {
      redFlags: complaint.redFlagsAskedOn !== null,
      precautions: client.precautions.askedOn !== null,
    },
    precautions: activeRules(client.precautions, today, client.dateOfBirth),
    painAtStart: complaint.painAtStart,
    measured: measuredSince(measured.measurements),
    ...(complaint.radiationAtStart !== null && { ranDownLimbAtStart: complaint.radiationAtStart !== 'none' }),
    today,
    ruledOut,
    visits: complaint.painLine.map((point) => {
      const own = workFor(point.visitId)
      return {
        id: point.visitId,
        at: point.at,
        kind: point.kind,
        painBefore: point.painBefore,
        painAfter: point.painAfter,
        painNow: point.outcome?.painNow ?? null,
        relief: point.outcome?.relief ?? null,
        verdict: point.verdict,
        ...marks.get(point.visitId),
        ...(point.radiation !== null && { ranDownLimb: point.radiation !== 'none' }),
        isForOthersOnly: own.length === 0 && work.has(point.visitId),
        work: own.map(workFacts),
      }
    }),
  }
}

function workFacts(line: Awaited<ReturnType<typeof listWork>>[number]): WorkFacts {
  return {
    tissue: line.tissue,
    side: line.side,
    checkOnly: line.technique === 'check only',
    minutes: line.minutes,
    pressure: line.pressure,
    response: line.response,
    familiarPain: line.familiarPain,
  }
}

/** Compares the first with the last score of the activities, and takes the last global rating. */
function measuredSince(
  measurements: Awaited<ReturnType<typeof listMeasurements>>['measurements'],
): MeasuredFacts {
  const scored = measurements.filter(({ scores }) => scores.length > 0)
  const [first, last] = [scored[0], scored.at(-1)]
  return {
    psfsChange: first && last && first !== last ? psfsChange(first, last) : null,
    groc: measurements.findLast(({ groc }) => groc !== null)?.groc ?? null,
  }
}

/**
 * Reads what this practice has seen with other complaints: counts of visits by tissue. A complaint that shares two
 * regions must not count twice, so each tissue has the counts of one region: the one with the most visits.
 */
async function readExperience(db: Db, complaint: Complaint): Promise<PracticeExperience> {
  const rows = await db
    .selectFrom('experienceTotals as all')
    .leftJoin('experience as own', (join) =>
      join
        .onRef('own.region', '=', 'all.region')
        .onRef('own.tissue', '=', 'all.tissue')
        .on('own.complaintId', '=', complaint.id),
    )
    .select(({ fn, eb, val }) => [
      'all.tissue',
      eb('all.lasted', '-', fn.coalesce('own.lasted', val(0))).as('lasted'),
      eb('all.didNotLast', '-', fn.coalesce('own.didNotLast', val(0))).as('didNotLast'),
    ])
    .where(
      'all.region',
      'in',
      complaint.regions.map((at) => at.region),
    )
    .execute()
  const experience = new Map<string, { lasted: number; didNotLast: number }>()
  for (const { tissue, lasted, didNotLast } of rows) {
    const known = experience.get(tissue)
    const visits = lasted + didNotLast
    if (visits > (known ? known.lasted + known.didNotLast : 0)) experience.set(tissue, { lasted, didNotLast })
  }
  return experience
}
