import { Button, Group, TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { routineCreate } from '@shared/routines'
import type { WorkInput } from '@shared/visits'
import { useMutation } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { wordsFor } from '../app/refusals'
import { rpc } from '../app/rpc'
import { again } from '../visits/work-line'

/** Keeps the lines of work as a routine under a name. Stands inside the form of a visit, which it does not send. */
export function KeepRoutine({ lines }: { lines: () => WorkInput[] }) {
  const [name, setName] = useState<string | null>(null)
  const [wrong, setWrong] = useState<string | null>(null)
  const opener = useRef<HTMLButtonElement>(null)
  const keep = useMutation(
    rpc.routines.create.mutationOptions({
      onError: (error) => setWrong(wordsFor(error)),
      onSuccess: () => {
        notifications.show({ message: 'Routine kept: type its name to put it into a visit' })
        close()
      },
    }),
  )

  function close() {
    setName(null)
    setWrong(null)
    requestAnimationFrame(() => opener.current?.focus())
  }

  function submit() {
    const routine = routineCreate.safeParse({ name, lines: lines().map(again) })
    if (routine.success) keep.mutate(routine.data)
    else setWrong(routine.error.issues[0]!.message)
  }

  if (name === null) {
    return (
      <Button ref={opener} variant="subtle" size="compact-sm" onClick={() => setName('')}>
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
