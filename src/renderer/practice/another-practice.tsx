import { Alert, Button, Group, Text } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { showRefusal } from '../api/refusals'
import { invalidateAfter, readOpenPractice, rpc, type RpcOutputs } from '../api/rpc'
import { isShownPractice, showOpenPractice, useIsAnotherOpen } from '../api/shown-practice'
import { useOneAtATime } from '../api/use-one-at-a-time'
import classes from './another-practice.module.css'

interface Props {
  /** The practice that this window shows. `name` is worded for the middle of a sentence. */
  shown: { name: string; sample: boolean }
}

/**
 * Says that another practice is open now than this window shows, because another window has opened it. Nothing is saved
 * meanwhile, and what was typed stays in its form.
 */
export function AnotherPractice(props: Props) {
  return useIsAnotherOpen() ? <Notice {...props} /> : null
}

function Notice({ shown }: Props) {
  const open = useQuery({ queryKey: ['practice that is open'], queryFn: readOpenPractice })
  const options = {
    onError: showRefusal,
    onSuccess: async () => {
      await Promise.all([open.refetch(), invalidateAfter('practice.tryAgain')])
    },
  }
  const openSample = useMutation(rpc.practice.openSample.mutationOptions(options))
  const closeSample = useMutation(rpc.practice.closeSample.mutationOptions(options))
  const goBack = shown.sample ? openSample : closeSample
  const goBackOnce = useOneAtATime(goBack)
  // Until the first answer, and where the other window has just gone back, there is nothing to say.
  if (!open.data || ('identity' in open.data && isShownPractice(open.data.identity))) return null
  const other = otherPractice(open.data, shown)
  return (
    <Alert
      color="yellow"
      title={other.title}
      className={classes.notice}
      classNames={{ title: classes.title! }}
    >
      <Text size="sm">{other.text}</Text>
      <Group gap="sm" mt="sm">
        {other.canGoBack && (
          <Button size="xs" onClick={() => goBackOnce()} loading={goBack.isPending}>
            Go back to {shown.name}
          </Button>
        )}
        <Button size="xs" variant="default" onClick={showOpenPractice}>
          {other.show}
        </Button>
      </Group>
    </Alert>
  )
}

interface OtherPractice {
  title: string
  text: string
  /** The label of the button that shows what is open. */
  show: string
  canGoBack: boolean
}

function otherPractice(open: RpcOutputs['practice']['status'], shown: Props['shown']): OtherPractice {
  if (open.state === 'problem' || open.state === 'choice') {
    return {
      title: 'The record is not open',
      text: 'Nothing is saved now. Your text is still here: copy it before you reload.',
      show: 'Reload',
      canGoBack: false,
    }
  }
  const sample = open.state === 'ready' && open.sample
  if (sample === shown.sample) {
    return {
      title: 'The record was replaced',
      text: 'This window shows the record from before. Your text is still here: copy it before you reload.',
      show: 'Reload',
      canGoBack: false,
    }
  }
  const name = sample ? 'the sample practice' : open.state === 'ready' ? open.settings.name : 'your practice'
  return {
    title: 'Another practice is open now',
    text: `Another window opened ${name}. Nothing is saved here until you go back. Your text is still here.`,
    show: `Show ${name}`,
    canGoBack: true,
  }
}
