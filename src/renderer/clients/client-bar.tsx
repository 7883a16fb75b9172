import { IconAlertTriangle, IconArchive, IconInfoCircle } from '@tabler/icons-react'
import { AnchorLink } from '../ui/links'
import { useState, type ReactNode } from 'react'
import { useDates } from '../ui/dates'
import { formatList } from '../ui/lists'
import { trackHeight } from '../ui/track-height'
import type { RpcOutputs } from '../api/rpc'
import { ageWords } from './age-words'
import { useClientNames, useFullName } from './client-name'
import classes from './client-bar.module.css'
import { precautionName } from './precaution-words'
import { today } from '../ui/clock'

export type Client = RpcOutputs['pages']['client']['client']

interface Props {
  client: Client
  /** Shown after the name: "Left shoulder pain", "Visit of 3 March". */
  subject?: ReactNode
  actions?: ReactNode
  /** What comes before the alerts of the record itself, each with a link to its complaint. */
  complaintAlerts: readonly (AlertText & { complaintId: number })[]
  /** The name is the title of the page, which then shows the date of birth too. */
  isTitle?: boolean
}

const trackBarHeight = trackHeight('--client-bar')

/** The client of the record, always visible: name, age, phone and alerts. */
export function ClientBar({ client, subject, actions, complaintAlerts, isTitle = false }: Props) {
  const fullName = useFullName()
  const dates = useDates()
  const { dateOfBirth, phone, noCallsSince } = client
  const name = (
    <AnchorLink to="/clients/$clientId" params={{ clientId: String(client.id) }} className={classes.name}>
      <bdi>{fullName(client)}</bdi>
    </AnchorLink>
  )
  // On other pages the birth date stands only where it tells two clients of one name apart.
  const isShared = useClientNames()(client, client.id) !== fullName(client)
  const hasBirth = isTitle || isShared
  const born = dateOfBirth !== null && hasBirth ? `, born ${dates.day(dateOfBirth)}` : ''
  const meta = [
    client.preferredName && `called ${client.preferredName}`,
    client.pronouns,
    dateOfBirth !== null && `${ageWords(dateOfBirth, today())}${born}`,
    phone && `${phone}${noCallsSince ? ' (no calls)' : ''}`,
  ].filter(Boolean)
  return (
    <div ref={trackBarHeight} className={classes.bar}>
      {isTitle ? <h1 className={classes.title}>{name}</h1> : name}
      {meta.length > 0 && <span className={classes.meta}>{meta.join(' · ')}</span>}
      {subject && <span className={classes.meta}>{subject}</span>}
      <Alerts client={client} complaintAlerts={complaintAlerts} />
      {actions && <div className={classes.actions}>{actions}</div>}
    </div>
  )
}

interface AlertText {
  label: string
  text: string
  tone: 'warn' | 'bad' | 'plain'
}

function Alerts({ client, complaintAlerts }: { client: Client; complaintAlerts: Props['complaintAlerts'] }) {
  const all: AlertText[] = [
    { label: 'Contraindications', text: client.contraindications, tone: 'bad' },
    { label: 'Allergies', text: client.allergies, tone: 'warn' },
    {
      label: 'Precautions',
      text: formatList(
        client.precautions.answers.map(({ id }) => precautionName(id)),
        'plain',
      ),
      tone: 'warn',
    },
    { label: 'Medication', text: client.medication, tone: 'plain' },
    // Some red flags and precautions depend on the age.
    { label: 'Missing', text: client.dateOfBirth === null ? 'No birth date' : '', tone: 'plain' },
  ]
  const alerts = all.filter(({ text }) => text !== '')
  if (alerts.length === 0 && complaintAlerts.length === 0 && !client.archived) return null
  return (
    <ul className={classes.alerts} aria-label="Alerts">
      {client.archived && (
        <li className={classes.alert}>
          <IconArchive size={16} aria-hidden /> Archived
        </li>
      )}
      {complaintAlerts.map(({ complaintId, label, text, tone }) => (
        <li key={`${label} ${complaintId}`} className={classes.alert} data-tone={tone} title={label}>
          <IconAlertTriangle size={16} role="img" aria-label={`${label}:`} />
          <AnchorLink
            to="/complaints/$complaintId"
            params={{ complaintId: String(complaintId) }}
            inherit
            c="inherit"
            underline="always"
          >
            {text}
          </AnchorLink>
        </li>
      ))}
      {alerts.map((alert) => (
        <Alert key={alert.label} {...alert} />
      ))}
    </ul>
  )
}

/** Longer alerts, in characters, are cut until “more” is clicked. */
const MAX_ALERT_LENGTH = 60

function Alert({ label, text, tone }: AlertText) {
  const [isWhole, setWhole] = useState(false)
  const isLong = text.length > MAX_ALERT_LENGTH
  const Sign = tone === 'plain' ? IconInfoCircle : IconAlertTriangle
  return (
    <li className={classes.alert} data-tone={tone} title={label}>
      <Sign size={16} role="img" aria-label={`${label}:`} />
      <span className={isWhole ? 'prose' : undefined}>
        {isWhole || !isLong ? text : `${cut(text)}… `}
        {isLong && (
          <button type="button" className={classes.whole} onClick={() => setWhole(!isWhole)}>
            {isWhole ? 'less' : 'more'}
          </button>
        )}
      </span>
    </li>
  )
}

/** Cuts a text at the end of a word. */
const cut = (text: string) => text.slice(0, MAX_ALERT_LENGTH).replace(/[\s,;.]+\S*$/, '')
