import { Button, Group, Text, type ButtonProps } from '@mantine/core'
import { useBlocker } from '@tanstack/react-router'
import { useState } from 'react'
import { Dialog } from './dialog'

/** For a form that tries to save a draft first: whether leaving would lose something. */
export interface UnsavedCheck {
  /** Called before another page is shown; may take a moment. */
  beforeNavigation: () => Promise<boolean>
  /** Called before the window closes, which cannot wait. */
  beforeUnload: () => boolean
}

interface Props {
  /** True while leaving would lose something that was typed. */
  when: boolean | UnsavedCheck
}

/** Asks before a link, the back button or closing the window loses what was typed. */
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

/** Asks whether to discard what was typed. Enter and Escape keep it. */
export function DiscardDialog({ opened, onDiscard: onLeave, onStay }: DiscardDialogProps) {
  return (
    <Dialog opened={opened} onClose={onStay} title="Leave without saving?" centered>
      <Text>Your changes are not saved.</Text>
      <Group mt="lg" justify="flex-end">
        <Button variant="default" onClick={onLeave}>
          Discard changes
        </Button>
        <Button data-autofocus onClick={onStay}>
          Stay here
        </Button>
      </Group>
    </Dialog>
  )
}

interface CancelButtonProps extends ButtonProps {
  /** True if typed text is not saved. */
  unsaved: boolean
  onCancel: () => void
}

/** Cancels a form inside a page. Asks first if something was typed. */
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
