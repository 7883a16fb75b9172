import { Button, Kbd, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { maxTries } from '@shared/follow-ups'
import { fullName } from '@shared/clients'
import { dayOf } from '@shared/fields'
import { useMutation } from '@tanstack/react-query'
import { useRef, useState, type KeyboardEvent } from 'react'
import { useDates } from '../ui/dates'
import { AnchorLink } from '../ui/links'
import { usePractice } from '../practice/practice-context'
import { showRefusal } from '../api/refusals'
import { rpc } from '../api/rpc'
import { PainNumbers } from '../outcomes/verdict'
import { AskLaterForm } from './ask-later-form'
import { FollowUpForm } from './follow-up-form'
import classes from './follow-ups.module.css'
import { textFieldSelector } from './text-field-selector'
import type { RecordedCall } from './recorded-call-notice'
import type { UnsavedChanges } from './use-unsaved-changes'
import { formatSpokenDay, attemptsText, reasonText, type DueClient } from './follow-up-labels'

interface Props {
  client: DueClient
  open: boolean
  onOpen: () => void
  onClose: () => void
  unsaved: UnsavedChanges
  /** What was noted instead of an answer; null for what has its own way back. */
  onNoted: (noted: RecordedCall | null) => void
  /** Called before this client is done with; what it gives goes on to the next. */
  beforeDone: () => () => void
}

/** A client on the list: why, and how to reach them; opened, what to say and the answer. */
export function FollowUpRow({ client, open, onOpen, onClose, ...rest }: Props) {
  const dates = useDates()
  const toggle = useRef<HTMLButtonElement>(null)
  const name = fullName(client)
  const [first] = client.questions
  const tries = attemptsText(client.tries, dates.brief)
  const today = dayOf(new Date())

  function close() {
    onClose()
    toggle.current?.focus()
  }

  return (
    <li className={open ? classes.open : undefined}>
      <div className={classes.row}>
        <div>
          <AnchorLink
            to="/clients/$clientId"
            params={{ clientId: String(client.clientId) }}
            fw={600}
            c="inherit"
          >
            {name}
          </AnchorLink>
          <Text size={open ? 'lg' : 'sm'} className={`${classes.phone} figures`}>
            {client.phone || client.email || (
              <Text span c="dimmed" inherit>
                no phone number
              </Text>
            )}
          </Text>
        </div>
        <div>
          <Text size="sm">
            {client.questions.map((one) => one.title).join('; ')}
            <Text span inherit c="dimmed">
              , {first && formatSpokenDay(first.at, today, dates.brief)}
            </Text>
          </Text>
          <Text size="sm" c="dimmed">
            {reasonText(client)}
          </Text>
          {tries && (
            <Text size="sm" c="dimmed">
              {tries}
              {client.tries.length >= maxTries && '; better let it rest until the next visit'}
            </Text>
          )}
          {client.note && (
            <Text size="sm" className="prose">
              “{client.note}”
            </Text>
          )}
        </div>
        {client.questions.length === 1 && first ? (
          <PainNumbers before={first.painBefore} after={first.painAfter} />
        ) : (
          <span />
        )}
        <Button
          ref={toggle}
          variant={open ? 'default' : 'light'}
          size="xs"
          aria-expanded={open}
          aria-label={`${open ? 'Close' : 'Ask'} ${name}`}
          onClick={open ? close : onOpen}
        >
          {open ? 'Close' : 'Ask'}
        </Button>
      </div>
      {open && <Opened client={client} onClose={close} {...rest} />}
    </li>
  )
}

function Opened({
  client,
  onClose,
  unsaved,
  onNoted,
  beforeDone,
}: Omit<Props, 'open' | 'onOpen'> & { onClose: () => void }) {
  const dates = useDates()
  const { settings } = usePractice()
  const [asking, setAsking] = useState(false)
  const form = useRef<HTMLDivElement>(null)
  const { clientId } = client
  const name = fullName(client)
  const [first] = client.questions
  const goOn = useRef<() => void>(() => undefined)
  const sent = {
    onMutate: () => {
      goOn.current = beforeDone()
    },
    onError: showRefusal,
  }
  const noting = (words: string) => ({
    ...sent,
    onSuccess: ({ id: callId }: { id: number }) => {
      onNoted({ callId, clientId, words })
      goOn.current()
    },
  })
  const noAnswer = useMutation(
    rpc.followUps.noAnswer.mutationOptions(noting(`No answer noted: ${name}, again tomorrow.`)),
  )
  const letRest = useMutation(
    rpc.followUps.stopAsking.mutationOptions(noting(`${name}: the next visit asks.`)),
  )
  const noCalls = useMutation(
    rpc.followUps.setNoCalls.mutationOptions({
      ...sent,
      onSuccess: () => {
        notifications.show({ message: `${name} is not called any more` })
        // What is offered to be undone is the last thing done, or nothing.
        onNoted(null)
        goOn.current()
      },
    }),
  )
  const busy = noAnswer.isPending || letRest.isPending || noCalls.isPending

  // Offered with the try that makes it enough, too: whoever gets no answer once more need not wait for tomorrow.
  const mayRest = client.tries.length >= maxTries - 1
  const commands: Record<string, () => void> = {
    n: () => unsaved.dropping(() => noAnswer.mutate({ clientId })),
    a: () => setAsking(true),
    d: () => unsaved.dropping(() => noCalls.mutate({ clientId, noCalls: true })),
    r: () => mayRest && unsaved.dropping(() => letRest.mutate({ clientId })),
  }

  /** Back to the answer; what was typed about asking again is not dropped without a word. */
  function closeAgain() {
    unsaved.dropping(() => {
      unsaved.mark('again', false)
      setAsking(false)
      form.current?.querySelector<HTMLInputElement>('input[type=radio]')?.focus()
    }, ['again'])
  }

  function command(event: KeyboardEvent<HTMLDivElement>) {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || busy) return
    const target = event.target as Element
    if (!event.currentTarget.contains(target)) return
    if (event.key === 'Escape') {
      event.preventDefault()
      if (asking) closeAgain()
      else onClose()
      return
    }
    const run = commands[event.key.toLowerCase()]
    if (!run || asking || target.matches(textFieldSelector)) return
    event.preventDefault()
    run()
  }

  return (
    <div className={classes.body} onKeyDown={command}>
      <p className={classes.words}>
        “Hello, this is {settings.practitioner} from {settings.name}. How long did you feel better after the
        visit {first && formatSpokenDay(first.at, dayOf(new Date()), dates.brief)}? And how is it now, from 0
        for no pain to 10 for the worst?”
      </p>
      <div ref={form}>
        <FollowUpForm client={client} unsaved={unsaved} beforeDone={beforeDone} withActions={!asking}>
          <Button size="xs" variant="default" onClick={commands.n} loading={noAnswer.isPending}>
            No answer <Kbd size="xs">N</Kbd>
          </Button>
          <Button size="xs" variant="default" onClick={commands.a}>
            Ask again … <Kbd size="xs">A</Kbd>
          </Button>
          {mayRest && (
            <Button size="xs" variant="default" onClick={commands.r} loading={letRest.isPending}>
              Let it rest <Kbd size="xs">R</Kbd>
            </Button>
          )}
          <Button size="xs" variant="subtle" onClick={commands.d} loading={noCalls.isPending}>
            Does not want calls <Kbd size="xs">D</Kbd>
          </Button>
          <Text size="sm" c="dimmed" visibleFrom="sm">
            <Kbd size="xs">Esc</Kbd> closes
          </Text>
        </FollowUpForm>
      </div>
      {asking && (
        <AskLaterForm
          client={client}
          unsaved={unsaved}
          onNoted={onNoted}
          beforeDone={beforeDone}
          onCancel={closeAgain}
        />
      )}
    </div>
  )
}
