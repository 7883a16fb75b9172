import type { Screen } from '@shared/screens/screen'
import classes from './how-to-test.module.css'

/** How to do a short test, what counts as positive, and when not to do it. */
export function HowToTest({ screen: { how, positive, notWhen, needsTraining } }: { screen: Screen }) {
  return (
    <dl className={classes.how}>
      <dt>Do</dt>
      <dd>{how}</dd>
      <dt>Positive</dt>
      <dd>{positive}</dd>
      {notWhen !== '' && (
        <>
          <dt>Not with</dt>
          <dd>{notWhen}</dd>
        </>
      )}
      {needsTraining && (
        <>
          <dt>Training</dt>
          <dd>Only if you have learned it.</dd>
        </>
      )}
    </dl>
  )
}
