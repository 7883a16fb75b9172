import { Checkbox, Input, Stack, TextInput } from '@mantine/core'
import { notDecided, type ComplaintInput } from '@shared/complaints'
import { useController, useWatch, type UseFormReturn } from 'react-hook-form'
import { today } from '../ui/clock'
import { DateField } from '../ui/fields/date-field'
import { DecisionField } from './decision-field'
import { redFlagWords } from './flag-words'
import { PhysicianButton } from './physician-button'

interface Props {
  form: UseFormReturn<ComplaintInput>
  /** The red flags that are recorded. */
  flags: readonly string[]
  /** The physician of the client's record; '' if none. */
  physician: string
}

/** Which recorded red flags a doctor has looked at, when, who, and whether massage is allowed. */
export function ClearanceField({ form, flags, physician }: Props) {
  const { field } = useController({ control: form.control, name: 'clearance' })
  const errors = form.formState.errors.clearance
  const cleared = field.value
  const doctor = useWatch({ control: form.control, name: 'clearance.by' })
  // The value of the controller does not have what was typed into its inputs since.
  const typed = () => form.getValues('clearance')

  function change(ids: string[]) {
    if (ids.length === 0) field.onChange(null)
    else field.onChange({ on: today(), by: '', decision: notDecided, said: '', ...typed(), flags: ids })
  }

  return (
    <Input.Wrapper
      label="Seen by a doctor"
      labelElement="div"
      description="A doctor has looked at these red flags."
      error={errors?.flags?.message}
    >
      <Stack gap={8} mt={6}>
        <Checkbox.Group value={cleared?.flags ?? []} onChange={change} aria-label="Seen by a doctor">
          <Stack gap={8}>
            {flags.map((id) => (
              <Checkbox key={id} value={id} label={redFlagWords(id).finding} />
            ))}
          </Stack>
        </Checkbox.Group>
        {cleared !== null && (
          <div className="field-grid">
            <DateField form={form} name="clearance.on" label="Seen on" />
            <TextInput
              {...form.register('clearance.by')}
              label="Doctor"
              error={errors?.by?.message}
              autoComplete="off"
              inputContainer={(input) => (
                <>
                  {input}
                  <PhysicianButton
                    physician={physician}
                    doctor={doctor}
                    onUse={(by) =>
                      form.setValue('clearance.by', by, { shouldDirty: true, shouldValidate: true })
                    }
                  />
                </>
              )}
            />
            <DecisionField
              decision={cleared.decision}
              decisionError={errors?.decision?.message}
              said={cleared.said}
              error={errors?.said?.message}
              onChange={(change) => field.onChange({ ...typed(), ...change })}
            />
          </div>
        )}
      </Stack>
    </Input.Wrapper>
  )
}
