import { zodResolver } from '@hookform/resolvers/zod'
import { NativeSelect } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { askedHows, outcomeInput, type OutcomeInput } from '@shared/outcomes'
import { useMutation } from '@tanstack/react-query'
import { useForm } from 'react-hook-form'
import { MomentField } from '../ui/fields/moment-field'
import { InlineForm } from '../ui/inline-form'
import { showRefusalIn } from '../api/refusals'
import { rpc } from '../api/rpc'
import type { Measuring } from '../measures/measured-fields'
import { OutcomeFields } from './outcome-fields'

interface Props {
  start: OutcomeInput
  /** The outcome that is corrected; null for a new answer. */
  id: number | null
  /** What is measured beside pain; what was measured with an older answer is corrected on the progress page. */
  measuring?: Measuring
  onDone: () => void
  onCancel: () => void
}

/** What came of a visit for one complaint: how long relief lasted and the pain now; the rest is optional. */
export function OutcomeForm({ start, id, measuring, onDone, onCancel }: Props) {
  const form = useForm<OutcomeInput>({ resolver: zodResolver(outcomeInput), defaultValues: start })
  const { isDirty } = form.formState
  const save = useMutation(
    rpc.outcomes.save.mutationOptions({
      onError: showRefusalIn(form, 'outcome'),
      onSuccess: () => {
        notifications.show({ message: 'Outcome saved' })
        onDone()
      },
    }),
  )
  return (
    <InlineForm
      label="What came of it"
      saveLabel="Save outcome"
      saving={save.isPending}
      unsaved={isDirty && !save.isPending && !save.isSuccess}
      onSubmit={() => void form.handleSubmit((outcome) => save.mutate({ id, outcome }))()}
      onCancel={onCancel}
    >
      <OutcomeFields control={form.control} at="" measuring={measuring}>
        <MomentField form={form} name="askedAt" label="Asked" />
        <NativeSelect
          {...form.register('askedHow')}
          label="How"
          data={askedHows.map((how) => ({ value: how, label: how }))}
        />
      </OutcomeFields>
    </InlineForm>
  )
}
