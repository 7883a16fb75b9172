import { ActionIcon, Button, Group, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { techniqueUse, type Sortable, type TechniqueUse } from '@shared/techniques'
import { IconArrowLeft, IconArrowRight, IconArrowUp, type Icon } from '@tabler/icons-react'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState, type Ref } from 'react'
import { useSaveOnce } from '../ui/forms/use-save-once'
import { LeaveGuard } from '../ui/leave-guard'
import { QueryBoundary } from '../ui/page'
import { showRefusal } from '../api/refusals'
import { rpc } from '../api/rpc'
import { Section } from '../ui/section'
import classes from './technique-settings.module.css'
import { techniqueLabels } from './work-labels'
import { type Use, uses } from '@shared/vocabulary'

const useLabels: Record<Use, string> = { often: 'Often', sometimes: 'Sometimes', rarely: 'Rarely' }

/** The order of the techniques in the list of a line of work. A new line starts with the first one. */
export function TechniqueSettings() {
  const techniques = useQuery(rpc.techniques.list.queryOptions())
  return (
    <Section
      title="Techniques"
      lead="The order of the list in a visit. New work starts with the first technique."
    >
      <QueryBoundary of={techniques}>{(groups) => <Groups saved={groups} />}</QueryBoundary>
    </Section>
  )
}

function Groups({ saved }: { saved: TechniqueUse }) {
  const [changed, setChanged] = useState<TechniqueUse | null>(null)
  const [error, setError] = useState<string | null>(null)
  const groups = changed ?? saved
  /** For each technique its first button that is not disabled. */
  const firstButtons = useRef(new Map<Sortable, HTMLButtonElement>())
  const moved = useRef<Sortable | null>(null)
  // A moved technique is a new element in its new place. The focus follows it.
  useEffect(() => {
    if (moved.current !== null) firstButtons.current.get(moved.current)?.focus()
    moved.current = null
  }, [changed])

  const firstButtonRef = (technique: Sortable) => (button: HTMLButtonElement | null) => {
    if (!button) return
    firstButtons.current.set(technique, button)
    return () => {
      // In its new place the technique may have set its new button already.
      if (firstButtons.current.get(technique) === button) firstButtons.current.delete(technique)
    }
  }
  const save = useMutation(
    rpc.techniques.save.mutationOptions({
      onError: showRefusal,
      onSuccess: () => {
        setChanged(null)
        notifications.show({ message: 'Techniques saved' })
      },
    }),
  )

  const { saveOnce, saving } = useSaveOnce(save.mutateAsync, { staysOpen: true })

  function change(next: TechniqueUse) {
    setChanged(next)
    setError(null)
  }

  function move(technique: Sortable, to: Use) {
    moved.current = technique
    const without = (use: Use) => groups[use].filter((one) => one !== technique)
    const next = { often: without('often'), sometimes: without('sometimes'), rarely: without('rarely') }
    change({ ...next, [to]: [...next[to], technique] })
  }

  /** Moves a technique to the start of its group. */
  function moveFirst(technique: Sortable, use: Use) {
    moved.current = technique
    change({ ...groups, [use]: [technique, ...groups[use].filter((one) => one !== technique)] })
  }

  function submit() {
    const checked = techniqueUse.safeParse(groups)
    if (checked.success) void saveOnce(checked.data)
    else setError(checked.error.issues[0]!.message)
  }

  return (
    <>
      <div className={classes.groups}>
        {uses.map((use, place) => (
          <div key={use}>
            <h3>{useLabels[use]}</h3>
            <ul aria-label={useLabels[use]}>
              {groups[use].map((technique, index) => (
                <li key={technique}>
                  <span>{techniqueLabels[technique]}</span>
                  <MoveButton
                    ref={index > 0 ? firstButtonRef(technique) : undefined}
                    icon={IconArrowUp}
                    label={`Move to the top: ${techniqueLabels[technique]}`}
                    onClick={index === 0 ? undefined : () => moveFirst(technique, use)}
                  />
                  <MoveButton
                    ref={index === 0 && place > 0 ? firstButtonRef(technique) : undefined}
                    icon={IconArrowLeft}
                    label={`Use more often: ${techniqueLabels[technique]}`}
                    onClick={place === 0 ? undefined : () => move(technique, uses[place - 1]!)}
                  />
                  <MoveButton
                    ref={index === 0 && place === 0 ? firstButtonRef(technique) : undefined}
                    icon={IconArrowRight}
                    label={`Use less often: ${techniqueLabels[technique]}`}
                    onClick={place === uses.length - 1 ? undefined : () => move(technique, uses[place + 1]!)}
                  />
                </li>
              ))}
            </ul>
          </div>
        ))}
      </div>
      {error && (
        <Text size="sm" c="red" role="alert">
          {error}
        </Text>
      )}
      <Group mt="sm">
        <Button
          variant={changed ? 'filled' : 'default'}
          size="xs"
          loading={saving}
          disabled={!changed}
          onClick={submit}
        >
          Save techniques
        </Button>
      </Group>
      <LeaveGuard when={changed !== null && !saving} />
    </>
  )
}

interface MoveProps {
  icon: Icon
  label: string
  /** Without it the button is hidden. */
  onClick?: (() => void) | undefined
  ref?: Ref<HTMLButtonElement> | undefined
}

function MoveButton({ icon: Picture, label, onClick, ref }: MoveProps) {
  return (
    <ActionIcon
      ref={ref}
      variant="subtle"
      color="gray"
      size="sm"
      disabled={!onClick}
      className={onClick ? undefined : classes.hidden}
      aria-label={label}
      onClick={onClick}
    >
      <Picture size={15} aria-hidden />
    </ActionIcon>
  )
}
