import { Button, Group, Paper, Stack, Text } from '@mantine/core'
import {
  noFilter,
  usualSort,
  type ClientColumn,
  type ClientFilter,
  type ClientSort,
} from '@shared/clients/list'
import { IconPlus } from '@tabler/icons-react'
import { keepPreviousData, useInfiniteQuery, useMutation, useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import { showRefusal } from '../../api/refusals'
import { rpc } from '../../api/rpc'
import { SearchField } from '../../ui/fields/search-field'
import { AnchorLink, ButtonLink } from '../../ui/links'
import { Page, QueriesBoundary } from '../../ui/page'
import { ActiveFilters } from './active-filters'
import { ClientTable } from './client-table'
import { ColumnMenu } from './column-menu'
import { CsvExport } from './csv-export'
import { FilterButton } from './filter-button'
import { isSame } from '../../ui/fields/is-same'
import { ViewMenu } from './view-menu'

const PAGE_SIZE = 100

/** All clients in a table, filtered while typing. The address keeps the filter and the order, so that Back shows them again. */
export function ClientList() {
  const [text, setText] = useState('')
  const { filter = noFilter, sort = usualSort } = useSearch({ from: '/shell/clients' })
  const navigate = useNavigate()
  const filterButton = useRef<HTMLButtonElement>(null)
  const views = useQuery(rpc.clients.views.queryOptions())
  const saveColumns = useMutation(rpc.clients.saveColumns.mutationOptions({ onError: showRefusal }))
  const found = useInfiniteQuery(
    rpc.clients.list.infiniteQueryOptions(
      { text, filter, sort, limit: PAGE_SIZE },
      {
        placeholderData: keepPreviousData,
        initialCursor: 0,
        getNextPageParam: (last, pages) => (last.length < PAGE_SIZE ? undefined : pages.length * PAGE_SIZE),
      },
    ),
  )
  const show = (shown: { filter?: ClientFilter; sort?: ClientSort }) => {
    const next = { filter, sort, ...shown }
    void navigate({
      to: '/clients',
      search: {
        ...(!isSame(next.filter, noFilter) && { filter: next.filter }),
        ...(!isSame(next.sort, usualSort) && { sort: next.sort }),
      },
      replace: true,
      resetScroll: false,
    })
  }
  const showColumns = (columns: readonly ClientColumn[]) => saveColumns.mutate({ columns: [...columns] })
  const isSearched = text.trim() !== ''
  return (
    <Page
      title="Clients"
      actions={
        <>
          <CsvExport shown={{ text, filter, sort }} />
          <ButtonLink to="/clients/new" leftSection={<IconPlus size={16} aria-hidden />}>
            New client
          </ButtonLink>
        </>
      }
    >
      <Stack gap="xs">
        <Group gap="sm">
          <SearchField
            label="Find a client"
            placeholder="Name, phone or e-mail"
            value={text}
            onChange={setText}
            miw="14rem"
            flex={1}
            autoFocus
          />
          <FilterButton
            ref={filterButton}
            filter={filter}
            onChange={(changed) => show({ filter: changed })}
          />
          {views.data && (
            <>
              <ColumnMenu columns={views.data.columns} onChange={showColumns} />
              <ViewMenu
                views={views.data.views}
                shown={{ columns: views.data.columns, filter, sort }}
                onChoose={(view) => {
                  if (!isSame(view.columns, views.data.columns)) showColumns(view.columns)
                  show({ filter: view.filter, sort: view.sort })
                }}
              />
            </>
          )}
        </Group>
        <ActiveFilters
          filter={filter}
          onChange={(changed) => {
            show({ filter: changed })
            filterButton.current?.focus()
          }}
        />
      </Stack>
      <QueriesBoundary<[NonNullable<typeof views.data>, NonNullable<typeof found.data>]> of={[views, found]}>
        {([{ columns }, { pages }]) => {
          const clients = pages.flat()
          if (clients.length === 0) return <EmptyList text={text} filter={filter} />
          return (
            <Paper p={0} style={{ overflow: 'hidden' }}>
              <ClientTable
                clients={clients}
                columns={columns}
                // The best results of a search come first.
                sort={isSearched ? null : sort}
                onSort={(changed) => show({ sort: changed })}
              />
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
      </QueriesBoundary>
    </Page>
  )
}

function EmptyList({ text, filter }: { text: string; filter: ClientFilter }) {
  const name = text.trim()
  const { archived } = filter
  const isFiltered = !isSame(filter, { ...noFilter, archived })
  if (name !== '') {
    if (isFiltered) return <Text>No client with these filters matches “{name}”.</Text>
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
  if (isFiltered) return <Text c="dimmed">No client matches these filters.</Text>
  return (
    <Text c="dimmed">{archived ? 'No client is archived.' : 'No clients yet. Create the first one.'}</Text>
  )
}
