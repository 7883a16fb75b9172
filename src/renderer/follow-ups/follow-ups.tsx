import { Paper, Stack, Text } from '@mantine/core'
import { fullName } from '@shared/clients'
import { dayOf } from '@shared/fields'
import { useQuery } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { useDates } from '../ui/dates'
import { QueryBoundary, Page } from '../ui/page'
import type { RpcOutputs } from '../api/rpc'
import { followUpsQuery } from './follow-ups-query'
import classes from './follow-ups.module.css'
import { LaterList, RestingList } from './quiet-lists'
import { NotedLine, type Noted } from './noted-line'
import { OneFollowUp } from './one-follow-up'
import { useUnsaved } from './use-unsaved'
import { comingUp } from './words'

/** Whom to ask how long relief lasted, one call after the other. */
export function FollowUps() {
  const list = useQuery(followUpsQuery())
  return (
    <Page
      title="Follow-up calls"
      lead="Each client as soon as relief can be judged, the most useful answer first. The keys are beside what they do."
    >
      <QueryBoundary of={list}>{(answer) => <Lists {...answer} />}</QueryBoundary>
    </Page>
  )
}

function Lists({ count, due, later, resting }: RpcOutputs['followUps']['list']) {
  const [open, setOpen] = useState<number | null>(null)
  const [noted, setNoted] = useState<Noted | null>(null)
  const unsaved = useUnsaved()
  const nothingLeft = useRef<HTMLDivElement>(null)

  function show(clientId: number | null) {
    unsaved.mark('answer', false)
    unsaved.mark('again', false)
    setOpen(clientId)
  }

  /** The one to go on with when this one is done, by the list as it stands before. */
  function nextAfter(clientId: number): number | null {
    const place = due.findIndex((one) => one.clientId === clientId)
    return (due[place + 1] ?? due.find((one) => one.clientId !== clientId))?.clientId ?? null
  }

  return (
    <div className={classes.lists}>
      {noted && (
        <NotedLine
          key={noted.callId}
          noted={noted}
          onUndone={() => {
            setNoted(null)
            // Back to whom it was about, unless somebody else is being asked by now.
            if (!unsaved.is.answer && !unsaved.is.again) show(noted.clientId)
          }}
        />
      )}
      <div ref={nothingLeft} tabIndex={-1} className={classes.empty}>
        {due.length === 0 ? (
          <NobodyNow later={later} />
        ) : (
          <Paper p={0}>
            <ul className={classes.list}>
              {due.map((client) => (
                <OneFollowUp
                  key={client.clientId}
                  client={client}
                  open={open === client.clientId}
                  onOpen={() => unsaved.dropping(() => show(client.clientId))}
                  onClose={() => unsaved.dropping(() => show(null))}
                  unsaved={unsaved}
                  onNoted={setNoted}
                  beforeDone={() => {
                    const next = nextAfter(client.clientId)
                    return () => {
                      show(next)
                      if (next === null) nothingLeft.current?.focus()
                    }
                  }}
                />
              ))}
            </ul>
          </Paper>
        )}
        {count > due.length && (
          <Text size="sm" c="dimmed" mt="xs">
            The first {due.length} of {count}.
          </Text>
        )}
      </div>
      <LaterList clients={later} />
      <RestingList clients={resting} />
      {unsaved.question}
    </div>
  )
}

function NobodyNow({ later }: Pick<RpcOutputs['followUps']['list'], 'later'>) {
  const dates = useDates()
  const [next] = later
  return (
    <Stack gap={4}>
      <Text>Nobody to ask.</Text>
      <Text c="dimmed" maw={560}>
        {next
          ? `${fullName(next)} comes up next, ${comingUp(next.from, dayOf(new Date()), dates.brief)}.`
          : 'A visit comes up here as soon as relief can be judged, and for three weeks, until what came of it is known.'}
      </Text>
    </Stack>
  )
}
