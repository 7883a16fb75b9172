import { Text } from '@mantine/core'
import { fullName } from '@shared/clients'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useDates } from '../ui/dates'
import { AnchorLink } from '../ui/links'
import { rpc } from '../api/rpc'

/** While a new client's name is typed: who of that name is here already, so that nobody is written down twice. */
export function SameNameClients({ name }: { name: string }) {
  const text = name.trim()
  const dates = useDates()
  const found = useQuery({
    ...rpc.clients.search.queryOptions({ text, limit: 4 }),
    enabled: text.length > 2,
    placeholderData: keepPreviousData,
  })
  const clients = text.length > 2 ? (found.data ?? []) : []
  if (clients.length === 0) return null
  return (
    <Text size="sm" className="wide" role="status">
      Already here:{' '}
      {clients.map((client, index) => (
        <span key={client.id}>
          {index > 0 && ', '}
          <AnchorLink to="/clients/$clientId" params={{ clientId: String(client.id) }} underline="always">
            {fullName(client)}
          </AnchorLink>
          {client.dateOfBirth && ` (born ${dates.day(client.dateOfBirth)})`}
        </span>
      ))}
    </Text>
  )
}
