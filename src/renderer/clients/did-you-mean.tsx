import { Alert, Text } from '@mantine/core'
import type { DuplicateQuery } from '@shared/clients'
import type { Ref } from 'react'
import { useFullName } from './client-name'
import { useDates } from '../ui/dates'
import { AnchorLink } from '../ui/links'
import { formatList } from '../ui/lists'
import type { RpcOutputs } from '../api/rpc'
import classes from './did-you-mean.module.css'

/** Clients who may be the person in the form. */
export interface PossibleDuplicates {
  /** The person in the form, as `personKey`. Another name, birth date, phone or e-mail asks again. */
  person: string
  clients: RpcOutputs['clients']['possibleDuplicates']
}

type MatchKind = PossibleDuplicates['clients'][number]['same'][number]

const fieldLabels: Record<Exclude<MatchKind, 'similar name'>, string> = {
  name: 'name',
  'surname and birth date': 'surname and birth date',
  phone: 'phone',
  'e-mail': 'e-mail',
}

/** Words what two clients have in common: "Same phone. Similar name." */
function matchWords(kinds: readonly MatchKind[]): string {
  const same = kinds.flatMap((kind) => (kind === 'similar name' ? [] : [fieldLabels[kind]]))
  const similar = kinds.includes('similar name') ? 'Similar name' : ''
  return formatList([same.length > 0 ? `Same ${formatList(same)}` : '', similar], 'commas')
}

/** Joins the fields of the form that identify a person. */
export const personKey = ({ firstName, lastName, phone, email, dateOfBirth }: DuplicateQuery) =>
  [firstName, lastName, phone, email, dateOfBirth ?? ''].map((text) => text.trim()).join('\n')

/** Asks before a client is entered twice: lists the clients who may be the same, with what is equal. */
export function DidYouMean({
  duplicates,
  ref,
}: {
  duplicates: PossibleDuplicates
  ref: Ref<HTMLDivElement>
}) {
  const dates = useDates()
  const fullName = useFullName()
  return (
    <Alert
      ref={ref}
      tabIndex={-1}
      // A second press of the save key, by mistake, is no answer to this question.
      onKeyDown={(event) => event.key === 'Enter' && event.stopPropagation()}
      variant="default"
      title="Possible duplicates"
      classNames={{ root: classes.asked!, title: classes.title! }}
    >
      <ul className={classes.clients}>
        {duplicates.clients.map((client) => (
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
              {formatList(
                [
                  client.dateOfBirth && `born ${dates.day(client.dateOfBirth)}`,
                  client.phone,
                  client.email,
                  client.archived && 'archived',
                ],
                'plain',
              )}
            </span>
            <small>{matchWords(client.same)}</small>
          </li>
        ))}
      </ul>
      <Text size="sm">Nothing is saved yet. If this is another person, create the client anyway.</Text>
    </Alert>
  )
}
