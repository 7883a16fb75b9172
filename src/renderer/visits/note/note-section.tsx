import { Stack } from '@mantine/core'
import { noteSections } from '@shared/vocabulary'
import type { VisitForm } from '@shared/visits'
import type { UseFormReturn } from 'react-hook-form'
import { noteSectionHints, noteSectionLabels } from '../../phrases/note-sections'
import { Section } from '../../ui/section'
import type { Visit } from '../page/visit-card'
import { NoteField } from './note-field'
import { NoteHints } from './note-hints'

interface Props {
  form: UseFormReturn<VisitForm>
  /** The visits before this one, newest first. */
  earlier: Visit[]
}

/** The note of a visit: a field for each of its sections. */
export function NoteSection({ form, earlier }: Props) {
  return (
    <Section title="Note" lead={<NoteHints />}>
      <Stack gap="sm">
        {noteSections.map((section) => (
          <NoteField
            key={section}
            form={form}
            name={section}
            label={noteSectionLabels[section]}
            hint={noteSectionHints[section]}
            earlier={earlier}
          />
        ))}
      </Stack>
    </Section>
  )
}
