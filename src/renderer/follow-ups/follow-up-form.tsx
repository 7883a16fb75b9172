import { resolverByTime } from '../ui/forms/resolver-by-time'
import { Button, Kbd, NativeSelect, Stack, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { followUpForm, type FollowUpForm as FollowUpValues } from '@shared/follow-ups'
import { answered } from '@shared/outcomes'
import { useEffect, useRef, useState, type ReactNode } from 'react'
import { useForm } from 'react-hook-form'
import { useAnatomy } from '../anatomy/anatomy-context'
import { useDates } from '../ui/dates'
import { formatList } from '../ui/lists'
import { MomentField } from '../ui/fields/moment-field'
import { useSubmit } from '../ui/forms/use-save-once'
import { showRefusalIn } from '../api/refusals'
import { rpc, type RpcOutputs } from '../api/rpc'
import { useCreate } from '../api/use-create'
import { emptyMeasurement } from '../measures/measurement-fields'
import { OutcomeFields } from '../outcomes/outcome-fields'
import { askedHowLabels, verdictLabels } from '../outcomes/outcome-labels'
import type { CallPanelProps } from './call-panel-props'
import { formatSpokenDay, workedTissues, type DueClient } from './follow-up-labels'
import classes from './follow-ups.module.css'
import { thisMinute, today } from '../ui/clock'
import { useClientNames } from '../clients/client-name'
import { askedHows } from '@shared/vocabulary'

interface Props extends Pick<CallPanelProps, 'client' | 'unsaved' | 'prepareNext'> {
  withActions: boolean
  /** The buttons for the other results of a call, shown after the save button. */
  children: ReactNode
}

/**
 * The form for the outcomes of a call: one key for the relief, one for the pain now, and Enter. The rest is optional.
 */
export function FollowUpForm({ client, unsaved, prepareNext, withActions, children }: Props) {
  const names = useClientNames()
  const dates = useDates()
  const anatomy = useAnatomy()
  const [start] = useState(() => startOf(client))
  const form = useForm<FollowUpValues>({ resolver: resolverByTime(followUpForm), defaultValues: start })
  const openNext = useRef<() => void>(() => undefined)
  const save = useCreate(rpc.followUps.saveAnswers, {
    onMutate: () => {
      openNext.current = prepareNext()
    },
    onError: showRefusalIn(form, ''),
    onSuccess: (results) => {
      notifications.show({ message: savedMessage(names(client, client.clientId), results) })
      openNext.current()
    },
  })
  const {
    submit,
    saving,
    unsaved: isUnsaved,
  } = useSubmit(form, ({ outcomes }) => {
    // All outcomes of one call have the same time and way of asking.
    const { askedAt, askedHow } = outcomes[0]!
    return save.mutateAsync({ outcomes: answered(outcomes).map((one) => ({ ...one, askedAt, askedHow })) })
  })
  const { mark } = unsaved
  useEffect(() => mark('outcome', isUnsaved), [isUnsaved, mark])
  const element = useRef<HTMLFormElement>(null)
  // Focuses at once: the form's own setFocus waits, and the first key may come before that.
  useEffect(() => element.current?.querySelector('input')?.focus(), [])

  return (
    <form
      ref={element}
      noValidate
      aria-label="Outcome"
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
                    {formatSpokenDay(question.at, today(), dates.brief)}
                  </Text>
                </Text>
              )}
              {question.worked.length > 0 && (
                <div className={classes.worked}>Worked: {workedTissues(question, anatomy)}</div>
              )}
            </div>
            <OutcomeFields
              control={form.control}
              at={`outcomes.${index}.`}
              about={client.questions.length > 1 ? question.title : undefined}
              measureChoice={question.measureChoice}
            >
              {index === 0 && (
                <>
                  <MomentField form={form} name="outcomes.0.askedAt" label="Asked on" />
                  <NativeSelect
                    {...form.register('outcomes.0.askedHow')}
                    label="Method"
                    data={askedHows.map((how) => ({ value: how, label: askedHowLabels[how] }))}
                  />
                </>
              )}
            </OutcomeFields>
          </div>
        ))}
        {withActions && (
          <div className={classes.actions}>
            <Button type="submit" size="xs" loading={saving}>
              Save outcome <Kbd size="xs">Enter</Kbd>
            </Button>
            {children}
          </div>
        )}
      </Stack>
    </form>
  )
}

function startOf({ questions }: DueClient): FollowUpValues {
  const askedAt = thisMinute()
  return {
    outcomes: questions.map(({ visitId, complaintId, measureChoice }) => ({
      visitId,
      complaintId,
      relief: null,
      painNow: null,
      reaction: '',
      askedAt,
      askedHow: 'phone',
      note: '',
      measured: emptyMeasurement(measureChoice),
    })),
  }
}

/** The message after saving: what the outcomes mean, and whether the complaint is on the list. */
function savedMessage(name: string, results: RpcOutputs['followUps']['saveAnswers']): string {
  const outcomes = formatList([...new Set(results.map((one) => verdictLabels[one.verdict]))])
  return results.some((one) => one.noLastingReliefVisits > 0)
    ? `${name}: ${outcomes}. Listed under “Needs another look”.`
    : `${name}: ${outcomes}.`
}
