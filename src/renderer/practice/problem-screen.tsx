import { Button, Center, Code, Stack, Text, Title } from '@mantine/core'
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
const restorable: ReadonlySet<Problem['code']> = new Set(['damaged', 'not-ours', 'unforeseen'])

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
