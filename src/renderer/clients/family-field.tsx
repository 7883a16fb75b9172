import { Button, Group, Input, NativeSelect, Select, Stack, Text } from '@mantine/core'
import type { ClientInput } from '@shared/clients'
import { MAX_RELATIVES, relations, type Relation } from '@shared/clients/family'
import { keepPreviousData, useQueries, useQuery } from '@tanstack/react-query'
import { useRef, useState, type Ref } from 'react'
import { useController, type UseFormReturn } from 'react-hook-form'
import { rpc } from '../api/rpc'
import { formatList } from '../ui/lists'
import { useClientNames } from './client-name'
import { relationLabels } from './relation-labels'

const MAX_FOUND = 8

interface Props {
  form: UseFormReturn<ClientInput>
  /** Null for a new client. */
  clientId: number | null
}

/** The links of a client to others of the family: finds a client, and says what that one is to this client. */
export function FamilyField({ form, clientId }: Props) {
  const { field } = useController({ control: form.control, name: 'relatives' })
  const links = field.value
  const names = useClientNames()
  const linked = useQueries({
    queries: links.map((link) => rpc.clients.read.queryOptions({ id: link.clientId })),
  })
  const adder = useRef<HTMLInputElement>(null)
  const errors = form.formState.errors.relatives
  const error = errors?.message ?? errors?.root?.message ?? errors?.find?.((one) => one)?.clientId?.message
  const nameAt = (index: number) => {
    const client = linked[index]?.data
    return client ? names(client, client.id) : ''
  }
  return (
    <Stack gap="sm">
      {links.length > 0 && (
        <Stack component="ul" gap="xs" m={0} p={0} style={{ listStyle: 'none' }} aria-label="Family">
          {links.map((link, index) => (
            <Group component="li" key={link.clientId} gap="sm">
              <NativeSelect
                aria-label={`Relation of ${nameAt(index)}`}
                data={relations.map((value) => ({ value, label: relationLabels[value] }))}
                value={link.relation}
                onChange={(event) => {
                  const relation = event.currentTarget.value as Relation
                  field.onChange(links.map((one) => (one === link ? { ...one, relation } : one)))
                }}
                w={130}
              />
              <Text flex="1 1 10rem" style={{ overflowWrap: 'anywhere' }}>
                <bdi>{nameAt(index)}</bdi>
              </Text>
              <Button
                variant="default"
                size="compact-sm"
                aria-label={`Remove ${nameAt(index)}`}
                onClick={() => {
                  field.onChange(links.filter((one) => one !== link))
                  adder.current?.focus()
                }}
              >
                Remove
              </Button>
            </Group>
          ))}
        </Stack>
      )}
      {links.length < MAX_RELATIVES && (
        <AddRelative
          ref={adder}
          without={[...links.map((link) => link.clientId), ...(clientId === null ? [] : [clientId])]}
          onAdd={(added) => field.onChange([...links, { clientId: added, relation: 'other' }])}
        />
      )}
      {error !== undefined && <Input.Error>{error}</Input.Error>}
      {clientId !== null && <LinkedFromOthers clientId={clientId} own={links.map((link) => link.clientId)} />}
    </Stack>
  )
}

interface AddProps {
  ref: Ref<HTMLInputElement>
  /** Who cannot be added. */
  without: readonly number[]
  onAdd: (clientId: number) => void
}

function AddRelative({ ref, without, onAdd }: AddProps) {
  const [text, setText] = useState('')
  const names = useClientNames()
  const found = useQuery({
    ...rpc.clients.search.queryOptions({ text, limit: MAX_FOUND + without.length }),
    enabled: text.trim() !== '',
    placeholderData: keepPreviousData,
  })
  const listed = text.trim() === '' ? [] : (found.data ?? []).filter(({ id }) => !without.includes(id))
  function add(id: number) {
    onAdd(id)
    setText('')
  }
  /** Adds the first match. While the list is that of fewer letters, its own is waited for. */
  async function addFirst() {
    const { data = [] } = found.isPlaceholderData ? await found.refetch({ cancelRefetch: false }) : found
    const first = data.find(({ id }) => !without.includes(id))
    if (first) add(first.id)
  }
  return (
    <Select
      ref={ref}
      label="Add a client"
      placeholder="Name"
      searchable
      value={null}
      searchValue={text}
      onSearchChange={setText}
      data={listed.slice(0, MAX_FOUND).map((client) => ({
        value: String(client.id),
        label: names(client, client.id),
      }))}
      // The search of clients has chosen already.
      filter={({ options }) => options}
      nothingFoundMessage={text.trim() !== '' && found.isSuccess ? 'No client found' : undefined}
      onChange={(id) => {
        if (id !== null) add(Number(id))
      }}
      onKeyDown={(event) => {
        const { key, ctrlKey, metaKey, nativeEvent, currentTarget } = event
        if (key !== 'Enter' || ctrlKey || metaKey || nativeEvent.isComposing || text.trim() === '') return
        // Enter in the form moves to the next field, and what was typed would be lost.
        event.preventDefault()
        if (!currentTarget.hasAttribute('aria-activedescendant')) void addFirst()
      }}
      maw={420}
      autoComplete="off"
    />
  )
}

/** The links that are stored with the other client, which cannot be changed here. */
function LinkedFromOthers({ clientId, own }: { clientId: number; own: readonly number[] }) {
  const names = useClientNames()
  const { data: family = [] } = useQuery(rpc.clients.family.queryOptions({ clientId }))
  const others = family.filter(({ id, isOwn }) => !isOwn && !own.includes(id))
  if (others.length === 0) return null
  return (
    <Text size="sm" c="dimmed">
      Linked on the other client’s record:{' '}
      {formatList(
        others.map((one) => `${names(one, one.id)} (${relationLabels[one.relation].toLowerCase()})`),
        'plain',
      )}
    </Text>
  )
}
