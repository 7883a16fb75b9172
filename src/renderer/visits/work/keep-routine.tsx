import { Button, Group, TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { routineCreate } from '@shared/routines'
import type { WorkInput } from '@shared/visits'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { refusalMessage } from '../../api/refusals'
import { useReturnFocus } from '../../ui/use-return-focus'
import { rpc } from '../../api/rpc'
import { again } from './work-line'

/** Keeps the lines of work as a routine under a name. Stands inside the form of a visit, which it does not send. */
export function KeepRoutine({ lines }: { lines: () => WorkInput[] }) {
  const { open, setOpen, opener } = useReturnFocus()
  const [name, setName] = useState('')
  const [wrong, setWrong] = useState<string | null>(null)
  const keep = useMutation(
    rpc.routines.create.mutationOptions({
      onError: (error) => setWrong(refusalMessage(error)),
      onSuccess: () => {
        notifications.show({ message: 'Routine kept: type its name to put it into a visit' })
        close()
      },
    }),
  )

  function close() {
    setOpen(false)
    setName('')
    setWrong(null)
  }

  function submit() {
    const routine = routineCreate.safeParse({ name, lines: lines().map(again) })
    if (routine.success) keep.mutate(routine.data)
    else setWrong(routine.error.issues[0]!.message)
  }

  if (!open) {
    return (
      <Button ref={opener} variant="subtle" size="compact-sm" onClick={() => setOpen(true)}>
        Keep as a routine
      </Button>
    )
  }
  return (
    <Group gap="xs" align="flex-start">
      <TextInput
        size="xs"
        aria-label="Name of the routine"
        placeholder="My neck routine"
        value={name}
        error={wrong}
        autoFocus
        autoComplete="off"
        onChange={(event) => {
          setName(event.currentTarget.value)
          setWrong(null)
        }}
        onKeyDown={(event) => {
          if (event.ctrlKey || event.metaKey || !['Enter', 'Escape'].includes(event.key)) return
          event.preventDefault()
          event.stopPropagation()
          if (event.key === 'Enter') submit()
          else close()
        }}
      />
      <Button size="xs" loading={keep.isPending} onClick={submit}>
        Keep
      </Button>
      <Button size="xs" variant="default" onClick={close}>
        Cancel
      </Button>
    </Group>
  )
}
