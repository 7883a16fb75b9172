import { momentOf } from '@shared/fields'
import type { VisitInput } from '@shared/visits'
import type { bareSql } from './bare'
import type { Row } from './budget'
import type { openClinic } from './clinic-under-test'
import { compare } from './measure'
import type { Sampled } from './prepare'
import { bareSqlName } from './read-rows'

/**
 * Measures saving a visit; the bare SQL is the inserts alone. Each is one transaction that is on the disk when it
 * returns.
 */
export async function saveRow(
  clinic: ReturnType<typeof openClinic>,
  bare: ReturnType<typeof bareSql>,
  complaints: readonly Sampled[],
): Promise<Row> {
  const at = (turn: number) => complaints[turn % complaints.length]!
  return {
    name: 'saving a visit, as a request',
    comparedWith: bareSqlName,
    budget: { ratio: 6, reason: 'seen 2.4 to 3.3: the request, and classifying the visits of the complaint' },
    ...(await compare({
      turns: 250,
      measured: (turn) =>
        clinic.save('visits.create', { clientId: at(turn).clientId, visit: visitOf(at(turn).id) }),
      against: (turn) => bare.saveVisit({ clientId: at(turn).clientId, ...visitOf(at(turn).id) }),
    })),
    // Waiting for the disk takes most of the time and is no CPU time.
    cpu: undefined,
  }
}

function visitOf(complaintId: number): VisitInput {
  const line = (tissue: string) => ({
    tissue,
    side: 'left' as const,
    technique: 'stripping' as const,
    minutes: 10,
    pressure: 'medium' as const,
    response: 'released' as const,
    familiarPain: 'no' as const,
    note: '',
  })
  return {
    at: momentOf(new Date()),
    minutes: 60,
    kind: 'therapeutic',
    subjective: 'Ache as before, worse by evening. Sleeps well.',
    objective: 'Tender along the edge, movement free.',
    assessment: 'Not this alone.',
    plan: 'Two weeks.',
    complaints: [{ complaintId, painBefore: 6, painAfter: 3 }],
    painMarks: [{ region: 'between-shoulder-blades', side: 'left', kind: 'burning' }],
    work: ['rhomboid-major', 'middle-trapezius', 'levator-scapulae'].map(line),
  }
}
