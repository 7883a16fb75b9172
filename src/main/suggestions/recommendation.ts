import type { Anatomy } from '@shared/anatomy/anatomy'
import type { Recommendation } from '@shared/reasoning/recommendation'
import type { ComplaintFacts, PracticeExperience } from '@shared/reasoning/record/facts'
import type { Knowledge } from '@shared/reasoning/knowledge'
import { suggest } from '@shared/reasoning/suggest'
import { anatomyOfPractice, hiddenTissues } from '../anatomy/read'
import type { readComplaint } from '../complaints/read'
import type { Db } from '../database/open'
import { listWork } from '../visits/read'
import { readNewRegions } from './new-regions'
import { listRuledOut } from './ruled-out'

type Complaint = Awaited<ReturnType<typeof readComplaint>>

/** Computes the recommendation for a complaint from the record. */
export async function readRecommendation(db: Db, complaint: Complaint): Promise<Recommendation> {
  const { facts, ...known } = await readReasoningInput(db, complaint)
  return suggest(facts, known)
}

/** Reads the input of the reasoning: the facts of a complaint, and the experience and anatomy of the practice. */
export async function readReasoningInput(
  db: Db,
  complaint: Complaint,
): Promise<Knowledge & { facts: ComplaintFacts }> {
  const [facts, experience, anatomy, hidden] = await Promise.all([
    readFacts(db, complaint),
    readExperience(db, complaint),
    anatomyOfPractice(db),
    hiddenTissues(db),
  ])
  return { facts, experience, anatomy, hidden: readHidden(anatomy, hidden) }
}

/** Treats retired tissues as hidden. Otherwise one that was worked would be suggested again. */
function readHidden({ tissues, tissueById }: Anatomy, hidden: { tissue: string }[]): Set<string> {
  const offered = new Set(tissues.map(({ id }) => id))
  return new Set([
    ...hidden.map(({ tissue }) => tissue),
    ...[...tissueById.keys()].filter((id) => !offered.has(id)),
  ])
}

async function readFacts(db: Db, complaint: Complaint): Promise<ComplaintFacts> {
  const ids = complaint.painLine.map((point) => point.visitId)
  const [lines, spread, ruledOut] = await Promise.all([
    ids.length ? listWork(db, ids) : [],
    readNewRegions(db, complaint, ids),
    listRuledOut(db, complaint.id),
  ])
  const work = Map.groupBy(lines, (line) => line.visitId)
  return {
    regions: complaint.regions,
    worseBy: complaint.worseBy,
    redFlags: complaint.redFlags,
    widespreadSigns: complaint.widespreadSigns,
    ruledOut,
    visits: complaint.painLine.map((point) => ({
      id: point.visitId,
      at: point.at,
      kind: point.kind,
      painBefore: point.painBefore,
      painAfter: point.painAfter,
      relief: point.outcome?.relief ?? null,
      verdict: point.verdict,
      ...(spread.has(point.visitId) && { newRegions: spread.get(point.visitId)! }),
      work: (work.get(point.visitId) ?? []).map((line) => ({
        tissue: line.tissue,
        side: line.side,
        checkOnly: line.technique === 'check only',
        minutes: line.minutes,
        pressure: line.pressure,
        response: line.response,
        familiarPain: line.familiarPain,
      })),
    })),
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
