import { Button, Group, Text, type ButtonProps } from '@mantine/core'
import { useBlocker } from '@tanstack/react-router'
import { useState } from 'react'
import { Dialog } from './dialog'

/** Whether leaving would lose something, for a form that can try to keep it first. */
export interface UnsavedCheck {
  /** Before another screen is shown; may take a moment. */
  beforeNavigation: () => Promise<boolean>
  /** Before the window closes, which cannot wait. */
  beforeUnload: () => boolean
}

interface Props {
  /** True while something was typed that leaving would lose. */
  when: boolean | UnsavedCheck
}

/** Asks before what was typed is left behind, by a link, by going back or by closing the window. */
export function LeaveGuard({ when }: Props) {
  const { status, proceed, reset } = useBlocker({
    shouldBlockFn: typeof when === 'boolean' ? () => when : when.beforeNavigation,
    enableBeforeUnload: typeof when === 'boolean' ? when : when.beforeUnload,
    disabled: when === false,
    withResolver: true,
  })
  return (
    <DiscardDialog opened={status === 'blocked'} onDiscard={() => proceed?.()} onStay={() => reset?.()} />
  )
}

interface DiscardDialogProps {
  opened: boolean
  onDiscard: () => void
  onStay: () => void
}

/** Whether what was typed may be dropped; staying is what Enter and Escape do. */
export function DiscardDialog({ opened, onDiscard: onLeave, onStay }: DiscardDialogProps) {
  return (
    <Dialog opened={opened} onClose={onStay} title="Leave without saving?" centered>
      <Text>What you typed here has not been saved yet.</Text>
      <Group mt="lg" justify="flex-end">
        <Button variant="default" onClick={onLeave}>
          Leave it
        </Button>
        <Button data-autofocus onClick={onStay}>
          Stay here
        </Button>
      </Group>
    </Dialog>
  )
}

interface CancelButtonProps extends ButtonProps {
  /** Something was typed that is not in the record yet. */
  unsaved: boolean
  onCancel: () => void
}

/** Cancels a form that lies on a screen among other things; asks first where something was typed. */
export function CancelButton({ unsaved, onCancel, ...props }: CancelButtonProps) {
  const [asking, setAsking] = useState(false)
  return (
    <>
      <Button {...props} variant="default" onClick={() => (unsaved ? setAsking(true) : onCancel())}>
        Cancel
      </Button>
      <DiscardDialog opened={asking} onStay={() => setAsking(false)} onDiscard={onCancel} />
    </>
  )
}
