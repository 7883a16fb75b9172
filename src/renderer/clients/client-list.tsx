import { Button, Checkbox, Group, Paper, Table, Text, TextInput } from '@mantine/core'
import { fullName } from '@shared/clients'
import { IconPlus, IconSearch } from '@tabler/icons-react'
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { AnchorLink, ButtonLink } from '../ui/links'
import { useState } from 'react'
import { useDates } from '../ui/dates'
import { QueryBoundary, Page } from '../ui/page'
import { rpc } from '../api/rpc'
import { CsvExport } from './csv-export'

const PAGE_SIZE = 100

/** All clients, filtered while typing. */
export function ClientList() {
  const [text, setText] = useState('')
  const [archived, setArchived] = useState(false)
  const dates = useDates()
  const found = useInfiniteQuery(
    rpc.clients.search.infiniteQueryOptions(
      { text, archived, limit: PAGE_SIZE },
      {
        placeholderData: keepPreviousData,
        initialCursor: 0,
        getNextPageParam: (last, pages) => (last.length < PAGE_SIZE ? undefined : pages.length * PAGE_SIZE),
      },
    ),
  )
  return (
    <Page
      title="Clients"
      actions={
        <>
          <CsvExport />
          <ButtonLink to="/clients/new" leftSection={<IconPlus size={16} aria-hidden />}>
            New client
          </ButtonLink>
        </>
      }
    >
      <Group gap="lg">
        <TextInput
          aria-label="Find a client"
          placeholder="Name, phone or e-mail"
          leftSection={<IconSearch size={16} aria-hidden />}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          maw={420}
          flex={1}
          autoFocus
          autoComplete="off"
        />
        <Checkbox
          label="Archived clients"
          checked={archived}
          onChange={(event) => setArchived(event.currentTarget.checked)}
        />
      </Group>
      <QueryBoundary of={found}>
        {({ pages }) => {
          const clients = pages.flat()
          if (clients.length === 0) return <EmptyList text={text} archived={archived} />
          return (
            <Paper p={0} style={{ overflow: 'hidden' }}>
              <Table highlightOnHover verticalSpacing="xs" horizontalSpacing="md">
                <Table.Thead>
                  <Table.Tr>
                    <Table.Th>Name</Table.Th>
                    <Table.Th>Date of birth</Table.Th>
                    <Table.Th>Phone</Table.Th>
                    <Table.Th>E-mail</Table.Th>
                  </Table.Tr>
                </Table.Thead>
                <Table.Tbody>
                  {clients.map((client) => (
                    <Table.Tr key={client.id}>
                      <Table.Td style={{ overflowWrap: 'anywhere', minWidth: '10rem' }}>
                        <AnchorLink
                          to="/clients/$clientId"
                          params={{ clientId: String(client.id) }}
                          fw={550}
                          c="inherit"
                        >
                          <bdi>{fullName(client)}</bdi>
                        </AnchorLink>
                      </Table.Td>
                      <Table.Td>{client.dateOfBirth && dates.day(client.dateOfBirth)}</Table.Td>
                      <Table.Td>{client.phone}</Table.Td>
                      <Table.Td>{client.email}</Table.Td>
                    </Table.Tr>
                  ))}
                </Table.Tbody>
              </Table>
              {found.hasNextPage && (
                <Group justify="center" p="sm">
                  <Button
                    variant="default"
                    size="xs"
                    onClick={() => void found.fetchNextPage()}
                    loading={found.isFetchingNextPage}
                  >
                    Show more
                  </Button>
                </Group>
              )}
            </Paper>
          )
        }}
      </QueryBoundary>
    </Page>
  )
}

function EmptyList({ text, archived }: { text: string; archived: boolean }) {
  const name = text.trim()
  if (name !== '') {
    return archived ? (
      <Text>No archived client matches “{name}”.</Text>
    ) : (
      <Text>
        No client matches “{name}”.{' '}
        <AnchorLink to="/clients/new" search={{ name }} underline="always">
          Create this client
        </AnchorLink>
      </Text>
    )
  }
  return (
    <Text c="dimmed">{archived ? 'No client is archived.' : 'No clients yet. Create the first one.'}</Text>
  )
}
