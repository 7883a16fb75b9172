import { Button, Center, Code, Group, Stack, Text, Title } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { showRefusal } from '../api/refusals'
import { rpc } from '../api/rpc'
import { useOneAtATime } from '../api/use-one-at-a-time'
import { useWindowTitle } from '../ui/page'
import { usePractice, type OpenPractice } from './practice-context'
import classes from './read-only.module.css'

type Differences = OpenPractice['schemaDifferences']
type Difference = Differences[number]

const TITLE = 'This record is open to read only'

const differenceWords: Record<Difference['difference'], string> = {
  missing: 'Missing',
  changed: 'Changed',
  added: 'Added',
}

/** Stands before the pages when another program changed the schema of the record. */
export function ReadOnlyScreen({ practice, onOpen }: { practice: OpenPractice; onOpen: () => void }) {
  useWindowTitle(TITLE)
  const again = useMutation(rpc.practice.tryAgain.mutationOptions({ onError: showRefusal }))
  const tryAgain = useOneAtATime(again)
  return (
    <Center mih="100vh" p="lg" component="main">
      <Stack gap="sm" maw={520} role="alert">
        <Title order={1}>{TITLE}</Title>
        <Reason differences={practice.schemaDifferences} folder={practice.folder} />
        <Group mt="sm">
          <Button onClick={onOpen}>Open to read</Button>
          <Button variant="default" onClick={() => tryAgain()} loading={again.isPending}>
            Try again
          </Button>
        </Group>
      </Stack>
    </Center>
  )
}

/** Says on every page that nothing can be saved, and why when it is opened. */
export function ReadOnlyBanner() {
  const { schemaDifferences, folder } = usePractice()
  return (
    <details className={classes.banner}>
      <summary>
        <b>{TITLE}.</b> Nothing can be saved.
      </summary>
      <Stack gap="xs" mt="xs" maw={640}>
        <Reason differences={schemaDifferences} folder={folder} />
      </Stack>
    </details>
  )
}

function Reason({ differences, folder }: { differences: Differences; folder: string }) {
  return (
    <>
      <Text>
        Another program changed how the record is built. Signed visits may no longer be protected, so
        Elsewhere saves nothing.
      </Text>
      <Text>
        Close Elsewhere, put back a backup from before the change, and start again. Or ask an expert. You can
        read and print until then.
      </Text>
      <Text size="sm">For an expert:</Text>
      <ul className={classes.differences} aria-label="What differs">
        {differences.map(({ difference, type, name }) => (
          <li key={`${type} ${name}`}>
            {differenceWords[difference]}: {type} <b>{name}</b>
          </li>
        ))}
      </ul>
      <Text size="sm" c="dimmed">
        Folder: <Code>{folder}</Code>
      </Text>
    </>
  )
}
