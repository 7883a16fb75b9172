import { Button, Group, Text } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { usePractice } from '../app/practice-context'
import { showRefusal } from '../app/refusals'
import { rpc } from '../app/rpc'
import classes from './sample-banner.module.css'

/** Says on every screen that these clients are made up, and leads back to the own practice where there is one. */
export function SampleBanner() {
  const { hasOwn } = usePractice()
  const navigate = useNavigate()
  const leave = useMutation(
    rpc.practice.leaveSample.mutationOptions({
      onError: showRefusal,
      onSuccess: () => navigate({ to: '/needs-another-look' }),
    }),
  )
  return (
    <Group className={classes.banner} justify="space-between" gap="sm">
      <Text size="sm">This is the sample practice. All people in it are made up.</Text>
      {hasOwn && (
        <Button size="compact-sm" variant="default" onClick={() => leave.mutate()}>
          Go to my own practice
        </Button>
      )}
    </Group>
  )
}
