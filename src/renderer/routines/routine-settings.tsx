import { Button, Text, TextInput } from '@mantine/core'
import { routineRename } from '@shared/routines'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { useAnatomy } from '../anatomy/anatomy-context'
import { focusOnIfLost } from '../ui/focus/focus-on'
import { QueryBoundary } from '../ui/page'
import { showRefusal, refusalMessage } from '../api/refusals'
import { useReturnFocus } from '../ui/focus/use-return-focus'
import { rpc, type RpcOutputs } from '../api/rpc'
import { formatList } from '../ui/lists'
import { useSaveOnce } from '../ui/forms/use-save-once'
import { Section } from '../ui/section'
import classes from '../ui/editable-list.module.css'

type Routine = RpcOutputs['routines']['list'][number]

/** The settings of the routines: rename and remove. Routines are made in the form of a visit. */
export function RoutineSettings() {
  const routines = useQuery(rpc.routines.list.queryOptions())
  return (
    <Section title="Routines" lead="Save the work of a visit as a routine. Type its name to add it.">
      <QueryBoundary of={routines}>
        {(all) =>
          all.length === 0 ? (
            <Text size="sm" c="dimmed">
              No routines yet.
            </Text>
          ) : (
            <ul className={classes.list} aria-label="Routines">
              {all.map((routine) => (
                <RoutineRow key={routine.id} routine={routine} />
              ))}
            </ul>
          )
        }
      </QueryBoundary>
    </Section>
  )
}

function RoutineRow({ routine }: { routine: Routine }) {
  const { tissueWithSide } = useAnatomy()
  const { open, setOpen, opener } = useReturnFocus()
  const [name, setName] = useState('')
  const [error, setError] = useState<string | null>(null)
  const rename = useMutation(
    rpc.routines.rename.mutationOptions({
      onError: (failure) => setError(refusalMessage(failure)),
      onSuccess: () => setOpen(false),
    }),
  )
  const { saveOnce, saving } = useSaveOnce(rename.mutateAsync, { staysOpen: true })
  const section = useRef<Element | null>(null)
  const remove = useMutation(
    rpc.routines.delete.mutationOptions({
      onError: showRefusal,
      onSuccess: () => focusOnIfLost(section.current),
    }),
  )

  function submit() {
    const renamed = routineRename.safeParse({ id: routine.id, name })
    if (renamed.success) void saveOnce(renamed.data)
    else setError(renamed.error.issues[0]!.message)
  }

  if (open) {
    return (
      <li aria-label={routine.name}>
        <form
          noValidate
          className={classes.edited}
          onSubmit={(event) => {
            event.preventDefault()
            submit()
          }}
        >
          <TextInput
            aria-label={`New name: ${routine.name}`}
            value={name}
            error={error}
            autoFocus
            autoComplete="off"
            onChange={(event) => {
              setName(event.currentTarget.value)
              setError(null)
            }}
          />
          <Button type="submit" size="xs" loading={saving}>
            Save
          </Button>
          <Button size="xs" variant="default" onClick={() => setOpen(false)}>
            Cancel
          </Button>
        </form>
      </li>
    )
  }
  return (
    <li aria-label={routine.name}>
      <div>
        <span className={classes.name}>{routine.name}</span>
        <Text size="sm" c="dimmed">
          {formatList(routine.lines.map(tissueWithSide), 'plain')}
        </Text>
      </div>
      <Button
        ref={opener}
        variant="default"
        size="compact-sm"
        aria-label={`Rename ${routine.name}`}
        onClick={() => {
          setName(routine.name)
          setError(null)
          setOpen(true)
        }}
      >
        Rename
      </Button>
      <Button
        variant="default"
        size="compact-sm"
        aria-label={`Remove ${routine.name}`}
        loading={remove.isPending}
        onClick={({ currentTarget }) => {
          section.current = currentTarget.closest('section')
          remove.mutate({ id: routine.id })
        }}
      >
        Remove
      </Button>
    </li>
  )
}
