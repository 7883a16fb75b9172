import { formatScore } from '../ui/numbers'
import { grocWords, importantChange } from '@shared/measures'
import { useDates } from '../ui/dates'
import { activitiesChange, grocLine, painChange, type Change, type Progress } from './progress'
import classes from './progress-summary.module.css'

/** From the start until now, in a few figures, each with whether it is a change that matters. */
export function ProgressSummary({ progress }: { progress: Progress }) {
  const dates = useDates()
  const pain = painChange(progress)
  const activities = activitiesChange(progress)
  const groc = grocLine(progress).at(-1)
  const { painPoints, painPercent, psfs } = importantChange
  return (
    <dl className={classes.summary}>
      {pain && (
        <Fact
          label="Pain, from the start until now"
          figures={`${pain.start} → ${pain.now.value}`}
          words={changeWords(pain, 'lower', 'higher')}
          foot={`${dates.brief(pain.now.at)} · matters from ${painPoints} points and ${painPercent}%`}
        />
      )}
      {activities && (
        <Fact
          label="Activities, the average"
          figures={`${formatScore(activities.start)} → ${formatScore(activities.now.value)}`}
          words={changeWords(activities, 'better', 'worse')}
          foot={`${dates.brief(activities.now.at)} · matters from ${psfs} points`}
        />
      )}
      {groc && (
        <Fact
          label="Changed, as the client says"
          figures={grocWords(groc.value).split(' ')[0]!}
          words={grocWords(groc.value).split(' ').slice(1).join(' ')}
          foot={dates.brief(groc.at)}
        />
      )}
    </dl>
  )
}

function changeWords({ better, important }: Change, up: string, down: string): string {
  if (better === 0) return 'no change'
  const points = `${formatScore(Math.abs(better))} ${Math.abs(better) === 1 ? 'point' : 'points'}`
  if (better < 0) return `${points} ${down}`
  return `${points} ${up}: ${important ? 'a change that matters' : 'not yet a change that matters'}`
}

function Fact(props: { label: string; figures: string; words: string; foot: string }) {
  return (
    <div>
      <dt>{props.label}</dt>
      <dd>
        <span className={`${classes.figures} figures`}>{props.figures}</span>
        <span className={classes.words}>{props.words}</span>
        <span className={classes.foot}>{props.foot}</span>
      </dd>
    </div>
  )
}
