import type { NoteContent } from '@shared/signed-note'
import { Fragment, type ReactNode } from 'react'
import type { RpcOutputs } from '../../api/rpc'
import classes from './visit-note.module.css'

type Page = RpcOutputs['pages']['visit']

/** The note as it was signed, and as it is after each correction. */
export const versionsOf = ({ note, signed }: Pick<Page, 'note' | 'signed'>): NoteContent[] => [
  note,
  ...(signed?.corrections ?? []).map((correction) => correction.note),
]

interface Props<Value> {
  /** The value as it was signed, and after each correction; null where a version does not have it. */
  versions: readonly (Value | null)[]
  children: (value: Value) => ReactNode
}

/** A value of a note. What was corrected is struck, with the corrected value beside it. */
export function Corrected<Value>({ versions, children }: Props<Value>) {
  const texts = versions.map((value) => JSON.stringify(value))
  // A value that was removed was corrected, and one that was added was not there before.
  const shown = versions
    .map((value, index) => ({ value, index }))
    .filter(({ value, index }) => value !== null && texts[index] !== texts[index + 1])
  const last = versions.length - 1
  const isAdded = versions[0] === null
  return shown.map(({ value, index }) => {
    const content = children(value as Value)
    if (index < last)
      return (
        <Fragment key={index}>
          <del>{content}</del>{' '}
        </Fragment>
      )
    return shown.length > 1 || isAdded ? (
      <ins key={index} className={classes.corrected}>
        {content}
      </ins>
    ) : (
      <Fragment key={index}>{content}</Fragment>
    )
  })
}
