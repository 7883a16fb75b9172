import { Kbd } from '@mantine/core'
import { altKey } from '../../ui/keys'

/** The keys of the note. */
export function NoteHints() {
  return (
    <>
      <Kbd size="xs">/</Kbd> inserts a phrase. <Kbd size="xs">{altKey} ⇧ L</Kbd> copies the last note.{' '}
      <Kbd size="xs">{altKey} ⇧ P</Kbd> saves selected text as a phrase.
    </>
  )
}
