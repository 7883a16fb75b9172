import { Paper, Stack, Text } from '@mantine/core'
import { fullName } from '@shared/clients'
import { dayOf } from '@shared/fields'
import { useQuery } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { useDates } from '../app/dates'
import { LeaveQuestion } from '../app/leave-guard'
import { Answer, Page } from '../app/page'
import { rpc, type Answers } from '../app/rpc'
import classes from './check-ins.module.css'
import { LaterList, RestingList } from './quiet-lists'
import { OneCheckIn } from './one-check-in'
import { comingUp } from './words'

/** Who is to be asked changes with the clock too: asked anew so often, in milliseconds. */
export const checkInsQuery = () => ({ ...rpc.checkIns.list.queryOptions(), refetchInterval: 60_000 })

/** Whom to ask how long relief lasted, one call after the other. */
export function CheckIns() {
  const list = useQuery(checkInsQuery())
  return (
    <Page
      title="Ask how long it lasted"
      lead="Each client as soon as relief can be judged, the most useful answer first. The keys are beside what they do."
    >
      <Answer of={list}>{(answer) => <Lists {...answer} />}</Answer>
    </Page>
  )
}

function Lists({ count, due, later, resting }: Answers['checkIns']['list']) {
  const [open, setOpen] = useState<number | null>(null)
  const [unsaved, setUnsaved] = useState(false)
  const [waiting, setWaiting] = useState<(() => void) | null>(null)
  const nothingLeft = useRef<HTMLDivElement>(null)

  /** What would drop a half-given answer asks first. */
  const safely = (go: () => void) => (unsaved ? setWaiting(() => go) : go())

  function show(clientId: number | null) {
    setUnsaved(false)
    setOpen(clientId)
  }

  /** The one to go on with when this one is done, by the list as it stands before. */
  function nextAfter(clientId: number): number | null {
    const place = due.findIndex((one) => one.clientId === clientId)
    return (due[place + 1] ?? due.find((one) => one.clientId !== clientId))?.clientId ?? null
  }

  return (
    <div className={classes.lists}>
      <div ref={nothingLeft} tabIndex={-1} className={classes.empty}>
        {due.length === 0 ? (
          <NobodyNow later={later} />
        ) : (
          <Paper p={0}>
            <ul className={classes.list}>
              {due.map((client) => (
                <OneCheckIn
                  key={client.clientId}
                  client={client}
                  open={open === client.clientId}
                  onOpen={() => safely(() => show(client.clientId))}
                  onClose={() => safely(() => show(null))}
                  onUnsaved={setUnsaved}
                  safely={safely}
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
      <LeaveQuestion
        opened={waiting !== null}
        onStay={() => setWaiting(null)}
        onLeave={() => {
          setWaiting(null)
          waiting?.()
        }}
      />
    </div>
  )
}

function NobodyNow({ later }: Pick<Answers['checkIns']['list'], 'later'>) {
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
