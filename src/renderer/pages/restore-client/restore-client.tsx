import { Button, Group, Stack, Text } from '@mantine/core'
import type { ClientInBackup } from '@shared/client-restore'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { useFullName } from '../../clients/client-name'
import { rpc, type RpcOutputs } from '../../api/rpc'
import { useOneAtATime } from '../../api/use-one-at-a-time'
import { BackupFileButton } from '../../backups/backup-file-button'
import { BackupList } from '../../backups/backup-list'
import { RefusedFile } from '../../backups/restore-dialog'
import { uploadFile } from '../../backups/upload'
import { clientCount, visitCount, whenText } from '../../backups/words'
import { today } from '../../ui/clock'
import { useDates } from '../../ui/dates'
import { formatList } from '../../ui/lists'
import { Page, QueryBoundary } from '../../ui/page'
import { Section } from '../../ui/section'
import { Comparison } from './comparison'
import { FindClient } from './find-client'
import { Restored } from './restored'

type Opened = RpcOutputs['backups']['openCopy']
type Done = RpcOutputs['pages']['restoreClient']

/** Brings one client back from a backup: choose the backup, choose the client, compare, restore. */
export function RestoreClient() {
  const { clientId } = useSearch({ from: '/shell/restore-client' })
  const [opened, setOpened] = useState<Opened | null>(null)
  const [chosenId, setChosenId] = useState<number | null>(null)
  const [restored, setRestored] = useState<Done | null>(null)
  const client: ClientInBackup | null =
    opened === null
      ? null
      : clientId !== undefined
        ? { copyId: opened.id, now: clientId }
        : chosenId !== null
          ? { copyId: opened.id, inBackup: chosenId }
          : null
  function startAgain() {
    setOpened(null)
    setChosenId(null)
  }
  return (
    <Page title="Restore one client" lead="From a backup. Other clients are not changed.">
      <Stack gap="lg" maw={1100}>
        {restored ? (
          <Restored {...restored} />
        ) : opened === null ? (
          <>
            {clientId !== undefined && <ClientLine clientId={clientId} />}
            <ChooseBackup onOpened={setOpened} />
          </>
        ) : (
          <>
            <OpenedBackup
              opened={opened}
              onOther={startAgain}
              onOtherClient={clientId === undefined && chosenId !== null ? () => setChosenId(null) : null}
            />
            {client === null ? (
              <FindClient copyId={opened.id} onChoose={setChosenId} />
            ) : (
              <Compared client={client} onRestored={setRestored} />
            )}
          </>
        )}
      </Stack>
    </Page>
  )
}

/** The client from whose page somebody came. */
function ClientLine({ clientId }: { clientId: number }) {
  const fullName = useFullName()
  const client = useQuery(rpc.clients.read.queryOptions({ id: clientId }))
  return <QueryBoundary of={client}>{(one) => <Text>Client: {fullName(one)}</Text>}</QueryBoundary>
}

function ChooseBackup({ onOpened }: { onOpened: (opened: Opened) => void }) {
  const status = useQuery(rpc.backups.status.queryOptions())
  const open = useMutation(rpc.backups.openCopy.mutationOptions({ onSuccess: onOpened }))
  const upload = useMutation({ mutationFn: uploadFile, onSuccess: (source) => open.mutate(source) })
  const [openOnce, uploadOnce] = [useOneAtATime(open), useOneAtATime(upload)]
  const isBusy = open.isPending || upload.isPending
  const error = upload.error ?? open.error
  return (
    <Section title="Choose a backup" lead="Choose one that was made before the client was lost or changed.">
      <QueryBoundary of={status}>
        {({ secondName }) => (
          <Stack gap="sm">
            <BackupList
              secondName={secondName}
              isBusy={isBusy}
              action="Open"
              onChoose={(source) => {
                upload.reset()
                openOnce(source)
              }}
            />
            <div>
              <BackupFileButton
                label="Choose a file"
                onFile={(file) => {
                  open.reset()
                  uploadOnce(file)
                }}
                size="xs"
                variant="default"
                loading={isBusy}
              />
            </div>
            {isBusy && (
              <Text size="sm" c="dimmed" role="status">
                Opening and checking the backup.
              </Text>
            )}
            {error && <RefusedFile error={error} />}
          </Stack>
        )}
      </QueryBoundary>
    </Section>
  )
}

interface OpenedProps {
  opened: Opened
  onOther: () => void
  /** Chooses another client; null where there is no choice. */
  onOtherClient: (() => void) | null
}

function OpenedBackup({ opened: { madeAt, facts }, onOther, onOtherClient }: OpenedProps) {
  const dates = useDates()
  const made = madeAt ? `Backup of ${whenText(madeAt, today(), dates)}` : 'Backup from a file'
  return (
    <Group gap="sm">
      <Text>{formatList([made, clientCount(facts.clients), visitCount(facts.visits)], 'commas')}</Text>
      <Button size="compact-sm" variant="default" onClick={onOther}>
        Other backup
      </Button>
      {onOtherClient && (
        <Button size="compact-sm" variant="default" onClick={onOtherClient}>
          Other client
        </Button>
      )}
    </Group>
  )
}

function Compared({ client, onRestored }: { client: ClientInBackup; onRestored: (answer: Done) => void }) {
  const compared = useQuery(rpc.pages.clientInBackup.queryOptions(client))
  return (
    <QueryBoundary of={compared}>
      {(comparison) => (
        <Comparison
          key={comparison.expectedState}
          copyId={client.copyId}
          comparison={comparison}
          onRestored={onRestored}
          onCompareAgain={() => void compared.refetch()}
        />
      )}
    </QueryBoundary>
  )
}
