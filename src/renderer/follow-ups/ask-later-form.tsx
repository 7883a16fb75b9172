import { resolverByTime } from '../ui/forms/resolver-by-time'
import { Button, Group, Input, Kbd, TextInput } from '@mantine/core'
import { askLaterChoices, askLaterInput, type AskLaterInput } from '@shared/follow-ups'
import { useEffect, useId, useRef } from 'react'
import { useController, useForm } from 'react-hook-form'
import { useDates } from '../ui/dates'
import { DateField } from '../ui/fields/date-field'
import { useSaveOnce } from '../ui/forms/use-save-once'
import { showRefusalIn } from '../api/refusals'
import { rpc } from '../api/rpc'
import { useCreate } from '../api/use-create'
import { RadioChips } from '../outcomes/radio-chips'
import type { CallPanelProps } from './call-panel-props'
import { askLaterLabels, askLaterMessages } from './follow-up-labels'
import classes from './follow-ups.module.css'
import { useClientNames } from '../clients/client-name'

interface Props extends Omit<CallPanelProps, 'onClose'> {
  onCancel: () => void
}

/** When to call again a client who has no time now. */
export function AskLaterForm({ client, unsaved, onCallRecorded, prepareNext, onCancel }: Props) {
  const names = useClientNames()
  const form = useForm<AskLaterInput>({
    resolver: resolverByTime(askLaterInput),
    defaultValues: { when: 'tomorrow', on: null, note: client.note },
  })
  const when = useController({ control: form.control, name: 'when' })
  const element = useRef<HTMLFormElement>(null)
  const dates = useDates()
  // Focuses at once: the form's own setFocus waits, and the next key may come before that.
  const focus = (selector: string) => element.current?.querySelector<HTMLInputElement>(selector)?.focus()
  useEffect(() => focus('input:checked'), [])
  const isOnADay = when.field.value === 'on a day'
  useEffect(() => {
    if (isOnADay) focus('input[name="on"]')
  }, [isOnADay])
  const errorId = useId()
  const error = when.fieldState.error?.message
  const openNext = useRef<() => void>(() => undefined)
  const save = useCreate(rpc.followUps.askLater, {
    onMutate: () => {
      openNext.current = prepareNext()
    },
    onError: showRefusalIn(form, 'again'),
    onSuccess: ({ id }, { again }) => {
      onCallRecorded({
        callId: id,
        clientId: client.clientId,
        message: askLaterMessages[again.when](
          names(client, client.clientId),
          again.on === null ? '' : dates.brief(again.on),
        ),
      })
      openNext.current()
    },
  })
  const { saveOnce, saving, saved } = useSaveOnce((again: AskLaterInput) =>
    save.mutateAsync({ clientId: client.clientId, again }),
  )
  const { mark } = unsaved
  const isUnsaved = form.formState.isDirty && !saving && !saved
  useEffect(() => mark('again', isUnsaved), [isUnsaved, mark])
  return (
    <form
      ref={element}
      noValidate
      aria-label="Call again"
      className={classes.again}
      // Marked at once: Escape may come before the form has reported that it is dirty.
      onInput={() => mark('again', true)}
      onSubmit={form.handleSubmit((again) => unsaved.confirmDiscard(() => void saveOnce(again), ['outcome']))}
    >
      <Input.Wrapper label="Call again" labelElement="div" error={error} errorProps={{ id: errorId }}>
        <RadioChips
          ref={when.field.ref}
          label="Call again"
          choices={askLaterChoices}
          labels={askLaterLabels}
          value={when.field.value}
          onChange={(choice) => choice && when.field.onChange(choice)}
          errorId={error === undefined ? undefined : errorId}
          showNumbers
        />
      </Input.Wrapper>
      <Group gap="md" align="flex-start">
        {isOnADay && <DateField form={form} name="on" label="Date" meaning="future" />}
        <TextInput
          {...form.register('note')}
          label="Note for the call"
          placeholder="At work until five"
          error={form.formState.errors.note?.message}
          autoComplete="off"
          w={320}
        />
      </Group>
      <div className={classes.actions}>
        <Button type="submit" size="xs" loading={saving}>
          Save call time <Kbd size="xs">Enter</Kbd>
        </Button>
        <Button size="xs" variant="default" onClick={onCancel}>
          Cancel <Kbd size="xs">Esc</Kbd>
        </Button>
      </div>
    </form>
  )
}
