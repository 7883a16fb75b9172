import { ageOn } from '@shared/fields'
import { Group, Text } from '@mantine/core'
import { fullName } from '@shared/clients'
import { IconAlertTriangle, IconArchive } from '@tabler/icons-react'
import { AnchorLink } from '../ui/links'
import { useState, type ReactNode } from 'react'
import { useDates } from '../ui/dates'
import { trackHeight } from '../ui/track-height'
import type { RpcOutputs } from '../api/rpc'
import classes from './client-bar.module.css'
import { today } from '../ui/clock'

export type Client = RpcOutputs['pages']['client']['client']

interface Props {
  client: Client
  /** Shown after the name: "Left shoulder pain", "Visit of 3 March". */
  subject?: ReactNode
  actions?: ReactNode
  /** The name is the title of the page. */
  isTitle?: boolean
}

const trackBarHeight = trackHeight('--client-bar')

/** The client of the record, always visible: name, age and alerts. */
export function ClientBar({ client, subject, actions, isTitle = false }: Props) {
  const dates = useDates()
  const name = (
    <AnchorLink to="/clients/$clientId" params={{ clientId: String(client.id) }} className={classes.name}>
      {fullName(client)}
    </AnchorLink>
  )
  return (
    <div ref={trackBarHeight} className={classes.bar}>
      <Group justify="space-between" gap="md" align="center">
        <Group gap="sm" align="baseline">
          {isTitle ? <h1 className={classes.title}>{name}</h1> : name}
          {client.dateOfBirth && (
            <Text size="sm" c="dimmed">
              {ageOn(client.dateOfBirth, today())} years, born {dates.day(client.dateOfBirth)}
            </Text>
          )}
          {client.phone && (
            <Text size="sm" c="dimmed">
              {client.phone}
              {client.noCallsSince && ' (no calls)'}
            </Text>
          )}
          {subject && <Text size="sm">{subject}</Text>}
        </Group>
        {actions && <Group gap="sm">{actions}</Group>}
      </Group>
      {client.archived && (
        <p className={classes.alert}>
          <IconArchive size={16} aria-hidden /> This client is archived.
        </p>
      )}
      <Alerts client={client} />
    </div>
  )
}

function Alerts({ client }: { client: Client }) {
  const alerts = [
    ['Contraindications', client.contraindications],
    ['Allergies', client.allergies],
    ['Medication', client.medication],
  ].filter(([, text]) => text !== '')
  if (alerts.length === 0) return null
  return (
    <ul className={classes.alerts} aria-label="Alerts">
      {alerts.map(([label, text]) => (
        <Alert key={label} label={label!} text={text!} />
      ))}
    </ul>
  )
}

/** Longer alerts, in characters, are cut until “show all” is clicked. */
const MAX_ALERT_LENGTH = 170

function Alert({ label, text }: { label: string; text: string }) {
  const [whole, setWhole] = useState(false)
  return (
    <li>
      <IconAlertTriangle size={15} aria-hidden />
      <span className="prose">
        <b>{label}:</b>{' '}
        {whole || text.length <= MAX_ALERT_LENGTH ? text : `${text.slice(0, MAX_ALERT_LENGTH).trimEnd()}… `}
        {text.length > MAX_ALERT_LENGTH && (
          <button type="button" className={classes.whole} onClick={() => setWhole(!whole)}>
            {whole ? ' show less' : 'show all'}
          </button>
        )}
      </span>
    </li>
  )
}
