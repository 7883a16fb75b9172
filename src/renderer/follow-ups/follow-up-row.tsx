import { Button, Text } from '@mantine/core'
import { maxAttempts } from '@shared/follow-ups'
import { useRef } from 'react'
import { useDates } from '../ui/dates'
import { AnchorLink } from '../ui/links'
import { formatList } from '../ui/lists'
import { PainNumbers } from '../outcomes/verdict'
import { CallPanel } from './call-panel'
import type { CallPanelProps } from './call-panel-props'
import { attemptsText, formatSpokenDay, reasonText } from './follow-up-labels'
import classes from './follow-ups.module.css'
import { today } from '../ui/clock'
import { useClientNames } from '../clients/client-name'

interface Props extends CallPanelProps {
  open: boolean
  onOpen: () => void
}

/** A client on the list of due calls: the complaints, the reason and the phone number. Opened, the call itself. */
export function FollowUpRow({ client, open, onOpen, onClose, ...panel }: Props) {
  const dates = useDates()
  const toggle = useRef<HTMLButtonElement>(null)
  const name = useClientNames()(client, client.clientId)
  const [first] = client.questions
  const attempts = attemptsText(client.attempts, dates.brief)

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
          <Text size={open ? 'lg' : 'sm'} className={classes.phone}>
            {client.phone || client.email || (
              <Text span c="dimmed" inherit>
                No phone number
              </Text>
            )}
          </Text>
        </div>
        <div>
          <Text size="sm">
            {formatList(
              client.questions.map((one) => one.title),
              'plain',
            )}
            {first && (
              <Text span inherit c="dimmed">
                {' · '}
                {formatSpokenDay(first.at, today(), dates.brief)}
              </Text>
            )}
          </Text>
          <Text size="sm" c="dimmed">
            {reasonText(client)}
          </Text>
          {attempts && (
            <Text size="sm" c="dimmed">
              {attempts}
              {client.attempts.length >= maxAttempts && '. Ask at the next visit.'}
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
          aria-label={open ? `Close ${name}` : `Call ${name}`}
          onClick={open ? close : onOpen}
        >
          {open ? 'Close' : 'Call'}
        </Button>
      </div>
      {open && <CallPanel client={client} onClose={close} {...panel} />}
    </li>
  )
}
