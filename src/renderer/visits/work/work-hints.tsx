import { Kbd } from '@mantine/core'
import { altKey } from '../../ui/keys'
import classes from './work-hints.module.css'

const groups: [keys: string[], what: string][] = [
  [['1'], 'released'],
  [['2'], 'partly'],
  [['3'], 'did not'],
  [['L', 'R', 'B'], 'side'],
  [['Y', 'N'], 'familiar pain'],
]

/** The keys of a line of work, and the three places where they work. */
export function WorkHints() {
  return (
    <p className={classes.hints}>
      {groups.map(([keys, what]) => (
        <span key={what}>
          {keys.map((key) => (
            <Kbd key={key} size="xs">
              {key}
            </Kbd>
          ))}{' '}
          {what}
        </span>
      ))}
      <span className={classes.where}>
        after the name, as in “inf r 1 y”; on a line; or with <Kbd size="xs">{altKey}</Kbd> for the line
        marked
      </span>
    </p>
  )
}
