import { Kbd } from '@mantine/core'
import { workComplaintKey, workLineKeys } from '../../ui/keys/key-list'
import classes from './work-hints.module.css'

/** The keys for a line of work, and the three places where they work. */
export function WorkHints({ hasComplaints }: { hasComplaints: boolean }) {
  const shown = hasComplaints ? [...workLineKeys, workComplaintKey] : workLineKeys
  return (
    <p className={classes.hints}>
      {shown.map(({ keys, short }) => (
        <span key={short}>
          {keys.map((key) => (
            <Kbd key={key} size="xs">
              {key}
            </Kbd>
          ))}{' '}
          {short}
        </span>
      ))}
      <span className={classes.where}>
        Type after a name (“inf r 1 y”) or on a line. <Kbd size="xs">Tab</Kbd> goes to the current line.
      </span>
    </p>
  )
}
