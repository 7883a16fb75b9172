import { Button, Group, TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { routineCreate } from '@shared/routines'
import type { WorkFormLine } from '@shared/visits'
import { useState } from 'react'
import { refusalMessage } from '../../api/refusals'
import { useReturnFocus } from '../../ui/focus/use-return-focus'
import { rpc } from '../../api/rpc'
import { useCreate } from '../../api/use-create'
import { useSaveOnce } from '../../ui/forms/use-save-once'
import { routineLineOf } from './work-line'

/** Saves the lines of work as a routine. It is inside the form of a visit and must not submit that form. */
export function SaveRoutine({ lines }: { lines: () => WorkFormLine[] }) {
  const { open, setOpen, opener } = useReturnFocus()
  const [name, setName] = useState('')
  const [error, setError] = useState<string | null>(null)
  const save = useCreate(rpc.routines.create, {
    again: true,
    onError: (failure) => setError(refusalMessage(failure)),
    onSuccess: () => {
      notifications.show({ message: 'Routine saved. Type its name in a visit to add it.' })
      close()
    },
  })

  const { saveOnce, saving } = useSaveOnce(save.mutateAsync, { staysOpen: true })

  function close() {
    setOpen(false)
    setName('')
    setError(null)
  }

  function submit() {
    const routine = routineCreate.safeParse({ name, lines: lines().map(routineLineOf) })
    if (routine.success) void saveOnce(routine.data)
    else setError(routine.error.issues[0]!.message)
  }

  if (!open) {
    return (
      <Button ref={opener} variant="subtle" size="compact-sm" onClick={() => setOpen(true)}>
        Save as a routine
      </Button>
    )
  }
  return (
    <Group gap="xs" align="flex-start">
      <TextInput
        size="xs"
        aria-label="Routine name"
        placeholder="My neck routine"
        value={name}
        error={error}
        autoFocus
        autoComplete="off"
        onChange={(event) => {
          setName(event.currentTarget.value)
          setError(null)
        }}
        onKeyDown={(event) => {
          if (event.ctrlKey || event.metaKey || !['Enter', 'Escape'].includes(event.key)) return
          event.preventDefault()
          event.stopPropagation()
          if (event.key === 'Enter') submit()
          else close()
        }}
      />
      <Button size="xs" loading={saving} onClick={submit}>
        Save
      </Button>
      <Button size="xs" variant="default" onClick={close}>
        Cancel
      </Button>
    </Group>
  )
}
