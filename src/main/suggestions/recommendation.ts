import type { Anatomy } from '@shared/anatomy/anatomy'
import type { Recommendation, SuggestionList } from '@shared/reasoning/recommendation'
import { palpationOf } from '@shared/anatomy/palpation'
import { dayOf } from '@shared/fields'
import { psfsChange } from '@shared/measures'
import type {
  ComplaintFacts,
  MeasuredFacts,
  PracticeExperience,
  ScreenFact,
  WorkFacts,
} from '@shared/reasoning/record/facts'
import { sinceLastPause } from '@shared/reasoning/record/course'
import { complaintOfWork } from '@shared/reasoning/record/work-complaint'
import { areRedFlagsAsked } from '@shared/safety/ask-again'
import { activeRules, isOutOfDate } from '@shared/safety/precaution-rules'
import type { Knowledge } from '@shared/reasoning/knowledge'
import { gotWorseIn } from '@shared/reasoning/ranking/list'
import { inferCauses } from '@shared/reasoning/ranking/rank'
import { suggest } from '@shared/reasoning/suggest'
import type { VisitCursor } from '@shared/visits'
import { anatomyOfPractice, hiddenTissues } from '../anatomy/read'
import { readClient } from '../clients/read'
import type { readComplaint } from '../complaints/read'
import type { Db } from '../database/open'
import { listMeasurements } from '../measures/read'
import { readTreated } from '../outcomes/treated'
import { readSettings } from '../practice/read'
import { listWork } from '../visits/read'
import { withNewestVisits } from './listed-visits'
import { ownFacts } from './own-facts'
import { listRuledOut } from './ruled-out'
import { readMarks } from './visit-marks'

type Complaint = Awaited<ReturnType<typeof readComplaint>>

/** What the reasoning knows of the practice, for all its complaints. */
type PracticeKnowledge = Omit<Knowledge, 'experience'>

/**
 * Computes the recommendation for a complaint from the record. Its reasons list their newest visits.
 * @param now the time of the practice's clock
 * @param practice for several complaints, read once
 */
export async function readRecommendation(
  db: Db,
  complaint: Complaint,
  now: Date,
  practice?: PracticeKnowledge,
): Promise<Recommendation> {
  const { facts, ...known } = await readReasoningInput(db, complaint, now, practice)
  return withNewestVisits(suggest(facts, known))
}

/**
 * Reads the tissues after which the pain of a complaint got worse, whether or not there is a list.
 * @param before the visit in the form, which counts no more than later ones; null for a new one
 */
export async function readGotWorse(
  db: Db,
  complaint: Complaint,
  now: Date,
  before: VisitCursor | null,
  practice?: PracticeKnowledge,
): Promise<SuggestionList['gotWorse']> {
  const isBefore = ({ at, visitId }: Complaint['painLine'][number]) =>
    before === null || at < before.at || (at === before.at && visitId < before.id)
  const earlier = { ...complaint, painLine: complaint.painLine.filter(isBefore) }
  if (!earlier.painLine.some(({ verdict }) => verdict === 'worse')) return []
  const { facts, ...known } = await readReasoningInput(db, earlier, now, practice)
  return withNewestVisits(gotWorseIn(inferCauses(facts, known).ranked))
}

/** Reads the input of the reasoning: the facts of a complaint, and the experience and anatomy of the practice. */
export async function readReasoningInput(
  db: Db,
  complaint: Complaint,
  now: Date,
  practice?: PracticeKnowledge,
): Promise<Knowledge & { facts: ComplaintFacts }> {
  const [experience, known] = await Promise.all([
    readExperience(db, complaint),
    practice ?? readPracticeKnowledge(db),
  ])
  return { facts: await readFacts(db, complaint, known.anatomy, dayOf(now)), experience, ...known }
}

/** Reads the anatomy of the practice with its hidden tissues, and its own minutes of enough work. */
export async function readPracticeKnowledge(db: Db): Promise<PracticeKnowledge> {
  const [anatomy, hidden, settings] = await Promise.all([
    anatomyOfPractice(db),
    hiddenTissues(db),
    readSettings(db),
  ])
  const ownMinutes = settings?.palpationMinutes ?? {}
  return {
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
  // A closed complaint is read as on the day of its last visit: what helped then is what to do if it comes back.
  const day =
    complaint.status === 'open' ? today : (complaint.painLine.at(-1)?.at.slice(0, 10) ?? complaint.openedOn)
  const own = ownFacts(complaint, client.dateOfBirth, day)
  return {
    ...own,
    asked: {
      redFlags: areRedFlagsAsked(complaint, client, day),
      precautions: !isOutOfDate(client.precautions, day),
    },
    precautions: activeRules(client.precautions, today, client.dateOfBirth),
    measured: measuredSince(measured.measurements),
    ...(complaint.radiationAtStart !== null && { ranDownLimbAtStart: complaint.radiationAtStart !== 'none' }),
    ruledOut,
    screens: lastScreens(complaint, day),
    visits: own.visits.map((visit, index) => {
      const radiation = complaint.painLine[index]?.radiation ?? null
      const lines = workFor(visit.id)
      return {
        ...visit,
        ...marks.get(visit.id),
        ...(radiation !== null && { ranDownLimb: radiation !== 'none' }),
        isForOthersOnly: lines.length === 0 && work.has(visit.id),
        work: lines.map(workFacts),
      }
    }),
  }
}

/** The last result of each short test in the present course of treatment. */
function lastScreens({ painLine }: Complaint, today: string): ScreenFact[] {
  const results = new Map(sinceLastPause(painLine, today).flatMap(({ screens }) => Object.entries(screens)))
  return [...results].map(([id, result]) => ({ id, result }))
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
