import { Button, Group, Modal, Text } from '@mantine/core'
import { useBlocker } from '@tanstack/react-router'

/** Whether leaving would lose something, for a form that can try to keep it first. */
export interface Leaving {
  /** Before another screen is shown; may take a moment. */
  toAnotherScreen: () => Promise<boolean>
  /** Before the window closes, which cannot wait. */
  theWindow: () => boolean
}

interface Props {
  /** True while something was typed that leaving would lose. */
  when: boolean | Leaving
}

/** Asks before what was typed is left behind, by a link, by going back or by closing the window. */
export function LeaveGuard({ when }: Props) {
  const { status, proceed, reset } = useBlocker({
    shouldBlockFn: typeof when === 'boolean' ? () => when : when.toAnotherScreen,
    enableBeforeUnload: typeof when === 'boolean' ? when : when.theWindow,
    disabled: when === false,
    withResolver: true,
  })
  return (
    <Modal opened={status === 'blocked'} onClose={() => reset?.()} title="Leave without saving?" centered>
      <Text>What you typed here has not been saved yet.</Text>
      <Group mt="lg" justify="flex-end">
        <Button variant="default" onClick={() => proceed?.()}>
          Leave it
        </Button>
        <Button data-autofocus onClick={() => reset?.()}>
          Stay here
        </Button>
      </Group>
    </Modal>
  )
}
