import { Text, TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { clearanceInput } from '@shared/complaints'
import { redFlagById } from '@shared/safety/red-flags'
import { useMutation } from '@tanstack/react-query'
import { useForm } from 'react-hook-form'
import { showRefusalIn } from '../../api/refusals'
import { rpc } from '../../api/rpc'
import { today } from '../../ui/clock'
import { DateField } from '../../ui/fields/date-field'
import { InlineForm } from '../../ui/forms/inline-form'
import { resolverByTime } from '../../ui/forms/resolver-by-time'
import type { ComplaintPage } from '../answer/use-start'

interface Props {
  complaint: ComplaintPage['complaint']
  onClose: () => void
}

/** Records when which doctor has looked at all recorded red flags. The list then comes back. */
export function DoctorsAnswer({ complaint, onClose }: Props) {
  const form = useForm({
    resolver: resolverByTime(clearanceInput),
    defaultValues: {
      complaintId: complaint.id,
      clearance: {
        on: today(),
        by: '',
        flags: complaint.redFlags.filter((flag) => redFlagById.has(flag)),
      },
    },
  })
  const save = useMutation(
    rpc.complaints.recordClearance.mutationOptions({
      onError: showRefusalIn(form, ''),
      onSuccess() {
        notifications.show({ message: 'Doctor’s answer saved' })
        onClose()
      },
    }),
  )
  const { errors, isDirty } = form.formState
  return (
    <InlineForm
      label="Doctor’s answer"
      saveLabel="Save answer"
      saving={save.isPending}
      unsaved={isDirty && !save.isPending && !save.isSuccess}
      onSubmit={() => void form.handleSubmit((values) => save.mutate(values))()}
      onCancel={onClose}
    >
      <Text size="sm">A doctor has looked, and massage is allowed.</Text>
      <div className="field-grid">
        <TextInput
          {...form.register('clearance.by')}
          label="Doctor"
          error={errors.clearance?.by?.message}
          autoFocus
          autoComplete="off"
        />
        <DateField form={form} name="clearance.on" label="Date" />
      </div>
    </InlineForm>
  )
}
