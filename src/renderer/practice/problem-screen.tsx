import { Anchor, Button, Center, Code, Stack, Text, Title } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { lazy, Suspense } from 'react'
import { useWindowTitle } from '../ui/page'
import { showRefusal } from '../api/refusals'
import { rpc, type RpcOutputs } from '../api/rpc'

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

type Problem = Extract<RpcOutputs['practice']['status'], { state: 'problem' }>

/** What is wrong with the record, and what to do. No text here asks to delete anything. */
const problemTexts: Record<Problem['code'], { title: string; what: string; now: string }> = {
  'folder-not-writable': {
    title: 'Elsewhere cannot write to this folder',
    what: 'It has no permission to write here, or the disk is read-only.',
    now: 'Give write permission for the folder, or start Elsewhere with another folder. Then try again.',
  },
  closed: {
    title: 'Elsewhere has been closed',
    what: 'The record was closed. Saved data is safe.',
    now: 'Start Elsewhere again.',
  },
  'already-open': {
    title: 'Elsewhere is already open',
    what: 'Another window or program has this record open. Using both could lose data.',
    now: 'Use the other window, or close it and try again.',
  },
  damaged: {
    title: 'The record cannot be read',
    what: 'The database file is empty or damaged. Nothing was changed.',
    now: 'Restore the latest backup of this folder, or ask an expert. Do not delete the file.',
  },
  'foreign-journal': {
    title: 'The record and its journal do not belong together',
    what: 'The file practice.db-wal is from another record or another day. This can happen when an older record was put back. Nothing was changed.',
    now: 'Open the record without the journal if you put it back yourself. Otherwise restore the latest backup.',
  },
  missing: {
    title: 'The record is missing',
    what: 'The folder below has backups or a journal, but no record (practice.db). Nothing was changed.',
    now: 'If you moved the file, move it back. Otherwise restore the latest backup.',
  },
  'link-broken': {
    title: 'The place of the record cannot be reached',
    what: 'The record in the folder below is a link to a place that is not there now. Nothing was changed.',
    now: 'Connect the drive or the network folder. Then try again.',
  },
  replaced: {
    title: 'Another program moved or changed the record',
    what: 'The file practice.db was deleted, replaced or changed while Elsewhere was open. Elsewhere saves nothing more.',
    now: 'If a cloud or sync program keeps this folder, stop it first. Then try again, or restore the latest backup.',
  },
  'not-ours': {
    title: 'This file belongs to another program',
    what: 'The database in the folder below was not made by Elsewhere. Nothing was changed.',
    now: 'Move that file away, or start Elsewhere with another folder. Then try again.',
  },
  unforeseen: {
    title: 'The record cannot be opened',
    what: 'An unknown error occurred. Nothing was changed.',
    now: 'Try again. If that does not help, keep the folder below as it is and ask an expert.',
  },
  newer: {
    title: 'A newer version of Elsewhere made this record',
    what: 'This version cannot read the newer record. Nothing was changed.',
    now: 'Start the newer version of Elsewhere.',
  },
  changed: {
    title: 'Another program changed this record',
    what: 'Parts of the record are missing or different, so it cannot be read. Elsewhere wrote nothing.',
    now: 'Restore the latest backup of this folder, or ask an expert. Do not delete the file.',
  },
  'disk-full': {
    title: 'The disk is full',
    what: 'There is not enough space to open the record safely. Nothing was changed.',
    now: 'Free some space on the disk. Then try again.',
  },
  'no-backup-before-change': {
    title: 'No backup could be made',
    what: 'The record needs an update. The backup before it failed. Nothing was changed.',
    now: 'Free some space on the disk and give write permission for the folder. Then try again.',
  },
}

export function ProblemScreen({ problem }: { problem: Problem }) {
  const { title, what, now } = problemTexts[problem.code]
  useWindowTitle(title)
  const again = useMutation(rpc.practice.tryAgain.mutationOptions({ onError: showRefusal }))
  return (
    <Center mih="100vh" p="lg" component="main">
      <Stack gap="sm" maw={520} role="alert">
        <Title order={1}>{title}</Title>
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
        {problem.code === 'missing' && <StartNew />}
        {problem.code !== 'closed' && (
          <div>
            <Button
              mt="sm"
              variant={restorable.has(problem.code) ? 'default' : 'filled'}
              onClick={() => again.mutate()}
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
  return (
    <div>
      <Button variant="default" onClick={() => open.mutate()} loading={open.isPending}>
        Open without the journal
      </Button>
      <Text size="sm" c="dimmed" mt={4}>
        The journal is kept in the folder of the backups.
      </Text>
    </div>
  )
}

/** Behind a second press, because a restore is nearly always what is wanted. */
function StartNew() {
  const start = useMutation(rpc.practice.startNew.mutationOptions({ onError: showRefusal }))
  return (
    <details>
      <summary>Start with an empty record</summary>
      <Text size="sm" my="xs">
        The backups stay. Restore one before you create the new practice. Later they are refused.
      </Text>
      <Button variant="default" onClick={() => start.mutate()} loading={start.isPending}>
        Start a new practice
      </Button>
    </details>
  )
}
