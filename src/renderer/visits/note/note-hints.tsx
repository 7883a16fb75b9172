import { Kbd } from '@mantine/core'
import { commandKeys } from '../../ui/keys/keys'

/** The keys of the note. */
export function NoteHints() {
  return (
    <>
      <Kbd size="xs">/</Kbd> phrases · <Kbd size="xs">{commandKeys('L')}</Kbd> copy the last note ·{' '}
      <Kbd size="xs">{commandKeys('S')}</Kbd> save selected text as a phrase
    </>
  )
}
