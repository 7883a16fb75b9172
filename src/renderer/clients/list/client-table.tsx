import { Table, UnstyledButton } from '@mantine/core'
import type { ClientColumn, ClientSort } from '@shared/clients/list'
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useFullName } from '../client-name'
import type { RpcOutputs } from '../../api/rpc'
import { today } from '../../ui/clock'
import { useDates } from '../../ui/dates'
import { AnchorLink } from '../../ui/links'
import { ageWords } from '../age-words'
import { columnLabels } from './column-labels'
import classes from './client-table.module.css'

type ListedClient = RpcOutputs['clients']['list'][number]

interface Props {
  clients: readonly ListedClient[]
  columns: readonly ClientColumn[]
  /** Null while the best results of a search come first. */
  sort: ClientSort | null
  onSort: (sort: ClientSort) => void
}

/** The first click on these headings shows the latest day first. */
const latestFirst: ReadonlySet<ClientSort['by']> = new Set(['lastVisit'])

/** The table of clients. A click on a heading sorts by it, and a second click reverses the order. */
export function ClientTable({ clients, columns, sort, onSort }: Props) {
  const fullName = useFullName()
  const dates = useDates()
  const day = today()
  const cells: Record<ClientColumn, (client: ListedClient) => ReactNode> = {
    lastVisit: ({ lastVisit }) => lastVisit && dates.day(lastVisit),
    complaints: ({ complaints }) => complaints.map(({ id, title }) => <div key={id}>{title}</div>),
    dateOfBirth: ({ dateOfBirth }) => dateOfBirth && dates.day(dateOfBirth),
    age: ({ dateOfBirth }) => dateOfBirth && ageWords(dateOfBirth, day),
    referredBy: ({ referralSource }) => referralSource,
    phone: ({ phone }) => phone,
    email: ({ email }) => email,
  }
  return (
    <div className={classes.scroll}>
      <Table highlightOnHover verticalSpacing="xs" horizontalSpacing="md" className={classes.table}>
        <Table.Thead>
          <Table.Tr>
            <Heading by="name" sort={sort} onSort={onSort} />
            {columns.map((column) => (
              <Heading key={column} by={column} sort={sort} onSort={onSort} />
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {clients.map((client) => (
            <Table.Tr key={client.id}>
              <Table.Td>
                <AnchorLink
                  to="/clients/$clientId"
                  params={{ clientId: String(client.id) }}
                  fw={550}
                  c="inherit"
                >
                  <bdi>{fullName(client)}</bdi>
                </AnchorLink>
              </Table.Td>
              {columns.map((column) => (
                <Table.Td key={column} data-column={column}>
                  {cells[column](client)}
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  )
}

interface HeadingProps {
  by: ClientSort['by']
  sort: ClientSort | null
  onSort: (sort: ClientSort) => void
}

function Heading({ by, sort, onSort }: HeadingProps) {
  const label = columnLabels[by]
  if (!sort) return <Table.Th>{label}</Table.Th>
  const isSorted = sort.by === by
  const Arrow = sort.descending ? IconArrowDown : IconArrowUp
  return (
    <Table.Th {...(isSorted && { 'aria-sort': sort.descending ? 'descending' : 'ascending' })}>
      <UnstyledButton
        className={classes.heading}
        onClick={() => onSort({ by, descending: isSorted ? !sort.descending : latestFirst.has(by) })}
      >
        {label}
        {isSorted && <Arrow size={14} stroke={2} aria-hidden />}
      </UnstyledButton>
    </Table.Th>
  )
}
