import type { ComparedValue, RestoredKind } from '@shared/client-restore'
import { pick } from './translate'
import type { ClientRows, Row } from './tables'

/** Something of a client that is compared and chosen as a whole, such as a visit with its pain, work and pain marks. */
export interface Unit {
  id: number
  when: string | null
  title: string
  /** What is compared and shown, by the name of the field. */
  content: Record<string, ComparedValue>
  /** When it was last changed, an ISO time in UTC; null where that is not stored. */
  changedAt: string | null
}

/** Groups the rows of a client. Both sides must have the ids of the present record. */
export function unitsOf(rows: ClientRows): Record<RestoredKind, Map<number, Unit>> {
  const by = (table: Row[], column: string) => Map.groupBy(table, (row) => row[column])
  const title = new Map(rows.complaints.map(({ id, title }) => [id, title as string]))
  const titleOf = (row: Row) => title.get(row.complaintId) ?? ''
  const at = new Map(rows.visits.map(({ id, at }) => [id, at as string]))
  const regions = by(rows.complaintRegions, 'complaintId')
  const visitComplaints = by(rows.visitComplaints, 'visitId')
  const work = by(rows.work, 'visitId')
  const marks = by(rows.painMarks, 'visitId')
  const signatures = new Map(rows.signatures.map((row) => [row.visitId, row]))
  const voids = new Map(rows.voids.map((row) => [row.visitId, row]))
  const corrections = by(rows.correctedOutcomes, 'outcomeId')
  const scores = by(rows.activityScores, 'measurementId')
  const activity = new Map(rows.activities.map(({ id, activity }) => [id, activity as string]))
  const items = by(rows.planItems, 'planId')
  const sorted = (list: Row[] | undefined, column = 'position') =>
    [...(list ?? [])].sort((a, b) => (a[column] as number) - (b[column] as number))
  const unit = (row: Row, rest: Omit<Unit, 'id'>): [number, Unit] => [
    row.id as number,
    { id: row.id as number, ...rest },
  ]

  return {
    complaints: new Map(
      rows.complaints.map((row) =>
        unit(row, {
          when: row.openedOn as string,
          title: row.title as string,
          content: {
            ...pick(row, complaintColumns),
            regions: sorted(regions.get(row.id)).map((one) => pick(one, ['region', 'side'])),
          },
          changedAt: row.updatedAt as string,
        }),
      ),
    ),
    visits: new Map(
      rows.visits.map((row) =>
        unit(row, {
          when: row.at as string,
          title: '',
          content: {
            ...pick(row, visitColumns),
            complaints: sorted(visitComplaints.get(row.id), 'complaintId').map((one) => ({
              title: titleOf(one),
              ...pick(one, ['complaintId', 'painBefore', 'painAfter', 'radiation', 'screens']),
            })),
            work: sorted(work.get(row.id)).map((one) => pick(one, workColumns)),
            painMarks: sorted(marks.get(row.id)).map((one) => pick(one, ['region', 'side', 'kind'])),
            signature: signatures.has(row.id) ? pick(signatures.get(row.id)!, ['name', 'at']) : null,
            void: voids.has(row.id) ? pick(voids.get(row.id)!, ['name', 'at', 'reason']) : null,
          },
          changedAt: row.updatedAt as string,
        }),
      ),
    ),
    voids: new Map(
      rows.voids.map((row) => [
        row.visitId as number,
        {
          id: row.visitId as number,
          when: at.get(row.visitId as number) ?? null,
          title: row.reason as string,
          content: {},
          changedAt: null,
        },
      ]),
    ),
    amendments: new Map(
      rows.amendments.map((row) =>
        unit(row, {
          when: at.get(row.visitId as number) ?? null,
          title: row.text as string,
          content: {},
          changedAt: null,
        }),
      ),
    ),
    outcomes: new Map(
      rows.outcomes.map((row) =>
        unit(row, {
          when: row.askedAt as string,
          title: titleOf(row),
          content: pick(row, outcomeColumns),
          changedAt: maxOf((corrections.get(row.id) ?? []).map(({ correctedAt }) => correctedAt as string)),
        }),
      ),
    ),
    measurements: new Map(
      rows.measurements.map((row) =>
        unit(row, {
          when: row.at as string,
          title: titleOf(row),
          content: {
            ...pick(row, ['at', 'groc']),
            scores: sorted(scores.get(row.id), 'activityId').map(({ activityId, score }) => ({
              activity: activity.get(activityId as number) ?? '',
              score: score ?? null,
            })),
          },
          changedAt: row.updatedAt as string,
        }),
      ),
    ),
    plans: new Map(
      rows.plans.map((row) =>
        unit(row, {
          when: null,
          title: titleOf(row),
          content: {
            ...pick(row, ['goal', 'frequency', 'avoid', 'homeCare', 'reviewOn']),
            items: sorted(items.get(row.id)).map((one) => pick(one, ['tissue', 'side', 'action', 'reason'])),
          },
          changedAt: row.updatedAt as string,
        }),
      ),
    ),
    ruledOut: new Map(
      rows.ruledOut.map((row) =>
        unit(row, {
          when: row.ruledOutOn as string,
          title: titleOf(row),
          content: pick(row, ['tissue', 'side', 'why', 'withdrawnOn']),
          changedAt: row.withdrawnOn as string | null,
        }),
      ),
    ),
    calls: new Map(
      rows.calls.map((row) =>
        unit(row, {
          when: row.at as string,
          title: row.note as string,
          content: pick(row, ['at', 'result', 'againAt', 'note']),
          changedAt: null,
        }),
      ),
    ),
    visitDrafts: new Map(
      rows.visitDrafts.map((row) =>
        unit(row, {
          when: row.savedAt as string,
          title: '',
          content: pick(row, ['form']),
          changedAt: row.savedAt as string,
        }),
      ),
    ),
  }
}

const maxOf = (times: readonly string[]): string | null => [...times].sort().at(-1) ?? null

/** The columns of a complaint, a visit and an outcome that a form writes. */
export const complaintColumns = [
  'title',
  'onsetOn',
  'onsetHow',
  'worseBy',
  'betterBy',
  'worseNote',
  'betterNote',
  'painAtStart',
  'radiationAtStart',
  'goal',
  'redFlags',
  'redFlagsAskedOn',
  'clearance',
  'widespreadSigns',
  'note',
  'status',
  'openedOn',
  'closedOn',
  'measures',
]
export const visitColumns = ['at', 'minutes', 'kind', 'subjective', 'objective', 'assessment', 'plan']
export const outcomeColumns = ['relief', 'painNow', 'reaction', 'askedAt', 'askedHow', 'note']
const workColumns = [
  'tissue',
  'side',
  'technique',
  'minutes',
  'pressure',
  'response',
  'familiarPain',
  'note',
  'complaintId',
]
