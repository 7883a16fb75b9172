import type { Answer } from '@shared/reasoning/answer'
import type { ComplaintFacts, PracticeExperience } from '@shared/reasoning/facts'
import { suggest } from '@shared/reasoning/suggest'
import type { readComplaint } from '../complaints/read'
import type { Db } from '../database/open'
import { workOf } from '../visits/read'

type Complaint = Awaited<ReturnType<typeof readComplaint>>

/** Asks the reasoning what to check next for a complaint, with all that the record knows. */
export async function answerFor(db: Db, complaint: Complaint): Promise<Answer> {
  const [facts, experience] = await Promise.all([factsOf(db, complaint), experienceFor(db, complaint)])
  return suggest(facts, experience)
}

async function factsOf(db: Db, complaint: Complaint): Promise<ComplaintFacts> {
  const ids = complaint.painLine.map((point) => point.visitId)
  const work = Map.groupBy(ids.length ? await workOf(db, ids) : [], (line) => line.visitId)
  return {
    regions: complaint.regions,
    worseBy: complaint.worseBy,
    redFlags: complaint.redFlags,
    widespreadSigns: complaint.widespreadSigns,
    visits: complaint.painLine.map((point) => ({
      id: point.visitId,
      at: point.at,
      kind: point.kind,
      painBefore: point.painBefore,
      painAfter: point.painAfter,
      relief: point.outcome?.relief ?? null,
      verdict: point.verdict,
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

/** What this practice has seen with other complaints in the same regions: counts of visits, by tissue. */
async function experienceFor(db: Db, complaint: Complaint): Promise<PracticeExperience> {
  const rows = await db
    .selectFrom('experience')
    .select((select) => [
      'tissue',
      select.fn.sum<number>('lasted').as('lasted'),
      select.fn.sum<number>('didNot').as('didNot'),
    ])
    .where(
      'region',
      'in',
      complaint.regions.map((at) => at.region),
    )
    .where('complaintId', '<>', complaint.id)
    .groupBy('tissue')
    .execute()
  return new Map(rows.map(({ tissue, lasted, didNot }) => [tissue, { lasted, didNot }]))
}
