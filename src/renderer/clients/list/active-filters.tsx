import { Button, Group } from '@mantine/core'
import { noFilter, type ClientFilter } from '@shared/clients/list'
import { IconX } from '@tabler/icons-react'

interface Props {
  filter: ClientFilter
  onChange: (filter: ClientFilter) => void
}

/** The filters that act now. A click on one removes it. */
export function ActiveFilters({ filter, onChange }: Props) {
  const { hasOpenComplaint, notSeenWeeks, referredBy, archived } = filter
  const active: { text: string; without: Partial<ClientFilter> }[] = [
    ...(hasOpenComplaint ? [{ text: 'Has an open complaint', without: { hasOpenComplaint: false } }] : []),
    ...(notSeenWeeks === null
      ? []
      : [
          {
            text: notSeenWeeks === 1 ? 'Not seen for 1 week' : `Not seen for ${notSeenWeeks} weeks`,
            without: { notSeenWeeks: null },
          },
        ]),
    ...(referredBy.trim() === ''
      ? []
      : [{ text: `Referred by “${referredBy.trim()}”`, without: { referredBy: '' } }]),
    ...(archived ? [{ text: 'Archived clients', without: { archived: false } }] : []),
  ]
  if (active.length === 0) return null
  return (
    <Group gap="xs" role="group" aria-label="Active filters">
      {active.map(({ text, without }) => (
        <Button
          key={text}
          size="compact-sm"
          variant="light"
          rightSection={<IconX size={14} aria-hidden />}
          aria-label={`Remove filter: ${text}`}
          onClick={() => onChange({ ...filter, ...without })}
        >
          {text}
        </Button>
      ))}
      {active.length > 1 && (
        <Button size="compact-sm" variant="subtle" onClick={() => onChange(noFilter)}>
          Remove all filters
        </Button>
      )}
    </Group>
  )
}
