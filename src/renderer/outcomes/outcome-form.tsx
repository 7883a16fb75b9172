import { resolverByTime } from '../ui/forms/resolver-by-time'
import { NativeSelect } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { outcomeInput, type OutcomeInput } from '@shared/outcomes'
import { useEffect } from 'react'
import { useForm } from 'react-hook-form'
import { MomentField } from '../ui/fields/moment-field'
import { InlineForm } from '../ui/forms/inline-form'
import { useSubmit } from '../ui/forms/use-save-once'
import { showRefusalIn } from '../api/refusals'
import { rpc } from '../api/rpc'
import { useCreate } from '../api/use-create'
import type { MeasureChoice } from '../measures/measurement-fields'
import { OutcomeFields } from './outcome-fields'
import { askedHowLabels } from './outcome-labels'
import { askedHows } from '@shared/vocabulary'

interface Props {
  start: OutcomeInput
  /** The outcome to correct; null for a new one. */
  id: number | null
  /** The measures that are asked with a new outcome. Earlier scores are corrected on the progress page. */
  measureChoice?: MeasureChoice
  onDone: () => void
  onCancel: () => void
}

/** Records or corrects the outcome of a visit for one complaint. */
export function OutcomeForm({ start, id, measureChoice, onDone, onCancel }: Props) {
  const form = useForm<OutcomeInput>({ resolver: resolverByTime(outcomeInput), defaultValues: start })
  const { setFocus } = form
  // The button that opened the form is gone.
  useEffect(() => setFocus('relief'), [setFocus])
  const save = useCreate(rpc.outcomes.save, {
    onError: showRefusalIn(form, 'outcome'),
    onSuccess: () => {
      notifications.show({ message: 'Outcome saved' })
      onDone()
    },
  })
  const { submit, saving, unsaved } = useSubmit(form, (outcome) => save.mutateAsync({ id, outcome }))
  return (
    <InlineForm
      label="Outcome"
      saveLabel="Save outcome"
      saving={saving}
      unsaved={unsaved}
      onSubmit={submit}
      onCancel={onCancel}
    >
      <OutcomeFields control={form.control} at="" measureChoice={measureChoice}>
        <MomentField form={form} name="askedAt" label="Asked on" />
        <NativeSelect
          {...form.register('askedHow')}
          label="Method"
          data={askedHows.map((how) => ({ value: how, label: askedHowLabels[how] }))}
        />
      </OutcomeFields>
    </InlineForm>
  )
}
