import { Button, Stack, Text } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useFullName } from '../../clients/client-name'
import { rpc } from '../../api/rpc'
import { useDates } from '../../ui/dates'
import { SearchField } from '../../ui/fields/search-field'
import { QueryBoundary } from '../../ui/page'
import { Section } from '../../ui/section'
import classes from './restore-client.module.css'

/** A search does not start with each letter of a fast typist. */
const TYPING_MS = 150

/** Finds a client in an opened backup. */
export function FindClient({ copyId, onChoose }: { copyId: string; onChoose: (id: number) => void }) {
  const fullName = useFullName()
  const [text, setText] = useState('')
  const [searched] = useDebouncedValue(text, TYPING_MS)
  const dates = useDates()
  const found = useQuery(
    rpc.pages.clientsInBackup.queryOptions({ copyId, text: searched }, { placeholderData: keepPreviousData }),
  )
  return (
    <Section title="Choose a client">
      <Stack gap="sm">
        <SearchField
          label="Find a client in the backup"
          placeholder="Name, phone or e-mail"
          value={text}
          onChange={setText}
          maxLength={200}
          autoFocus
        />
        <QueryBoundary of={found}>
          {(clients) =>
            clients.length === 0 ? (
              <Text size="sm" c="dimmed">
                No client in this backup matches.
              </Text>
            ) : (
              <table className={classes.found} aria-label="Clients in the backup">
                <thead>
                  <tr>
                    <th scope="col">Name</th>
                    <th scope="col">Date of birth</th>
                    <th scope="col">Phone</th>
                    <td />
                  </tr>
                </thead>
                <tbody>
                  {clients.map((client) => (
                    <tr key={client.id}>
                      <th scope="row" className={classes.value}>
                        {fullName(client)}
                        {client.archived === 1 && <span className={classes.empty}> · archived</span>}
                      </th>
                      <td>{client.dateOfBirth && dates.day(client.dateOfBirth)}</td>
                      <td className={classes.value}>{client.phone}</td>
                      <td>
                        <Button
                          size="compact-xs"
                          variant="default"
                          aria-label={`Compare ${fullName(client)}`}
                          onClick={() => onChoose(client.id)}
                        >
                          Compare
                        </Button>
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            )
          }
        </QueryBoundary>
      </Stack>
    </Section>
  )
}
