import { Kbd } from '@mantine/core'
import { altKey } from '../../ui/keys/keys'

/** The keys of the note. */
export function NoteHints() {
  return (
    <>
      <Kbd size="xs">/</Kbd> phrases · <Kbd size="xs">{altKey} ⇧ L</Kbd> copy the last note ·{' '}
      <Kbd size="xs">{altKey} ⇧ P</Kbd> save selected text as a phrase
    </>
  )
}
