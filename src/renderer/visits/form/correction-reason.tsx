import { Textarea } from '@mantine/core'
import type { VisitForm } from '@shared/visits'
import type { UseFormReturn } from 'react-hook-form'
import { Section } from '../../ui/section'

/** Why a signed visit is corrected. */
export function CorrectionReason({ form }: { form: UseFormReturn<VisitForm> }) {
  return (
    <Section title="Reason" lead="The signed note stays readable. What you change is struck there.">
      <Textarea
        {...form.register('reason')}
        aria-label="Reason"
        placeholder="Wrong side chosen"
        error={form.formState.errors.reason?.message}
        autoFocus
      />
    </Section>
  )
}
