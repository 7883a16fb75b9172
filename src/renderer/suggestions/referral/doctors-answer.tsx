import { TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { clearanceInput } from '@shared/complaints'
import { redFlagById } from '@shared/safety/red-flags'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useController, useForm } from 'react-hook-form'
import { showRefusalIn } from '../../api/refusals'
import { rpc } from '../../api/rpc'
import { DecisionField } from '../../complaints/decision-field'
import { today } from '../../ui/clock'
import { DateField } from '../../ui/fields/date-field'
import { InlineForm } from '../../ui/forms/inline-form'
import { resolverByTime } from '../../ui/forms/resolver-by-time'
import { DiscardDialog } from '../../ui/leave-guard'
import type { ComplaintPage } from '../answer/use-start'

interface Props {
  complaint: ComplaintPage['complaint']
  /** True to correct the recorded answer. Otherwise the answer is about all recorded flags. */
  isChange?: boolean
  onClose: () => void
}

/** Records when which doctor has looked at the recorded red flags, and whether massage is allowed. Then the list comes back. */
export function DoctorsAnswer({ complaint, isChange = false, onClose }: Props) {
  const recorded = isChange ? complaint.clearance : null
  const [isAsking, setAsking] = useState(false)
  const form = useForm({
    resolver: resolverByTime(clearanceInput),
    defaultValues: {
      complaintId: complaint.id,
      clearance: {
        on: recorded?.on ?? today(),
        by: recorded?.by ?? '',
        decision: recorded?.decision ?? 'allowed',
        said: recorded?.said ?? '',
        flags: (recorded?.flags ?? complaint.redFlags).filter((flag) => redFlagById.has(flag)),
      },
    },
  })
  const decision = useController({ control: form.control, name: 'clearance.decision' })
  const said = useController({ control: form.control, name: 'clearance.said' })
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
  const isUnsaved = isDirty && !save.isPending && !save.isSuccess
  return (
    <>
      <div
        onKeyDown={(event) => {
          // The dialog that asks before text is lost is outside of this element.
          const isInside = event.target instanceof Node && event.currentTarget.contains(event.target)
          if (event.key !== 'Escape' || event.defaultPrevented || !isInside) return
          event.preventDefault()
          if (isUnsaved) setAsking(true)
          else onClose()
        }}
      >
        <InlineForm
          label="Doctor’s answer"
          saveLabel="Save answer"
          saving={save.isPending}
          unsaved={isUnsaved}
          onSubmit={() => void form.handleSubmit((values) => save.mutate(values))()}
          onCancel={onClose}
        >
          <div className="field-grid">
            <TextInput
              {...form.register('clearance.by')}
              label="Doctor"
              error={errors.clearance?.by?.message}
              autoFocus
              autoComplete="off"
            />
            <DateField form={form} name="clearance.on" label="Date" />
            <DecisionField
              decision={decision.field.value}
              said={said.field.value}
              error={errors.clearance?.said?.message}
              onChange={(change) => {
                if ('decision' in change) decision.field.onChange(change.decision)
                else said.field.onChange(change.said)
              }}
            />
          </div>
        </InlineForm>
      </div>
      <DiscardDialog opened={isAsking} onStay={() => setAsking(false)} onDiscard={onClose} />
    </>
  )
}
