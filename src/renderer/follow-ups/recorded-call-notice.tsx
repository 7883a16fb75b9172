import { Button, Group, Kbd, Text } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useEffect } from 'react'
import { showRefusal } from '../api/refusals'
import { rpc } from '../api/rpc'
import classes from './follow-ups.module.css'
import { textFieldSelector } from './text-field-selector'

/** A call that brought no answer, as it was just written down. */
export interface RecordedCall {
  callId: number
  clientId: number
  /** "No answer noted: Ada Berg, again tomorrow." */
  words: string
}

/** What was noted last, with the way back: a click, or the key U anywhere on the list. */
export function RecordedCallNotice({ noted, onUndone }: { noted: RecordedCall; onUndone: () => void }) {
  const takeBack = useMutation(
    rpc.followUps.undoCall.mutationOptions({ onError: showRefusal, onSuccess: onUndone }),
  )
  const { mutate, isPending } = takeBack
  const { callId } = noted
  useEffect(() => {
    const key = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'u' || event.ctrlKey || event.metaKey || event.altKey) return
      const target = event.target as Element
      // A letter belongs to the field it is typed into, and to a question that is being asked.
      if (event.defaultPrevented || isPending || target.matches(textFieldSelector)) return
      if (target.closest('[role="dialog"]')) return
      event.preventDefault()
      mutate({ callId })
    }
    document.addEventListener('keydown', key)
    return () => document.removeEventListener('keydown', key)
  }, [mutate, isPending, callId])
  return (
    <Group gap="sm" role="status" className={classes.noted}>
      <Text size="sm">{noted.words}</Text>
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
