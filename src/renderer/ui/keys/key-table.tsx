import { Kbd } from '@mantine/core'
import type { KeyRow } from './key-list'
import classes from './key-table.module.css'

/** Keys, each with what it does. */
export function KeyTable({ rows }: { rows: readonly KeyRow[] }) {
  return (
    <dl className={classes.keys}>
      {rows.map(({ key, action }) => (
        <div key={key}>
          <dt>
            <Kbd>{key}</Kbd>
          </dt>
          <dd>{action}</dd>
        </div>
      ))}
    </dl>
  )
}
