import { Kbd } from '@mantine/core'
import classes from './work-hints.module.css'

const groups: [keys: string[], meaning: string][] = [
  [['1'], 'released'],
  [['2'], 'partly'],
  [['3'], 'did not'],
  [['L', 'R', 'B'], 'side'],
  [['Y', 'N'], 'familiar pain'],
]

/** Where the visit treats several complaints. */
const complaint: (typeof groups)[number] = [['C'], 'complaint']

/** The keys for a line of work, and the three places where they work. */
export function WorkHints({ hasComplaints }: { hasComplaints: boolean }) {
  const shown = hasComplaints ? [...groups, complaint] : groups
  return (
    <p className={classes.hints}>
      {shown.map(([keys, meaning]) => (
        <span key={meaning}>
          {keys.map((key) => (
            <Kbd key={key} size="xs">
              {key}
            </Kbd>
          ))}{' '}
          {meaning}
        </span>
      ))}
      <span className={classes.where}>
        Type after a name (“inf r 1 y”) or on a line. <Kbd size="xs">Tab</Kbd> goes to the current line.
      </span>
    </p>
  )
}
