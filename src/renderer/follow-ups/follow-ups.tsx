import { Paper, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { useDates } from '../ui/dates'
import { QueryBoundary, Page } from '../ui/page'
import { rpc, type RpcOutputs } from '../api/rpc'
import { formatDue } from './follow-up-labels'
import { FollowUpRow } from './follow-up-row'
import classes from './follow-ups.module.css'
import { LaterList, NotCalledList } from './not-due-lists'
import { RecordedCallNotice, type RecordedCall } from './recorded-call-notice'
import { useUnsavedChanges } from './use-unsaved-changes'
import { today } from '../ui/clock'
import { useClientNames } from '../clients/client-name'

/** Which calls are due depends on the time too, so the list is fetched again at this interval. */
const REFETCH_INTERVAL_MS = 60_000

const followUpsQuery = () => ({
  ...rpc.followUps.list.queryOptions(),
  refetchInterval: REFETCH_INTERVAL_MS,
})

/** Clients to call and ask how long relief lasted, one after the other. */
export function FollowUps() {
  const list = useQuery(followUpsQuery())
  return (
    <Page
      title="Follow-up calls"
      lead="Ask each client how long relief lasted. The most useful calls are first."
    >
      <QueryBoundary of={list}>{(lists) => <Lists {...lists} />}</QueryBoundary>
    </Page>
  )
}

function Lists({ count, due, later, notCalled }: RpcOutputs['followUps']['list']) {
  const [open, setOpen] = useState<number | null>(null)
  const [recordedCall, setRecordedCall] = useState<RecordedCall | null>(null)
  const unsaved = useUnsavedChanges()
  const emptyList = useRef<HTMLDivElement>(null)

  function show(clientId: number | null) {
    unsaved.mark('outcome', false)
    unsaved.mark('again', false)
    setOpen(clientId)
  }

  /** The next client in the list, as it is before the change is saved. */
  function nextAfter(clientId: number): number | null {
    const place = due.findIndex((one) => one.clientId === clientId)
    return (due[place + 1] ?? due.find((one) => one.clientId !== clientId))?.clientId ?? null
  }

  return (
    <div className={classes.lists}>
      {recordedCall && (
        <RecordedCallNotice
          key={recordedCall.callId}
          call={recordedCall}
          onUndone={() => {
            setRecordedCall(null)
            // Opens the client of the undone call again, unless another call has unsaved changes.
            if (!unsaved.hasUnsaved) show(recordedCall.clientId)
          }}
        />
      )}
      <div ref={emptyList} tabIndex={-1} className={classes.empty}>
        {due.length === 0 ? (
          <NoCallsDue later={later} />
        ) : (
          <Paper p={0}>
            <ul className={classes.list}>
              {due.map((client) => (
                <FollowUpRow
                  key={client.clientId}
                  client={client}
                  open={open === client.clientId}
                  onOpen={() => unsaved.confirmDiscard(() => show(client.clientId))}
                  onClose={() => unsaved.confirmDiscard(() => show(null))}
                  unsaved={unsaved}
                  onCallRecorded={setRecordedCall}
                  prepareNext={() => {
                    const next = nextAfter(client.clientId)
                    return () => {
                      show(next)
                      if (next === null) emptyList.current?.focus()
                    }
                  }}
                />
              ))}
            </ul>
          </Paper>
        )}
        {count > due.length && (
          <Text size="sm" c="dimmed" mt="xs">
            Showing the first {due.length} of {count}.
          </Text>
        )}
      </div>
      <LaterList clients={later} />
      <NotCalledList clients={notCalled} />
      {unsaved.dialogs}
    </div>
  )
}

function NoCallsDue({ later }: Pick<RpcOutputs['followUps']['list'], 'later'>) {
  const names = useClientNames()
  const dates = useDates()
  const [next] = later
  return (
    <Stack gap={4}>
      <Text>No calls due.</Text>
      <Text c="dimmed" maw={560}>
        {next
          ? `Next: ${names(next, next.clientId)}. ${formatDue(next.dueFrom, today(), dates, next.reason === 'call agreed')}.`
          : 'Visits of the last three weeks are listed when their outcome can be asked.'}
      </Text>
    </Stack>
  )
}
