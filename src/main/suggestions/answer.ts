import type { Anatomy } from '@shared/anatomy/anatomy'
import type { Answer } from '@shared/reasoning/answer'
import type { ComplaintFacts, PracticeExperience } from '@shared/reasoning/facts'
import type { Knowledge } from '@shared/reasoning/knowledge'
import { suggest } from '@shared/reasoning/suggest'
import { anatomyOfPractice, hiddenTissues } from '../anatomy/read'
import type { readComplaint } from '../complaints/read'
import type { Db } from '../database/open'
import { workOf } from '../visits/read'
import { readNewRegions } from './new-regions'
import { ruledOutFor } from './ruled-out'

type Complaint = Awaited<ReturnType<typeof readComplaint>>

/** Asks the reasoning what to check next for a complaint, with all that the record knows. */
export async function answerFor(db: Db, complaint: Complaint): Promise<Answer> {
  const { facts, ...known } = await knownOf(db, complaint)
  return suggest(facts, known)
}

/** All that the record knows of a complaint, and what the practice knows beside it, as the reasoning is told it. */
export async function knownOf(db: Db, complaint: Complaint): Promise<Knowledge & { facts: ComplaintFacts }> {
  const [facts, experience, anatomy, hidden] = await Promise.all([
    factsOf(db, complaint),
    experienceFor(db, complaint),
    anatomyOfPractice(db),
    hiddenTissues(db),
  ])
  return { facts, experience, anatomy, hidden: hiddenIn(anatomy, hidden) }
}

/** What was worked comes into question by the record; a retired tissue must not come back that way. */
function hiddenIn({ tissues, tissueById }: Anatomy, hidden: { tissue: string }[]): Set<string> {
  const offered = new Set(tissues.map(({ id }) => id))
  return new Set([
    ...hidden.map(({ tissue }) => tissue),
    ...[...tissueById.keys()].filter((id) => !offered.has(id)),
  ])
}

async function factsOf(db: Db, complaint: Complaint): Promise<ComplaintFacts> {
  const ids = complaint.painLine.map((point) => point.visitId)
  const [lines, spread, ruledOut] = await Promise.all([
    ids.length ? workOf(db, ids) : [],
    readNewRegions(db, complaint, ids),
    ruledOutFor(db, complaint.id),
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
 * What this practice has seen with other complaints: counts of visits, by tissue. A complaint with two of the same
 * regions must not count twice, so each tissue has the counts of one region: the one with the most visits.
 */
async function experienceFor(db: Db, complaint: Complaint): Promise<PracticeExperience> {
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
      eb('all.didNot', '-', fn.coalesce('own.didNot', val(0))).as('didNot'),
    ])
    .where(
      'all.region',
      'in',
      complaint.regions.map((at) => at.region),
    )
    .execute()
  const experience = new Map<string, { lasted: number; didNot: number }>()
  for (const { tissue, lasted, didNot } of rows) {
    const known = experience.get(tissue)
    const visits = lasted + didNot
    if (visits > (known ? known.lasted + known.didNot : 0)) experience.set(tissue, { lasted, didNot })
  }
  return experience
}
