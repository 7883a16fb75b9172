import { Button, Group, Text } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { usePractice } from './practice-context'
import { showRefusal } from '../api/refusals'
import { rpc } from '../api/rpc'
import { useOneAtATime } from '../api/use-one-at-a-time'
import { showOpenPractice } from '../api/shown-practice'
import classes from './sample-banner.module.css'

/** Says on every page that these clients are invented. A button leads to the own practice, if there is one. */
export function SampleBanner() {
  const { hasOwn } = usePractice()
  const leave = useMutation(
    rpc.practice.closeSample.mutationOptions({
      onError: showRefusal,
      onSuccess: showOpenPractice,
    }),
  )
  const leaveOnce = useOneAtATime(leave)
  return (
    <Group className={classes.banner} justify="space-between" gap="sm">
      <Text size="sm">This is the sample practice. All clients are invented.</Text>
      {hasOwn && (
        <Button size="compact-sm" variant="default" onClick={() => leaveOnce()}>
          Open my practice
        </Button>
      )}
    </Group>
  )
}
