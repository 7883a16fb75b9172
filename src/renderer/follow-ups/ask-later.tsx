import { zodResolver } from '@hookform/resolvers/zod'
import { Button, Group, Input, Kbd, TextInput } from '@mantine/core'
import { askLaterChoices, askLaterInput, type AskLaterInput } from '@shared/follow-ups'
import { fullName } from '@shared/clients'
import { dayOf } from '@shared/fields'
import { useMutation } from '@tanstack/react-query'
import { useEffect, useId, useRef } from 'react'
import { useController, useForm } from 'react-hook-form'
import { useDates } from '../ui/dates'
import { DateField } from '../ui/fields/date-field'
import { showRefusalIn } from '../api/refusals'
import { rpc } from '../api/rpc'
import { ChipRow } from '../outcomes/chip-row'
import classes from './follow-ups.module.css'
import type { Noted } from './noted-line'
import type { Unsaved } from './use-unsaved'
import { comingUp, type DueClient } from './words'

interface Props {
  client: DueClient
  unsaved: Unsaved
  onNoted: (noted: Noted) => void
  beforeDone: () => () => void
  onCancel: () => void
}

/** When a client who has no time now is to be asked again. */
export function AskLater({ client, unsaved, onNoted, beforeDone, onCancel }: Props) {
  const form = useForm<AskLaterInput>({
    resolver: zodResolver(askLaterInput),
    defaultValues: { when: 'tomorrow', on: null, note: client.note },
  })
  const when = useController({ control: form.control, name: 'when' })
  const element = useRef<HTMLFormElement>(null)
  const dates = useDates()
  const whenWords = ({ when, on }: AskLaterInput) =>
    when === 'on a day' && on !== null ? comingUp(on, dayOf(new Date()), dates.brief) : when
  // At once, and not a moment later as the form's own setFocus does: the next key may be on its way.
  const focus = (field: string) => element.current?.querySelector<HTMLInputElement>(field)?.focus()
  useEffect(() => focus('input:checked'), [])
  const onADay = when.field.value === 'on a day'
  useEffect(() => {
    if (onADay) focus('input[name="on"]')
  }, [onADay])
  const errorId = useId()
  const wrong = when.fieldState.error?.message
  const goOn = useRef<() => void>(() => undefined)
  const save = useMutation(
    rpc.followUps.askLater.mutationOptions({
      onMutate: () => {
        goOn.current = beforeDone()
      },
      onError: showRefusalIn(form, 'again'),
      onSuccess: ({ id }, { again }) => {
        onNoted({
          callId: id,
          clientId: client.clientId,
          words: `${fullName(client)} is asked again ${whenWords(again)}.`,
        })
        goOn.current()
      },
    }),
  )
  const { mark } = unsaved
  const half = form.formState.isDirty && !save.isPending && !save.isSuccess
  useEffect(() => mark('again', half), [half, mark])
  return (
    <form
      ref={element}
      noValidate
      aria-label="Ask again"
      className={classes.again}
      // At once: Escape may be the next key, before the form has said that it is not as it was.
      onInput={() => mark('again', true)}
      onSubmit={form.handleSubmit((again) =>
        unsaved.dropping(() => save.mutate({ clientId: client.clientId, again }), ['answer']),
      )}
    >
      <Input.Wrapper label="Ask again" labelElement="div" error={wrong} errorProps={{ id: errorId }}>
        <ChipRow
          ref={when.field.ref}
          label="Ask again"
          choices={askLaterChoices}
          value={when.field.value}
          onChange={(choice) => choice && when.field.onChange(choice)}
          errorId={wrong === undefined ? undefined : errorId}
          figures
        />
      </Input.Wrapper>
      <Group gap="md" align="flex-start">
        {onADay && <DateField form={form} name="on" label="Day" />}
        <TextInput
          {...form.register('note')}
          label="Note for the call"
          placeholder="After five, at work until then"
          error={form.formState.errors.note?.message}
          autoComplete="off"
          w={320}
        />
      </Group>
      <div className={classes.actions}>
        <Button type="submit" size="xs" loading={save.isPending}>
          Ask again then <Kbd size="xs">Enter</Kbd>
        </Button>
        <Button size="xs" variant="default" onClick={onCancel}>
          Cancel <Kbd size="xs">Esc</Kbd>
        </Button>
      </div>
    </form>
  )
}
