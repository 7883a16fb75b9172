import { Kbd } from '@mantine/core'

/** The keys of the note. */
export function NoteHints() {
  return (
    <>
      <Kbd size="xs">/</Kbd> for a phrase, <Kbd size="xs">Alt ⇧ L</Kbd> as last time,{' '}
      <Kbd size="xs">Alt ⇧ P</Kbd> keeps what is selected as a phrase
    </>
  )
}
