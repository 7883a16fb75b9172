import { Anchor, Button, Center, Code, Stack, Text, Title } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { lazy, Suspense } from 'react'
import { useDates } from '../ui/dates'
import { useWindowTitle } from '../ui/page'
import { showRefusal } from '../api/refusals'
import { rpc } from '../api/rpc'
import { useOneAtATime } from '../api/use-one-at-a-time'
import { problemTexts, type Problem } from './problem-texts'

/** Its code loads only when it is needed. */
const ProblemRestore = lazy(() =>
  import('../backups/problem-restore').then((module) => ({ default: module.ProblemRestore })),
)

/** The problems that a backup solves. For the others the record itself is whole. */
const restorable: ReadonlySet<Problem['code']> = new Set([
  'damaged',
  'foreign-journal',
  'missing',
  'replaced',
  'changed',
  'not-ours',
  'unforeseen',
])

/** The problems where rows can still be read without SQLite. */
const salvageable: ReadonlySet<Problem['code']> = new Set([
  'damaged',
  'foreign-journal',
  'changed',
  'unforeseen',
])

export function ProblemScreen({ problem }: { problem: Problem }) {
  const { title, what, now } = problemTexts[problem.code]
  const dates = useDates()
  useWindowTitle(title)
  const again = useMutation(rpc.practice.tryAgain.mutationOptions({ onError: showRefusal }))
  const tryAgain = useOneAtATime(again)
  return (
    <Center mih="100vh" p="lg" component="main">
      <Stack gap="sm" maw={520} role="alert">
        <Title order={1}>{title}</Title>
        {problem.lastOpenedOn && <Text>A practice was open here on {dates.day(problem.lastOpenedOn)}.</Text>}
        <Text>{what}</Text>
        <Text>{now}</Text>
        <Text size="sm" c="dimmed">
          Folder: <Code>{problem.folder}</Code>
        </Text>
        {restorable.has(problem.code) && (
          <Suspense>
            <ProblemRestore />
          </Suspense>
        )}
        {salvageable.has(problem.code) && <Salvage />}
        {problem.code === 'foreign-journal' && <OpenWithoutJournal />}
        {problem.code === 'missing' && (
          <StartNew help="The backups stay. Restore one before you create the new practice. Later they are refused." />
        )}
        {problem.code === 'not-connected' && (
          <StartNew help="Only if the practice is not on another drive. The folder gets an empty record." />
        )}
        {problem.code !== 'closed' && (
          <div>
            <Button
              mt="sm"
              variant={restorable.has(problem.code) ? 'default' : 'filled'}
              onClick={() => tryAgain()}
              loading={again.isPending}
            >
              Try again
            </Button>
          </div>
        )}
      </Stack>
    </Center>
  )
}

function Salvage() {
  return (
    <Text size="sm">
      <Anchor href="/backups/salvage" download>
        Save what can still be read
      </Anchor>{' '}
      <Text span c="dimmed">
        as tables for a spreadsheet. This is not a backup.
      </Text>
    </Text>
  )
}

function OpenWithoutJournal() {
  const open = useMutation(rpc.practice.openWithoutJournal.mutationOptions({ onError: showRefusal }))
  const openOnce = useOneAtATime(open)
  return (
    <div>
      <Button variant="default" onClick={() => openOnce()} loading={open.isPending}>
        Open without the latest changes
      </Button>
      <Text size="sm" c="dimmed" mt={4}>
        The file with these changes is kept in the folder of the backups.
      </Text>
    </div>
  )
}

/** Behind a second press, because something else is nearly always what is wanted. */
function StartNew({ help }: { help: string }) {
  const start = useMutation(rpc.practice.startNew.mutationOptions({ onError: showRefusal }))
  const startOnce = useOneAtATime(start)
  return (
    <details>
      <summary>Start with an empty record</summary>
      <Text size="sm" my="xs">
        {help}
      </Text>
      <Button variant="default" onClick={() => startOnce()} loading={start.isPending}>
        Start a new practice
      </Button>
    </details>
  )
}
