import type { UseMutationResult } from '@tanstack/react-query'
import { useRef } from 'react'

/**
 * Returns how to send a mutation that is not sent again while it runs. A button with `loading` is disabled only after the
 * next render, which is too late for a double click.
 */
export function useOneAtATime<Data, Failure, Input>(
  mutation: Pick<UseMutationResult<Data, Failure, Input>, 'mutateAsync'>,
): (input: Input) => void {
  const isRunning = useRef(false)
  const { mutateAsync } = mutation
  return (input) => {
    if (isRunning.current) return
    isRunning.current = true
    // The mutation itself shows its error.
    void mutateAsync(input)
      .catch(() => undefined)
      .finally(() => (isRunning.current = false))
  }
}
