import { zodResolver } from '@hookform/resolvers/zod'
import { Button, Kbd, NativeSelect, Stack, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { followUpForm, type FollowUpForm as CheckInValues } from '@shared/follow-ups'
import { fullName } from '@shared/clients'
import { dayOf, momentOf } from '@shared/fields'
import { answered, askedHows } from '@shared/outcomes'
import { useMutation } from '@tanstack/react-query'
import { useEffect, useRef, useState, type ReactNode } from 'react'
import { useForm } from 'react-hook-form'
import { useAnatomy } from '../anatomy/anatomy-context'
import { useDates } from '../ui/dates'
import { MomentField } from '../ui/fields/moment-field'
import { showRefusalIn } from '../api/refusals'
import { rpc, type RpcOutputs } from '../api/rpc'
import { nothingMeasured } from '../measures/measured-fields'
import { OutcomeFields } from '../outcomes/outcome-fields'
import { verdictWords } from '../outcomes/verdict'
import classes from './follow-ups.module.css'
import type { Unsaved } from './use-unsaved'
import { saidDay, workedWords, type DueClient } from './words'

interface Props {
  client: DueClient
  unsaved: Unsaved
  beforeDone: () => () => void
  withActions: boolean
  /** What else can come of the call, beside the button that saves. */
  children: ReactNode
}

/** What a client answers: a figure for the relief, a figure for the pain now, Enter. The rest is optional. */
export function FollowUpForm({ client, unsaved, beforeDone, withActions, children }: Props) {
  const dates = useDates()
  const anatomy = useAnatomy()
  const [start] = useState(() => startOf(client))
  const form = useForm<CheckInValues>({ resolver: zodResolver(followUpForm), defaultValues: start })
  const { isDirty } = form.formState
  const goOn = useRef<() => void>(() => undefined)
  const save = useMutation(
    rpc.followUps.saveAnswers.mutationOptions({
      onMutate: () => {
        goOn.current = beforeDone()
      },
      onError: showRefusalIn(form, ''),
      onSuccess: (verdicts) => {
        notifications.show({ message: `${fullName(client)}: ${whatCameOf(verdicts)}` })
        goOn.current()
      },
    }),
  )
  const { mark } = unsaved
  const half = isDirty && !save.isPending && !save.isSuccess
  useEffect(() => mark('answer', half), [half, mark])
  const element = useRef<HTMLFormElement>(null)
  // At once, and not a moment later as the form's own setFocus does: the first figure may be on its way.
  useEffect(() => element.current?.querySelector('input')?.focus(), [])

  const submit = form.handleSubmit(({ outcomes }) => {
    if (save.isPending) return
    // One call, asked once.
    const { askedAt, askedHow } = outcomes[0]!
    save.mutate({ outcomes: answered(outcomes).map((one) => ({ ...one, askedAt, askedHow })) })
  })

  return (
    <form
      ref={element}
      noValidate
      aria-label="What came of it"
      onSubmit={submit}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
        event.preventDefault()
        event.currentTarget.requestSubmit()
      }}
    >
      <Stack gap="md">
        {client.questions.map((question, index) => (
          <div key={question.complaintId} className={classes.question}>
            <div>
              {client.questions.length > 1 && (
                <Text fw={550}>
                  {question.title}{' '}
                  <Text span c="dimmed" size="sm" fw={400}>
                    {saidDay(question.at, dayOf(new Date()), dates.brief)}
                  </Text>
                </Text>
              )}
              {question.worked.length > 0 && (
                <div className={classes.worked}>Worked: {workedWords(question, anatomy)}</div>
              )}
            </div>
            <OutcomeFields
              control={form.control}
              at={`outcomes.${index}.`}
              about={client.questions.length > 1 ? question.title : undefined}
              measuring={question.measuring}
            >
              {index === 0 && (
                <>
                  <MomentField form={form} name="outcomes.0.askedAt" label="Asked" />
                  <NativeSelect
                    {...form.register('outcomes.0.askedHow')}
                    label="How"
                    data={askedHows.map((how) => ({ value: how, label: how }))}
                  />
                </>
              )}
            </OutcomeFields>
          </div>
        ))}
        {withActions && (
          <div className={classes.actions}>
            <Button type="submit" size="xs" loading={save.isPending}>
              Save outcome <Kbd size="xs">Enter</Kbd>
            </Button>
            {children}
          </div>
        )}
      </Stack>
    </form>
  )
}

function startOf({ questions }: DueClient): CheckInValues {
  const askedAt = momentOf(new Date())
  return {
    outcomes: questions.map(({ visitId, complaintId, measuring }) => ({
      visitId,
      complaintId,
      relief: null,
      painNow: null,
      reaction: '',
      askedAt,
      askedHow: 'phone',
      note: '',
      measured: nothingMeasured(measuring),
    })),
  }
}

/** "relief did not last; now on “Needs another look”". */
function whatCameOf(verdicts: RpcOutputs['followUps']['saveAnswers']): string {
  const said = [...new Set(verdicts.map((one) => verdictWords[one.verdict]))].join('; ')
  return verdicts.some((one) => one.noLastingReliefVisits > 0)
    ? `${said}; on the list “Needs another look”`
    : said
}
