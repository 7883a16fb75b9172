import { psfsAverage } from '@shared/measures'
import type { VisitKind } from '@shared/vocabulary'
import { formatGroc } from '../measures/measure-labels'
import { followUpLabels, reliefLabels, verdictLabels } from '../outcomes/outcome-labels'
import { useDates } from '../ui/dates'
import { formatList } from '../ui/lists'
import { formatScore } from '../ui/numbers'
import type { ProgressValues } from './progress'
import classes from './progress-table.module.css'

interface Row {
  at: string
  event: string
  pain: string
  activities: string
  groc: string
  outcome: string
}

/** All values of the lines as a table, also for people who cannot see the lines. */
export function ProgressTable({ progress }: { progress: ProgressValues }) {
  const dates = useDates()
  const measured = progress.measurements.length > 0
  return (
    <table className={classes.table}>
      <thead>
        <tr>
          <th scope="col">Date</th>
          <th scope="col">Event</th>
          <th scope="col">Pain</th>
          {measured && (
            <th scope="col" className={classes.activities}>
              Activities (0 to 10)
            </th>
          )}
          {measured && (
            <th scope="col" className={classes.change}>
              Change
            </th>
          )}
          <th scope="col">Outcome</th>
        </tr>
      </thead>
      <tbody>
        {rowsOf(progress).map((row, index) => (
          <tr key={index}>
            <td className={classes.oneLine}>{dates.day(row.at)}</td>
            <td className={classes.oneLine}>{row.event}</td>
            <td className={`${classes.oneLine} figures`}>{row.pain}</td>
            {measured && <td className={`${classes.named} figures`}>{row.activities}</td>}
            {measured && <td>{row.groc}</td>}
            <td className={classes.oneLine}>{row.outcome}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const visitEvents: Record<VisitKind, string> = {
  therapeutic: 'Visit',
  relaxation: 'Relaxation visit',
  assessment: 'Assessment visit',
}

function rowsOf({ complaint, measurements, activities }: ProgressValues): Row[] {
  const empty = { pain: '', activities: '', groc: '', outcome: '' }
  const names = new Map(activities.map((one) => [one.id, one.activity]))
  const rows: Row[] = complaint.painLine.flatMap((point) => [
    {
      ...empty,
      at: point.at,
      event: visitEvents[point.kind],
      pain: `${point.painBefore ?? '–'} → ${point.painAfter ?? '–'}`,
      outcome: point.kind === 'therapeutic' ? verdictLabels[point.verdict] : '',
    },
    ...(point.outcome
      ? [
          {
            ...empty,
            at: point.outcome.askedAt,
            event: followUpLabels[point.outcome.askedHow],
            pain: point.outcome.painNow === null ? '–' : String(point.outcome.painNow),
            outcome: point.outcome.relief === null ? '' : reliefLabels[point.outcome.relief],
          },
        ]
      : []),
  ])
  for (const measurement of measurements) {
    const same = rows.find((row) => row.at === measurement.at)
    const row = same ?? { ...empty, at: measurement.at, event: 'Measurement' }
    if (!same) rows.push(row)
    row.activities = activitiesOf(measurement, names)
    row.groc = measurement.groc === null ? '' : formatGroc(measurement.groc)
  }
  return rows.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
}

/** "3.3 (Read for an hour: 3, Reverse the car: 5)". */
function activitiesOf(
  measurement: ProgressValues['measurements'][number],
  names: ReadonlyMap<number, string>,
): string {
  const average = psfsAverage(measurement)
  if (average === null) return ''
  const scores = measurement.scores.map(({ activityId, score }) => `${names.get(activityId) ?? ''}: ${score}`)
  return `${formatScore(average)} (${formatList(scores, 'plain')})`
}
