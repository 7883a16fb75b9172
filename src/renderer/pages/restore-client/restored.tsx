import { Group, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { useFullName } from '../../clients/client-name'
import { rpc } from '../../api/rpc'
import { whenText } from '../../backups/words'
import { today } from '../../ui/clock'
import { useDates } from '../../ui/dates'
import { AnchorLink, ButtonLink } from '../../ui/links'
import { QueryBoundary } from '../../ui/page'
import { Section } from '../../ui/section'

interface Props {
  id: number
  /** When the backup was made that has the record from before. */
  backupMadeAt: string
}

/** Says that a client is back, and how that is undone. */
export function Restored({ id, backupMadeAt }: Props) {
  const fullName = useFullName()
  const dates = useDates()
  const client = useQuery(rpc.clients.read.queryOptions({ id }))
  const made = whenText(backupMadeAt, today(), dates)
  return (
    <QueryBoundary of={client}>
      {(one) => (
        <Section title={`${fullName(one)} was restored`}>
          <Stack gap="sm">
            <Text>A backup was made first: {made}, “before a restore”.</Text>
            <Text>
              To undo,{' '}
              <AnchorLink to="/settings/backups" underline="always">
                restore that backup in the settings
              </AnchorLink>
              . It also takes back everything saved since.
            </Text>
            <Opener id={id} />
          </Stack>
        </Section>
      )}
    </QueryBoundary>
  )
}

/** The button that was pressed is gone, so the focus moves to what comes next. */
function Opener({ id }: { id: number }) {
  const link = useRef<HTMLAnchorElement>(null)
  useEffect(() => link.current?.focus(), [])
  return (
    <Group>
      <ButtonLink ref={link} to="/clients/$clientId" params={{ clientId: String(id) }}>
        Open client
      </ButtonLink>
    </Group>
  )
}
