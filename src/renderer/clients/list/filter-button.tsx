import { Autocomplete, Button, Checkbox, Popover, Stack, TextInput } from '@mantine/core'
import { clientFilter, type ClientFilter } from '@shared/clients/list'
import { IconFilter } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState, type Ref } from 'react'
import { rpc } from '../../api/rpc'
import { wholeNumber } from '../../ui/fields/whole-number'

interface Props {
  ref: Ref<HTMLButtonElement>
  filter: ClientFilter
  onChange: (filter: ClientFilter) => void
}

/** The button that opens the filters of the table. A filter acts at once. */
export function FilterButton({ ref, filter, onChange }: Props) {
  const [opened, setOpened] = useState(false)
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-start" trapFocus returnFocus width={280}>
      <Popover.Target>
        <Button
          ref={ref}
          variant="default"
          leftSection={<IconFilter size={16} aria-hidden />}
          onClick={() => setOpened(!opened)}
        >
          Filter
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label="Filter">
        <FilterFields filter={filter} onChange={onChange} />
      </Popover.Dropdown>
    </Popover>
  )
}

function FilterFields({ filter, onChange }: Omit<Props, 'ref'>) {
  const { data: sources = [] } = useQuery(rpc.clients.referralSources.queryOptions())
  const [weeks, setWeeks] = useState(String(filter.notSeenWeeks ?? ''))
  // As typed: the filter has no blank at its end.
  const [referredBy, setReferredBy] = useState(filter.referredBy)
  const parsed = clientFilter.shape.notSeenWeeks.safeParse(wholeNumber(weeks))
  const change = (changed: Partial<ClientFilter>) => onChange({ ...filter, ...changed })
  return (
    <Stack gap="sm">
      <Checkbox
        label="Has an open complaint"
        checked={filter.hasOpenComplaint}
        onChange={(event) => change({ hasOpenComplaint: event.currentTarget.checked })}
      />
      <TextInput
        label="Not seen for (weeks)"
        inputMode="numeric"
        autoComplete="off"
        value={weeks}
        error={parsed.error?.issues[0]?.message}
        onChange={({ currentTarget: { value } }) => {
          setWeeks(value)
          const { success, data } = clientFilter.shape.notSeenWeeks.safeParse(wholeNumber(value))
          // What is wrong stays typed, with its message, and the table as it was.
          if (success) change({ notSeenWeeks: data })
        }}
      />
      <Autocomplete
        label="Referred by"
        autoComplete="off"
        data={sources}
        limit={8}
        maxLength={200}
        value={referredBy}
        comboboxProps={{ withinPortal: false }}
        onChange={(value) => {
          setReferredBy(value)
          change({ referredBy: value })
        }}
      />
      <Checkbox
        label="Archived clients"
        checked={filter.archived}
        onChange={(event) => change({ archived: event.currentTarget.checked })}
      />
    </Stack>
  )
}
