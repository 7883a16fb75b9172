import { Alert, Text } from '@mantine/core'
import { fullName, type DuplicateQuery } from '@shared/clients'
import type { Ref } from 'react'
import { useDates } from '../ui/dates'
import { AnchorLink } from '../ui/links'
import type { RpcOutputs } from '../api/rpc'
import classes from './did-you-mean.module.css'

/** Who may be the person that is about to be written down once more. */
export interface PossibleDuplicates {
  /** Of whom was asked; another name, phone or e-mail is another question. */
  person: string
  clients: RpcOutputs['clients']['possibleDuplicates']
}

/** What of a client's form tells people apart. */
export const personKey = ({ firstName, lastName, phone, email }: DuplicateQuery) =>
  [firstName, lastName, phone, email].map((text) => text.trim()).join('\n')

/** Asks before somebody is written down twice: who is here already, with what they have in common. */
export function DidYouMean({ likely, ref }: { likely: PossibleDuplicates; ref: Ref<HTMLDivElement> }) {
  const dates = useDates()
  return (
    <Alert
      ref={ref}
      tabIndex={-1}
      variant="default"
      title="Did you mean …?"
      classNames={{ root: classes.asked!, title: classes.title! }}
    >
      <ul className={classes.clients}>
        {likely.clients.map((client) => (
          <li key={client.id}>
            <AnchorLink
              to="/clients/$clientId"
              params={{ clientId: String(client.id) }}
              underline="always"
              fw={550}
            >
              {fullName(client)}
            </AnchorLink>
            <span>
              {[
                client.dateOfBirth && `born ${dates.day(client.dateOfBirth)}`,
                client.phone,
                client.email,
                client.archived && 'archived',
              ]
                .filter(Boolean)
                .join(', ')}
            </span>
            <small>the same {client.same.join(' and ')}</small>
          </li>
        ))}
      </ul>
      <Text size="sm">Nothing was saved yet. If this is somebody else, create the client anyway.</Text>
    </Alert>
  )
}
