import { Button, Text } from '@mantine/core'
import { fullName } from '@shared/clients'
import { dayOf } from '@shared/fields'
import { useMutation } from '@tanstack/react-query'
import { useDates } from '../ui/dates'
import { AnchorLink } from '../ui/links'
import { Section } from '../ui/section'
import { showRefusal } from '../api/refusals'
import { rpc } from '../api/rpc'
import classes from './not-due-lists.module.css'
import { formatDue, type LaterClient, type NotCalledClient } from './follow-up-labels'

/** Who comes up later, and when. */
export function LaterList({ clients }: { clients: LaterClient[] }) {
  const dates = useDates()
  if (clients.length === 0) return null
  const today = dayOf(new Date())
  return (
    <Section title="Later">
      <ul className={classes.list}>
        {clients.map((client) => (
          <li key={client.clientId}>
            <Name client={client} />
            <Text size="sm" c="dimmed">
              {capital(formatDue(client.from, today, dates.brief))}: {laterWhy(client)}
            </Text>
            <AskNow clientId={client.clientId} label="Ask now" name={fullName(client)} />
          </li>
        ))}
      </ul>
    </Section>
  )
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

function laterWhy({ why, tries }: LaterClient): string {
  if (why === 'promised') return 'to be asked again'
  if (tries === 0) return 'before that, relief cannot be judged'
  return tries === 1 ? 'one try without an answer' : `${tries} tries without an answer`
}

/** Who is left alone: until the next visit, or by their own wish. */
export function NotCalledList({ clients }: { clients: NotCalledClient[] }) {
  if (clients.length === 0) return null
  return (
    <Section title="Left alone" lead="At the next visit they are asked first.">
      <ul className={classes.list}>
        {clients.map((client) => (
          <li key={client.clientId}>
            <Name client={client} />
            <Text size="sm" c="dimmed">
              {client.noCalls ? 'Does not want calls' : 'At rest until the next visit'}
            </Text>
            {client.noCalls ? (
              <CallsAgain clientId={client.clientId} name={fullName(client)} />
            ) : (
              <AskNow clientId={client.clientId} label="Ask after all" name={fullName(client)} />
            )}
          </li>
        ))}
      </ul>
    </Section>
  )
}

function Name({ client }: { client: LaterClient | NotCalledClient }) {
  return (
    <AnchorLink to="/clients/$clientId" params={{ clientId: String(client.clientId) }} c="inherit" fw={550}>
      {fullName(client)}
    </AnchorLink>
  )
}

function AskNow({ clientId, label, name }: { clientId: number; label: string; name: string }) {
  const bring = useMutation(rpc.followUps.askNow.mutationOptions({ onError: showRefusal }))
  return (
    <Button
      size="compact-sm"
      variant="default"
      loading={bring.isPending}
      aria-label={`${label}: ${name}`}
      onClick={() => bring.mutate({ clientId })}
    >
      {label}
    </Button>
  )
}

function CallsAgain({ clientId, name }: { clientId: number; name: string }) {
  const allow = useMutation(rpc.followUps.setNoCalls.mutationOptions({ onError: showRefusal }))
  return (
    <Button
      size="compact-sm"
      variant="default"
      loading={allow.isPending}
      aria-label={`May be called again: ${name}`}
      onClick={() => allow.mutate({ clientId, noCalls: false })}
    >
      May be called again
    </Button>
  )
}
