import { importantChange } from '@shared/measures'
import { grocLabel } from '../measures/measure-labels'
import { useDates } from '../ui/dates'
import { formatScore, formatSigned } from '../ui/numbers'
import { activitiesChange, grocLine, painChange, type Change, type ProgressValues } from './progress'
import classes from './progress-summary.module.css'

/** The change from the start until now in pain, activities and rating, and whether it is a change that matters. */
export function ProgressSummary({ progress }: { progress: ProgressValues }) {
  const dates = useDates()
  const pain = painChange(progress)
  const activities = activitiesChange(progress)
  const groc = grocLine(progress).at(-1)
  const { painPoints, painPercent, psfs } = importantChange
  return (
    <dl className={classes.summary}>
      {pain && (
        <Fact
          label="Pain, start and now"
          figures={`${pain.start} → ${pain.now.value}`}
          text={changeText(pain, painTexts)}
          note={`${dates.brief(pain.now.at)} · Important: at least ${painPoints} points and ${painPercent}%`}
        />
      )}
      {activities && (
        <Fact
          label="Activities, average"
          figures={`${formatScore(activities.start)} → ${formatScore(activities.now.value)}`}
          text={changeText(activities, activityTexts)}
          note={`${dates.brief(activities.now.at)} · Important: at least ${psfs} points`}
        />
      )}
      {groc && (
        <Fact
          label="Change, rated by the client"
          figures={formatSigned(groc.value)}
          text={grocLabel(groc.value)}
          note={dates.brief(groc.at)}
        />
      )}
    </dl>
  )
}

/** The texts of a change in points; `one` is for exactly one point. */
interface ChangeTexts {
  better: { one: string; other: (points: string) => string }
  worse: { one: string; other: (points: string) => string }
}

const painTexts: ChangeTexts = {
  better: { one: '1 point lower', other: (points) => `${points} points lower` },
  worse: { one: '1 point higher', other: (points) => `${points} points higher` },
}

const activityTexts: ChangeTexts = {
  better: { one: '1 point better', other: (points) => `${points} points better` },
  worse: { one: '1 point worse', other: (points) => `${points} points worse` },
}

function changeText({ better, isImportant }: Change, texts: ChangeTexts): string {
  if (better === 0) return 'No change'
  const points = Math.abs(better)
  const { one, other } = better > 0 ? texts.better : texts.worse
  const change = points === 1 ? one : other(formatScore(points))
  if (better < 0) return change
  return isImportant ? `${change}: an important change` : `${change}: a small change`
}

function Fact(props: { label: string; figures: string; text: string; note: string }) {
  return (
    <div>
      <dt>{props.label}</dt>
      <dd>
        <span className={`${classes.figures} figures`}>{props.figures}</span>
        <span className={classes.text}>{props.text}</span>
        <span className={classes.note}>{props.note}</span>
      </dd>
    </div>
  )
}
