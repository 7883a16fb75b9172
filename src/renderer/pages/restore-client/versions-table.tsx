import type { Version } from '@shared/client-restore'
import { VisuallyHidden } from '@mantine/core'
import type { ReactNode } from 'react'
import classes from './restore-client.module.css'

interface TableProps {
  label: string
  /** The heading of the first column. */
  first: string
  children: ReactNode
}

/** A table with what the backup has on the left of what the present record has. */
export function VersionsTable({ label, first, children }: TableProps) {
  return (
    <table className={classes.versions} aria-label={label}>
      <thead>
        <tr>
          <th scope="col">{first}</th>
          <th scope="col">In the backup</th>
          <th scope="col">Now</th>
        </tr>
      </thead>
      {children}
    </table>
  )
}

interface RowProps {
  name: string
  backup: string
  now: string
  /** The chosen version and what a choice calls; without it the row only shows both. */
  choice?: { name: string; chosen: Version; onChoose: (version: Version) => void }
}

/** A field with both versions. Where one can be chosen, each version is a radio button. */
export function VersionsRow({ name, backup, now, choice }: RowProps) {
  return (
    <tr>
      <th scope="row">{name}</th>
      <Cell version="backup" text={backup} field={name} choice={choice} />
      <Cell version="now" text={now} field={name} choice={choice} />
    </tr>
  )
}

const versionNames: Record<Version, string> = { backup: 'in the backup', now: 'now' }

function Cell({
  version,
  text,
  field,
  choice,
}: {
  version: Version
  text: string
  field: string
  choice: RowProps['choice']
}) {
  const shown = text === '' ? <span className={classes.empty}>Empty</span> : text
  if (!choice) return <td className={classes.value}>{shown}</td>
  return (
    <td data-chosen={choice.chosen === version || undefined}>
      <label className={classes.choice}>
        <input
          type="radio"
          name={choice.name}
          checked={choice.chosen === version}
          onChange={() => choice.onChoose(version)}
        />
        <span className={classes.value}>
          <VisuallyHidden>{`${field}, ${versionNames[version]}: `}</VisuallyHidden>
          {shown}
        </span>
      </label>
    </td>
  )
}
