import { Kbd } from '@mantine/core'
import { altKey } from '../../ui/keys'
import classes from './work-hints.module.css'

const groups: [keys: string[], meaning: string][] = [
  [['1'], 'released'],
  [['2'], 'partly'],
  [['3'], 'did not'],
  [['L', 'R', 'B'], 'side'],
  [['Y', 'N'], 'familiar pain'],
]

/** The keys for a line of work, and the three places where they work. */
export function WorkHints() {
  return (
    <p className={classes.hints}>
      {groups.map(([keys, meaning]) => (
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
        Type after a name (“inf r 1 y”) or on a line. <Kbd size="xs">{altKey}</Kbd> changes the current line.
      </span>
    </p>
  )
}
