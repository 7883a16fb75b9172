import { Kbd } from '@mantine/core'
import { altKey } from '../../ui/keys'

/** The keys of the note. */
export function NoteHints() {
  return (
    <>
      <Kbd size="xs">/</Kbd> for a phrase, <Kbd size="xs">{altKey} ⇧ L</Kbd> as last time,{' '}
      <Kbd size="xs">{altKey} ⇧ P</Kbd> keeps what is selected as a phrase
    </>
  )
}
