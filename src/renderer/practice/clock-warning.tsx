import { Alert, Button, Text } from '@mantine/core'
import { dayOf } from '@shared/fields'
import { useMutation } from '@tanstack/react-query'
import { showRefusal } from '../api/refusals'
import { rpc } from '../api/rpc'
import { today } from '../ui/clock'
import { useDates } from '../ui/dates'
import { usePractice } from './practice-context'

/**
 * Says that the computer's clock must be wrong, and that nothing is signed or created until it is set. Where something was
 * saved while the clock was ahead, a button says that it is right now.
 */
export function ClockWarning() {
  const { clockProblem } = usePractice()
  const dates = useDates()
  const trust = useMutation(rpc.practice.trustClock.mutationOptions({ onError: showRefusal }))
  if (!clockProblem) return null
  const { latestTime } = clockProblem
  const says = `The clock of this computer says ${dates.day(today())}`
  return (
    <Alert color="red" title="Check the clock of this computer" mb="lg" maw={860}>
      <Text size="sm">
        {latestTime === null
          ? `${says}. Set it, then try again.`
          : `${says}, but the record has entries of ${dates.day(dayOf(new Date(latestTime)))}. Set the clock, then try again.`}
      </Text>
      {latestTime !== null && (
        <Button mt="sm" size="xs" variant="default" onClick={() => trust.mutate()} loading={trust.isPending}>
          The clock is right
        </Button>
      )}
    </Alert>
  )
}
