import { Button, Text } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useDates } from '../ui/dates'
import { AnchorLink } from '../ui/links'
import { Section } from '../ui/section'
import { showRefusal } from '../api/refusals'
import { rpc } from '../api/rpc'
import { useCreate } from '../api/use-create'
import { attemptCountText, formatDue, type LaterClient, type NotCalledClient } from './follow-up-labels'
import classes from './not-due-lists.module.css'
import { today } from '../ui/clock'
import { useClientNames } from '../clients/client-name'

/** Clients whose call is due later, with the time. */
export function LaterList({ clients }: { clients: LaterClient[] }) {
  const dates = useDates()
  if (clients.length === 0) return null
  const day = today()
  return (
    <Section title="Later">
      <ul className={classes.list}>
        {clients.map((client) => (
          <li key={client.clientId}>
            <ClientName client={client} />
            <Text size="sm" c="dimmed">
              {[
                formatDue(client.dueFrom, day, dates, client.reason === 'call agreed'),
                attemptCountText(client.attempts),
              ]
                .filter(Boolean)
                .join(' · ')}
            </Text>
            <CallNowButton client={client} />
          </li>
        ))}
      </ul>
    </Section>
  )
}

/** Clients who are not called: they are asked at the next visit, or want no calls. */
export function NotCalledList({ clients }: { clients: NotCalledClient[] }) {
  if (clients.length === 0) return null
  return (
    <Section title="Not called" lead="Ask for the outcome at the next visit.">
      <ul className={classes.list}>
        {clients.map((client) => (
          <li key={client.clientId}>
            <ClientName client={client} />
            <Text size="sm" c="dimmed">
              {client.noCalls ? 'Do not call' : 'Skipped until the next visit'}
            </Text>
            {client.noCalls ? <AllowCallsButton client={client} /> : <CallNowButton client={client} />}
          </li>
        ))}
      </ul>
    </Section>
  )
}

interface ClientProps {
  client: LaterClient | NotCalledClient
}

function ClientName({ client }: ClientProps) {
  const names = useClientNames()
  return (
    <AnchorLink to="/clients/$clientId" params={{ clientId: String(client.clientId) }} c="inherit" fw={550}>
      <bdi>{names(client, client.clientId)}</bdi>
    </AnchorLink>
  )
}

/** Moves a client to the list of due calls. */
function CallNowButton({ client }: ClientProps) {
  const names = useClientNames()
  const askNow = useCreate(rpc.followUps.askNow, { again: true, onError: showRefusal })
  return (
    <Button
      size="compact-sm"
      variant="default"
      loading={askNow.isPending}
      aria-label={`Call now: ${names(client, client.clientId)}`}
      onClick={() => askNow.mutate({ clientId: client.clientId })}
    >
      Call now
    </Button>
  )
}

function AllowCallsButton({ client }: ClientProps) {
  const names = useClientNames()
  const allow = useMutation(rpc.followUps.setNoCalls.mutationOptions({ onError: showRefusal }))
  return (
    <Button
      size="compact-sm"
      variant="default"
      loading={allow.isPending}
      aria-label={`Allow calls: ${names(client, client.clientId)}`}
      onClick={() => allow.mutate({ clientId: client.clientId, noCalls: false })}
    >
      Allow calls
    </Button>
  )
}
