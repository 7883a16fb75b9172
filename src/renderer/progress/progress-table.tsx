import { formatScore } from '../ui/numbers'
import { grocWords, psfsAverage } from '@shared/measures'
import { useDates } from '../ui/dates'
import { reliefLabels, verdictLabels } from '../outcomes/verdict'
import { type Progress } from './progress'
import classes from './progress-table.module.css'

interface Row {
  at: string
  what: string
  pain: string
  activities: string
  groc: string
  came: string
}

/** All that the lines show, figure by figure: for reading, and for who cannot see the lines. */
export function ProgressTable({ progress }: { progress: Progress }) {
  const dates = useDates()
  const measured = progress.measurements.length > 0
  return (
    <table className={classes.table}>
      <thead>
        <tr>
          <th scope="col">Day</th>
          <th scope="col">Occasion</th>
          <th scope="col">Pain</th>
          {measured && <th scope="col">Activities, 0 to 10</th>}
          {measured && <th scope="col">Changed since the beginning</th>}
          <th scope="col">What came of it</th>
        </tr>
      </thead>
      <tbody>
        {rowsOf(progress).map((row, index) => (
          <tr key={index}>
            <td className={classes.day}>{dates.day(row.at)}</td>
            <td className={classes.day}>{row.what}</td>
            <td className={`${classes.day} figures`}>{row.pain}</td>
            {measured && <td className="figures">{row.activities}</td>}
            {measured && <td>{row.groc}</td>}
            <td className={classes.came}>{row.came}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function rowsOf({ complaint, measurements, activities }: Progress): Row[] {
  const empty = { pain: '', activities: '', groc: '', came: '' }
  const names = new Map(activities.map((one) => [one.id, one.activity]))
  const rows: Row[] = complaint.painLine.flatMap((point) => [
    {
      ...empty,
      at: point.at,
      what: point.kind === 'therapeutic' ? 'Visit' : `Visit, ${point.kind}`,
      pain: `${point.painBefore ?? '–'} → ${point.painAfter ?? '–'}`,
      came: point.kind === 'therapeutic' ? verdictLabels[point.verdict] : '',
    },
    ...(point.outcome
      ? [
          {
            ...empty,
            at: point.outcome.askedAt,
            what: `Asked, ${point.outcome.askedHow}`,
            pain: point.outcome.painNow === null ? '–' : String(point.outcome.painNow),
            came: point.outcome.relief === null ? '' : reliefLabels[point.outcome.relief],
          },
        ]
      : []),
  ])
  for (const measurement of measurements) {
    const same = rows.find((row) => row.at === measurement.at)
    const row = same ?? { ...empty, at: measurement.at, what: 'Measured' }
    if (!same) rows.push(row)
    row.activities = activitiesOf(measurement, names)
    row.groc = measurement.groc === null ? '' : grocWords(measurement.groc)
  }
  return rows.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
}

/** "3.3: Read for an hour 3; Reverse the car 5". */
function activitiesOf(
  measurement: Progress['measurements'][number],
  names: ReadonlyMap<number, string>,
): string {
  const average = psfsAverage(measurement)
  if (average === null) return ''
  const each = measurement.scores.map(({ activityId, score }) => `${names.get(activityId) ?? ''} ${score}`)
  return `${formatScore(average)}: ${each.join('; ')}`
}
