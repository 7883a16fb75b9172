import { zodResolver } from '@hookform/resolvers/zod'
import { notifications } from '@mantine/notifications'
import { measurementInput, type MeasurementInput } from '@shared/measures'
import { useMutation } from '@tanstack/react-query'
import { useForm } from 'react-hook-form'
import { MomentField } from '../ui/fields/moment-field'
import { InlineForm } from '../ui/inline-form'
import { showRefusalIn } from '../api/refusals'
import { rpc } from '../api/rpc'
import { MeasuredFields, type Measuring } from './measured-fields'

interface Props {
  /** The measurement that is corrected; null for a new one. */
  id: number | null
  complaintId: number
  measuring: Measuring
  start: MeasurementInput
  onDone: () => void
  onCancel: () => void
}

/** What was measured at one moment, apart from a call or a visit's form. */
export function MeasurementForm({ id, complaintId, measuring, start, onDone, onCancel }: Props) {
  const form = useForm<MeasurementInput>({ resolver: zodResolver(measurementInput), defaultValues: start })
  const { isDirty } = form.formState
  const save = useMutation(
    rpc.measures.save.mutationOptions({
      onError: showRefusalIn(form, 'measurement'),
      onSuccess: () => {
        notifications.show({ message: 'Measures saved' })
        onDone()
      },
    }),
  )
  return (
    <InlineForm
      label="Measure"
      saveLabel="Save measures"
      saving={save.isPending}
      unsaved={isDirty && !save.isPending && !save.isSuccess}
      onSubmit={() =>
        void form.handleSubmit((measurement) => save.mutate({ id, complaintId, measurement }))()
      }
      onCancel={onCancel}
    >
      <MeasuredFields control={form.control} at="measured." measuring={measuring} />
      <MomentField form={form} name="at" label="When" />
    </InlineForm>
  )
}
