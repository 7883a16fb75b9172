import { Button, Group, Kbd, Text } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useEffect } from 'react'
import { showRefusal } from '../api/refusals'
import { rpc } from '../api/rpc'
import { isPlain, plainKeyOf } from '../ui/keys/key-press'
import classes from './follow-ups.module.css'
import { textFieldSelector } from './text-field-selector'

/** A call without an outcome that was just recorded. */
export interface RecordedCall {
  callId: number
  clientId: number
  /** "No answer from Ada Berg. Call again tomorrow." */
  message: string
}

/** The last recorded call, with undo by a click, or by the key U anywhere on the list. */
export function RecordedCallNotice({ call, onUndone }: { call: RecordedCall; onUndone: () => void }) {
  const undo = useMutation(
    rpc.followUps.undoCall.mutationOptions({ onError: showRefusal, onSuccess: onUndone }),
  )
  const { mutate, isPending } = undo
  const { callId } = call
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (plainKeyOf(event) !== 'u' || !isPlain(event)) return
      const target = event.target as Element
      // In a text field the letter is text, and an open dialog has its own keys.
      if (event.defaultPrevented || isPending || target.matches(textFieldSelector)) return
      if (target.closest('[role="dialog"]')) return
      event.preventDefault()
      mutate({ callId })
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [mutate, isPending, callId])
  return (
    <Group gap="sm" role="status" className={classes.notice}>
      <Text size="sm">{call.message}</Text>
      <Button
        size="compact-sm"
        variant="default"
        loading={isPending}
        onClick={() => mutate({ callId })}
        className={classes.undo}
      >
        Undo <Kbd size="xs">U</Kbd>
      </Button>
    </Group>
  )
}
