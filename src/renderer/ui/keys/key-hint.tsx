import { Kbd } from '@mantine/core'
import classes from './key-hint.module.css'

/** The key that does the same as a button. A screen reader gets it from `aria-keyshortcuts`. */
export function KeyHint({ children }: { children: string }) {
  return (
    <Kbd size="xs" className={classes.key} aria-hidden>
      {children}
    </Kbd>
  )
}
