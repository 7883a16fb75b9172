import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useFullName } from './client-name'
import { rpc } from '../api/rpc'
import { useDates } from '../ui/dates'
import { AnchorLink } from '../ui/links'
import classes from './same-name-clients.module.css'

const MIN_LENGTH = 3
const MAX_LISTED = 4

/** While the name of a new client is typed: the clients with such a name, so that nobody is entered twice. */
export function SameNameClients({ name }: { name: string }) {
  const fullName = useFullName()
  const text = name.trim()
  const dates = useDates()
  const found = useQuery({
    ...rpc.clients.search.queryOptions({ text, limit: MAX_LISTED }),
    enabled: text.length >= MIN_LENGTH,
    placeholderData: keepPreviousData,
  })
  const clients = text.length >= MIN_LENGTH ? (found.data ?? []) : []
  if (clients.length === 0) return null
  return (
    <div className={`wide ${classes.clients}`} role="status">
      <span>Clients with this name:</span>
      <ul>
        {clients.map((client) => (
          <li key={client.id}>
            <AnchorLink to="/clients/$clientId" params={{ clientId: String(client.id) }} underline="always">
              {fullName(client)}
            </AnchorLink>
            {client.dateOfBirth && ` (born ${dates.day(client.dateOfBirth)})`}
          </li>
        ))}
      </ul>
    </div>
  )
}
