import { Button, Center, Code, Stack, Text, Title } from '@mantine/core'
import { dayOf } from '@shared/fields'
import { useMutation } from '@tanstack/react-query'
import { showRefusal } from '../api/refusals'
import { rpc, type RpcOutputs } from '../api/rpc'
import { useOneAtATime } from '../api/use-one-at-a-time'
import { computerDateFormat, formatDay } from '../ui/dates'
import { useWindowTitle } from '../ui/page'

type Choice = Extract<RpcOutputs['practice']['status'], { state: 'choice' }>

/** Which of two practices is used: earlier versions had another default folder. Nothing is moved or deleted. */
export function FolderChoice({ folders }: Pick<Choice, 'folders'>) {
  const title = 'Two practices were found'
  useWindowTitle(title)
  const choose = useMutation(rpc.practice.chooseFolder.mutationOptions({ onError: showRefusal }))
  const chooseOnce = useOneAtATime(choose)
  return (
    <Center mih="100vh" p="lg" component="main">
      <Stack gap="md" maw={560}>
        <Title order={1}>{title}</Title>
        <Text>
          Earlier versions used another folder. Choose the practice to open. The other one is not changed.
        </Text>
        {folders.map(({ folder, changedAt }, index) => (
          <section key={folder} aria-label={folder}>
            <Code>{folder}</Code>
            <Text size="sm" c="dimmed" my={6}>
              {changedAt === null
                ? 'Its record cannot be read now.'
                : `Last change: ${formatDay(dayOf(new Date(changedAt)), computerDateFormat())}`}
            </Text>
            <Button
              variant="default"
              autoFocus={index === 0}
              loading={choose.isPending && choose.variables.folder === folder}
              onClick={() => chooseOnce({ folder })}
            >
              Open this practice
            </Button>
          </section>
        ))}
      </Stack>
    </Center>
  )
}
