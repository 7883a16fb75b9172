import { zodResolver } from '@hookform/resolvers/zod'
import { Button, Group, Input, NativeSelect, Stack, TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { askedHows, outcomeInput, reliefs, type OutcomeInput } from '@shared/outcomes'
import { useMutation } from '@tanstack/react-query'
import { useId } from 'react'
import { Controller, useForm } from 'react-hook-form'
import { MomentField } from '../app/fields/moment-field'
import { PainField } from '../app/fields/pain-field'
import { LeaveGuard } from '../app/leave-guard'
import { refuseIn } from '../app/refusals'
import { rpc } from '../app/rpc'
import { ChipRow } from './chip-row'

interface Props {
  start: OutcomeInput
  /** The outcome that is corrected; null for a new answer. */
  id: number | null
  onDone?: () => void
  onCancel?: () => void
}

/** What came of a visit for one complaint: how long relief lasted and the pain now; the rest is optional. */
export function OutcomeForm({ start, id, onDone, onCancel }: Props) {
  const form = useForm<OutcomeInput>({ resolver: zodResolver(outcomeInput), defaultValues: start })
  const { errors, isDirty } = form.formState
  const reliefError = useId()
  const save = useMutation(
    rpc.outcomes.save.mutationOptions({
      onError: refuseIn(form, 'outcome'),
      onSuccess: () => {
        notifications.show({ message: 'Outcome saved' })
        onDone?.()
      },
    }),
  )
  return (
    <form
      noValidate
      aria-label="What came of it"
      onSubmit={form.handleSubmit((outcome) => save.mutate({ id, outcome }))}
      onKeyDown={(event) => {
        // Here it is this answer that Ctrl+Enter saves, not the visit whose form stands below.
        if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
        event.preventDefault()
        event.stopPropagation()
        event.currentTarget.requestSubmit()
      }}
    >
      <Stack gap="sm">
        <Controller
          control={form.control}
          name="relief"
          render={({ field }) => (
            <Input.Wrapper
              label="How long did relief last?"
              labelElement="div"
              error={errors.relief?.message}
              errorProps={{ id: reliefError }}
            >
              <ChipRow
                ref={field.ref}
                label="How long did relief last?"
                choices={reliefs}
                value={field.value}
                onChange={field.onChange}
                errorId={errors.relief && reliefError}
              />
            </Input.Wrapper>
          )}
        />
        <Group gap="md" align="flex-start">
          <PainField control={form.control} name="painNow" label="Pain now" />
          <MomentField control={form.control} name="askedAt" label="Asked" />
          <NativeSelect
            {...form.register('askedHow')}
            label="How"
            data={askedHows.map((how) => ({ value: how, label: how }))}
          />
        </Group>
        <Group gap="md" grow align="flex-start">
          <TextInput
            {...form.register('reaction')}
            label="Reaction"
            placeholder="Sore for a day, tired, bruise"
            error={errors.reaction?.message}
            autoComplete="off"
          />
          <TextInput
            {...form.register('note')}
            label="Note"
            error={errors.note?.message}
            autoComplete="off"
          />
        </Group>
        <Group gap="sm">
          <Button type="submit" size="xs" loading={save.isPending}>
            Save outcome
          </Button>
          {onCancel && (
            <Button size="xs" variant="default" onClick={onCancel}>
              Cancel
            </Button>
          )}
        </Group>
      </Stack>
      <LeaveGuard when={isDirty && !save.isPending && !save.isSuccess} />
    </form>
  )
}
