import { zodResolver } from '@hookform/resolvers/zod'
import { Button, Checkbox, CloseButton, Group, Input, Stack, TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { measureKinds, measureChoiceInput, mostActivities, type MeasureChoiceInput } from '@shared/measures'
import { IconPlus } from '@tabler/icons-react'
import { Controller, useFieldArray, useForm } from 'react-hook-form'
import { AutosaveIndicator } from '../autosave/autosave-indicator'
import { FormDraftNotice } from '../autosave/form-draft-notice'
import { useFormDraft } from '../autosave/use-form-draft'
import { formKeys } from '../ui/forms/form-keys'
import { useSubmit } from '../ui/forms/use-save-once'
import { CancelButton, LeaveGuard } from '../ui/leave-guard'
import { showRefusalIn } from '../api/refusals'
import { rpc } from '../api/rpc'
import { useCreate } from '../api/use-create'
import { measureLabels } from './measure-labels'
import classes from './measure-section.module.css'

interface Props {
  clientId: number
  complaintId: number
  start: MeasureChoiceInput
  onDone: () => void
  onCancel: () => void
}

/** Chooses the measures of a complaint, and the activities in the client's own words. */
export function MeasureChoiceForm({ clientId, complaintId, start, onDone, onCancel }: Props) {
  const form = useForm<MeasureChoiceInput>({
    resolver: zodResolver(measureChoiceInput),
    defaultValues: start,
  })
  // Without keyName the field array overwrites each activity's id with its own key.
  const activities = useFieldArray({ control: form.control, name: 'activities', keyName: 'key' })
  const { errors } = form.formState
  const save = useCreate(rpc.measures.saveChoice, {
    onError: showRefusalIn(form, 'measureChoice'),
    onSuccess: () => {
      notifications.show({ message: 'Measures saved' })
      onDone()
    },
  })
  const draft = useFormDraft(form, { kind: 'measures', clientId, complaintId })
  const { submit, saving, unsaved } = useSubmit(
    form,
    draft.whileSaving((measureChoice: MeasureChoiceInput) =>
      save.mutateAsync({ complaintId, measureChoice }),
    ),
  )
  const withActivities = form.watch('kinds').includes('psfs')
  return (
    <form noValidate aria-label="Choose measures" onKeyDown={formKeys} onSubmit={submit}>
      <Stack gap="md" maw={560}>
        <FormDraftNotice draft={draft} />
        <Controller
          control={form.control}
          name="kinds"
          render={({ field }) => (
            <Checkbox.Group
              aria-label="Measures for this complaint"
              value={field.value}
              onChange={(kinds) => field.onChange(measureKinds.filter((kind) => kinds.includes(kind)))}
            >
              <Stack gap={8}>
                {measureKinds.map((kind) => (
                  <Checkbox key={kind} value={kind} {...measureLabels[kind]} />
                ))}
              </Stack>
            </Checkbox.Group>
          )}
        />
        {withActivities && (
          <Input.Wrapper
            label="Activities in the client’s own words"
            labelElement="div"
            description="Activities that the complaint makes difficult. Removed ones keep their scores."
            error={errors.activities?.root?.message ?? errors.activities?.message}
          >
            <Stack gap={6} mt={6}>
              {activities.fields.map((activity, index) => (
                <div key={activity.key} className={classes.activity}>
                  <TextInput
                    {...form.register(`activities.${index}.activity`)}
                    aria-label={`Activity ${index + 1}`}
                    placeholder="For example: lift a heavy box"
                    error={errors.activities?.[index]?.activity?.message}
                    autoComplete="off"
                  />
                  <CloseButton
                    aria-label={`Remove activity ${index + 1}`}
                    size="lg"
                    onClick={() => activities.remove(index)}
                  />
                </div>
              ))}
              {activities.fields.length < mostActivities && (
                <div>
                  <Button
                    size="xs"
                    variant="default"
                    leftSection={<IconPlus size={14} aria-hidden />}
                    onClick={() => activities.append({ id: null, activity: '' })}
                  >
                    Add activity
                  </Button>
                </div>
              )}
            </Stack>
          </Input.Wrapper>
        )}
        <Group gap="sm">
          <Button type="submit" size="xs" loading={saving}>
            Save measures
          </Button>
          <CancelButton size="xs" unsaved={unsaved} onCancel={() => void draft.end().then(onCancel)} />
          <AutosaveIndicator autosave={draft.autosave} />
        </Group>
      </Stack>
      <LeaveGuard when={draft.leaving} />
    </form>
  )
}
