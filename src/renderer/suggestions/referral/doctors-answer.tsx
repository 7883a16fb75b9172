import { Checkbox, Input, Stack, TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { clearanceInput, notDecided } from '@shared/complaints'
import { redFlagById } from '@shared/safety/red-flags'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useController, useForm } from 'react-hook-form'
import { showRefusalIn } from '../../api/refusals'
import { rpc } from '../../api/rpc'
import { DecisionField } from '../../complaints/decision-field'
import { redFlagWords } from '../../complaints/flag-words'
import { PhysicianButton } from '../../complaints/physician-button'
import { today } from '../../ui/clock'
import { DateField } from '../../ui/fields/date-field'
import { InlineForm } from '../../ui/forms/inline-form'
import { resolverByTime } from '../../ui/forms/resolver-by-time'
import { useSubmit } from '../../ui/forms/use-save-once'
import { DiscardDialog } from '../../ui/leave-guard'
import type { ComplaintPage } from '../answer/use-start'

interface Props {
  complaint: ComplaintPage['complaint']
  /** The physician of the client's record; '' if none. */
  physician: string
  /** True to correct the recorded answer. */
  isChange?: boolean
  onClose: () => void
}

/** Records when which doctor has looked at the recorded red flags, and whether massage is allowed. Then the list comes back. */
export function DoctorsAnswer({ complaint, physician, isChange = false, onClose }: Props) {
  const recorded = isChange ? complaint.clearance : null
  const flags = complaint.redFlags.filter((flag) => redFlagById.has(flag))
  const [isAsking, setAsking] = useState(false)
  const form = useForm({
    resolver: resolverByTime(clearanceInput),
    defaultValues: {
      complaintId: complaint.id,
      clearance: {
        on: recorded?.on ?? today(),
        by: recorded?.by ?? '',
        decision: recorded?.decision ?? notDecided,
        said: recorded?.said ?? '',
        // Of several flags the doctor may have looked at one only.
        flags: recorded?.flags ?? (flags.length === 1 ? flags : []),
      },
    },
  })
  const decision = useController({ control: form.control, name: 'clearance.decision' })
  const cleared = useController({ control: form.control, name: 'clearance.flags' })
  const by = useController({ control: form.control, name: 'clearance.by' })
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
  const { submit, saving, unsaved: isUnsaved } = useSubmit(form, (values) => save.mutateAsync(values))
  const { errors } = form.formState
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
          saving={saving}
          unsaved={isUnsaved}
          onSubmit={submit}
          onCancel={onClose}
        >
          <div className="field-grid">
            <TextInput
              {...by.field}
              label="Doctor"
              error={errors.clearance?.by?.message}
              autoFocus
              autoComplete="off"
              inputContainer={(input) => (
                <>
                  {input}
                  <PhysicianButton physician={physician} doctor={by.field.value} onUse={by.field.onChange} />
                </>
              )}
            />
            <DateField form={form} name="clearance.on" label="Date" />
            <DecisionField
              decision={decision.field.value}
              decisionError={errors.clearance?.decision?.message}
              said={said.field.value}
              error={errors.clearance?.said?.message}
              onChange={(change) => {
                if ('decision' in change) decision.field.onChange(change.decision)
                else said.field.onChange(change.said)
              }}
            />
            <Input.Wrapper
              className="wide"
              label="Red flags that the doctor looked at"
              labelElement="div"
              error={errors.clearance?.flags?.message}
            >
              <Checkbox.Group
                value={cleared.field.value}
                onChange={cleared.field.onChange}
                aria-label="Red flags that the doctor looked at"
              >
                <Stack gap={8} mt={6}>
                  {flags.map((id) => (
                    <Checkbox key={id} value={id} label={redFlagWords(id).finding} />
                  ))}
                </Stack>
              </Checkbox.Group>
            </Input.Wrapper>
          </div>
        </InlineForm>
      </div>
      <DiscardDialog opened={isAsking} onStay={() => setAsking(false)} onDiscard={onClose} />
    </>
  )
}
