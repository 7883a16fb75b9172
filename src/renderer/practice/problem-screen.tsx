import { Button, Center, Code, Stack, Text, Title } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useWindowTitle } from '../ui/page'
import { showRefusal } from '../api/refusals'
import { rpc, type RpcOutputs } from '../api/rpc'

type Problem = Extract<RpcOutputs['practice']['status'], { state: 'problem' }>

/** What is wrong with the record, that nothing was changed, and what to do. Nothing here deletes anything. */
const problemTexts: Record<Problem['code'], { title: string; what: string; now: string }> = {
  'folder-not-writable': {
    title: 'This folder cannot be written',
    what: 'Elsewhere keeps the record in the folder below, but this account may not write there, or the disk is read-only.',
    now: 'Allow writing in the folder, or start Elsewhere with another one, then try again.',
  },
  closed: {
    title: 'Elsewhere has been closed',
    what: 'The record was closed. What was saved is safe.',
    now: 'Start Elsewhere again.',
  },
  'already-open': {
    title: 'Elsewhere is already open',
    what: 'Another window or program on this computer has this record open. Two at once could lose what one of them saves.',
    now: 'Use the other window, or close it and try again.',
  },
  damaged: {
    title: 'The record cannot be read',
    what: 'The file of the record is empty or damaged. It has been left exactly as it is.',
    now: 'Put back the latest backup of the folder below, or ask someone who can look at the file. Do not delete it.',
  },
  'not-ours': {
    title: 'This file belongs to another program',
    what: 'Where the record should be stands a database that Elsewhere did not make. It has been left exactly as it is.',
    now: 'Move that file away, or start Elsewhere with another folder, then try again.',
  },
  unforeseen: {
    title: 'The record cannot be opened',
    what: 'Something went wrong that this version does not know. The record has been left as it is.',
    now: 'Try again. If it stays like this, keep the folder below as it is and ask someone who can look at the file.',
  },
  newer: {
    title: 'This record was made by a newer Elsewhere',
    what: 'A newer version has changed the shape of the record. This version would not understand it, so it has not touched it.',
    now: 'Start the newer version of Elsewhere.',
  },
  'disk-full': {
    title: 'The disk is full',
    what: 'There is no room left to open the record safely. Nothing was changed.',
    now: 'Make room on the disk, then try again.',
  },
  'no-backup-before-change': {
    title: 'No backup could be made',
    what: 'This version must change the shape of the record, and does so only after a backup that it has read back. That backup failed, so nothing was changed.',
    now: 'Make room on the disk and allow writing in the folder, then try again.',
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
        {problem.code !== 'closed' && (
          <div>
            <Button mt="sm" onClick={() => again.mutate()} loading={again.isPending}>
              Try again
            </Button>
          </div>
        )}
      </Stack>
    </Center>
  )
}
