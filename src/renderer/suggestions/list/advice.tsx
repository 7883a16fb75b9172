import { Button } from '@mantine/core'
import type { SuggestionList } from '@shared/reasoning/recommendation'
import classes from './advice.module.css'

interface Props {
  answer: Pick<SuggestionList, 'stop' | 'noTissue'>
  /** Whether the list under it stands in sight. */
  shown: boolean
  onToggle: () => void
}

/** What comes before any list of tissues: that enough has been tried, or that it looks like no tissue at all. */
export function Advice({ answer: { stop, noTissue }, shown, onToggle }: Props) {
  if (stop) {
    return (
      <div className={classes.stop} role="note">
        <h3>Time for another pair of eyes</h3>
        <p>{stop.advice}</p>
        <Button mt="xs" size="xs" variant="default" onClick={onToggle} aria-expanded={shown}>
          {shown ? 'Hide the list' : 'Show the list all the same'}
        </Button>
      </div>
    )
  }
  if (noTissue !== 'likely') return null
  return (
    <p className={classes.noTissue}>
      What was recorded so far speaks for something other than a muscle: a joint, a nerve, or a sensitised
      system. Consider having it looked at.
    </p>
  )
}
