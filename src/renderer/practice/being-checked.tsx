import { Alert, Text } from '@mantine/core'
import { usePractice } from './practice-context'

/** Says after a crash that a large record can only be read until it has been checked. */
export function BeingChecked() {
  const { isBeingChecked } = usePractice()
  if (!isBeingChecked) return null
  return (
    <Alert color="yellow" title="Elsewhere was not closed properly" mb="lg" maw={860} role="status">
      <Text size="sm">
        The record is being checked. You can read it now, and save when this message is gone.
      </Text>
    </Alert>
  )
}
