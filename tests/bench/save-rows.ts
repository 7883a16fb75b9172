import { momentOf } from '@shared/fields'
import type { VisitInput } from '@shared/visits'
import type { prepareRawQueries } from './raw-sql'
import type { Row } from './budget'
import type { openClinic } from './clinic-under-test'
import { compare } from './measure'
import type { RecordIds } from './prepare'
import { rawSqlName } from './read-rows'

/**
 * Measures saving a visit. The raw SQL has only the inserts. Both are one transaction, which is written to the disk
 * before the call returns.
 */
export async function saveRow(
  clinic: ReturnType<typeof openClinic>,
  raw: ReturnType<typeof prepareRawQueries>,
  complaints: readonly RecordIds[],
): Promise<Row> {
  const complaintAt = (iteration: number) => complaints[iteration % complaints.length]!
  return {
    name: 'saving a visit, as a request',
    baselineName: rawSqlName,
    budget: {
      ratio: 6,
      reason: 'measured 2.4 to 3.3: the request, and classifying the visits of the complaint',
    },
    ...(await compare({
      iterations: 250,
      measured: (iteration) =>
        clinic.save('visits.create', {
          clientId: complaintAt(iteration).clientId,
          visit: visitOf(complaintAt(iteration).id),
        }),
      baseline: (iteration) =>
        raw.saveVisit({ clientId: complaintAt(iteration).clientId, ...visitOf(complaintAt(iteration).id) }),
    })),
    // The elapsed time is used, because most of it is waiting for the disk, which takes no CPU time.
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
    complaintId: null,
  })
  return {
    at: momentOf(new Date()),
    minutes: 60,
    kind: 'therapeutic',
    subjective: 'Ache as before, worse by evening. Sleeps well.',
    objective: 'Tender along the edge, movement free.',
    assessment: 'Not this alone.',
    plan: 'Two weeks.',
    complaints: [{ complaintId, painBefore: 6, painAfter: 3, radiation: null, screens: {} }],
    painMarks: [{ region: 'between-shoulder-blades', side: 'left', kind: 'burning' }],
    work: ['rhomboid-major', 'middle-trapezius', 'levator-scapulae'].map(line),
  }
}
