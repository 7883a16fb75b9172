import { Button, Kbd, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { maxAttempts } from '@shared/follow-ups'
import { useMutation } from '@tanstack/react-query'
import { useRef, useState, type KeyboardEvent } from 'react'
import { useDates } from '../ui/dates'
import { isPlain, plainKeyOf } from '../ui/keys/key-press'
import { usePractice } from '../practice/practice-context'
import { showRefusal } from '../api/refusals'
import { rpc } from '../api/rpc'
import { useCreate } from '../api/use-create'
import { AskLaterForm } from './ask-later-form'
import type { CallPanelProps } from './call-panel-props'
import { FollowUpForm } from './follow-up-form'
import { formatSpokenDay } from './follow-up-labels'
import classes from './follow-ups.module.css'
import { textFieldSelector } from './text-field-selector'
import { today } from '../ui/clock'
import { useClientNames } from '../clients/client-name'

/** An open call: what to say, the form for the outcome, and a button with a key for each other result. */
export function CallPanel({ client, onClose, unsaved, onCallRecorded, prepareNext }: CallPanelProps) {
  const dates = useDates()
  const { settings } = usePractice()
  const [isAskingLater, setIsAskingLater] = useState(false)
  const form = useRef<HTMLDivElement>(null)
  const { clientId } = client
  const name = useClientNames()(client, client.clientId)
  const [first] = client.questions
  const openNext = useRef<() => void>(() => undefined)
  const options = {
    onMutate: () => {
      openNext.current = prepareNext()
    },
    onError: showRefusal,
  }
  const recordCall = (message: string) => ({
    ...options,
    onSuccess: ({ id: callId }: { id: number }) => {
      onCallRecorded({ callId, clientId, message })
      openNext.current()
    },
  })
  const noAnswer = useCreate(rpc.followUps.noAnswer, {
    again: true,
    ...recordCall(`No answer from ${name}. Call again tomorrow.`),
  })
  const skip = useCreate(rpc.followUps.stopAsking, {
    again: true,
    ...recordCall(`${name} will be asked at the next visit.`),
  })
  const noCalls = useMutation(
    rpc.followUps.setNoCalls.mutationOptions({
      ...options,
      onSuccess: () => {
        notifications.show({ message: `No more follow-up calls to ${name}` })
        // The notice offers to undo the last change only, and this one has no undo.
        onCallRecorded(null)
        openNext.current()
      },
    }),
  )
  const isBusy = noAnswer.isPending || skip.isPending || noCalls.isPending

  // Offered one call before the limit, because this call may be the last one without an answer.
  const canSkip = client.attempts.length >= maxAttempts - 1
  const commands: Record<string, () => void> = {
    n: () => unsaved.confirmDiscard(() => noAnswer.mutate({ clientId })),
    a: () => setIsAskingLater(true),
    d: () => unsaved.confirmDiscard(() => noCalls.mutate({ clientId, noCalls: true })),
    r: () => canSkip && unsaved.confirmDiscard(() => skip.mutate({ clientId })),
  }

  function closeAskLater() {
    unsaved.confirmDiscard(() => {
      unsaved.mark('again', false)
      setIsAskingLater(false)
      form.current?.querySelector<HTMLInputElement>('input[type=radio]')?.focus()
    }, ['again'])
  }

  function handleKey(event: KeyboardEvent<HTMLDivElement>) {
    if (event.defaultPrevented || !isPlain(event) || isBusy) return
    const target = event.target as Element
    if (!event.currentTarget.contains(target)) return
    if (event.key === 'Escape') {
      event.preventDefault()
      if (isAskingLater) closeAskLater()
      else onClose()
      return
    }
    const run = commands[plainKeyOf(event)]
    if (!run || isAskingLater || target.matches(textFieldSelector)) return
    event.preventDefault()
    run()
  }

  return (
    <div className={classes.body} onKeyDown={handleKey}>
      <p className={classes.script}>
        “Hello, this is {settings.practitioner} from {settings.name}. How long did you feel better after the
        visit {first && formatSpokenDay(first.at, today(), dates.brief)}? And how is the pain now, from 0, no
        pain, to 10, the worst?”
      </p>
      <div ref={form}>
        <FollowUpForm
          client={client}
          unsaved={unsaved}
          prepareNext={prepareNext}
          withActions={!isAskingLater}
        >
          <Button size="xs" variant="default" onClick={commands.n} loading={noAnswer.isPending}>
            No answer <Kbd size="xs">N</Kbd>
          </Button>
          <Button size="xs" variant="default" onClick={commands.a}>
            Call again … <Kbd size="xs">A</Kbd>
          </Button>
          {canSkip && (
            <Button size="xs" variant="default" onClick={commands.r} loading={skip.isPending}>
              Skip until next visit <Kbd size="xs">R</Kbd>
            </Button>
          )}
          <Button size="xs" variant="subtle" onClick={commands.d} loading={noCalls.isPending}>
            Do not call <Kbd size="xs">D</Kbd>
          </Button>
          <Text size="sm" c="dimmed" visibleFrom="sm">
            Close <Kbd size="xs">Esc</Kbd>
          </Text>
        </FollowUpForm>
      </div>
      {isAskingLater && (
        <AskLaterForm
          client={client}
          unsaved={unsaved}
          onCallRecorded={onCallRecorded}
          prepareNext={prepareNext}
          onCancel={closeAskLater}
        />
      )}
    </div>
  )
}
