import { ActionIcon, Button, Group, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { techniqueUse, uses, type Sortable, type TechniqueUse, type Use } from '@shared/techniques'
import { IconArrowLeft, IconArrowRight, IconArrowUp, type Icon } from '@tabler/icons-react'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { LeaveGuard } from '../ui/leave-guard'
import { QueryBoundary } from '../ui/page'
import { showRefusal } from '../api/refusals'
import { rpc } from '../api/rpc'
import { Section } from '../ui/section'
import classes from './technique-settings.module.css'

const titles: Record<Use, string> = { often: 'Often', sometimes: 'Sometimes', rarely: 'Rarely' }

/** Which techniques come first in the list of a line of work; the very first is what a new line starts with. */
export function TechniqueSettings() {
  const techniques = useQuery(rpc.techniques.list.queryOptions())
  return (
    <Section
      title="Techniques"
      lead="Often first, rarely last, in the list of a line of work. A new visit starts with the first of all."
    >
      <QueryBoundary of={techniques}>{(groups) => <Groups saved={groups} />}</QueryBoundary>
    </Section>
  )
}

function Groups({ saved }: { saved: TechniqueUse }) {
  const [changed, setChanged] = useState<TechniqueUse | null>(null)
  const [wrong, setWrong] = useState<string | null>(null)
  const groups = changed ?? saved
  const box = useRef<HTMLDivElement>(null)
  const moved = useRef<Sortable | null>(null)
  // What was moved is drawn anew in its new place, and the focus goes there with it.
  useEffect(() => {
    if (moved.current === null) return
    box.current?.querySelector<HTMLElement>(`[data-technique="${moved.current}"] button:enabled`)?.focus()
    moved.current = null
  }, [changed])
  const save = useMutation(
    rpc.techniques.save.mutationOptions({
      onError: showRefusal,
      onSuccess: () => {
        setChanged(null)
        notifications.show({ message: 'Techniques saved' })
      },
    }),
  )

  function change(next: TechniqueUse) {
    setChanged(next)
    setWrong(null)
  }

  function move(technique: Sortable, to: Use) {
    moved.current = technique
    const without = (use: Use) => groups[use].filter((one) => one !== technique)
    const next = { often: without('often'), sometimes: without('sometimes'), rarely: without('rarely') }
    change({ ...next, [to]: [...next[to], technique] })
  }

  /** To the start of its group. */
  function first(technique: Sortable, use: Use) {
    moved.current = technique
    change({ ...groups, [use]: [technique, ...groups[use].filter((one) => one !== technique)] })
  }

  function submit() {
    const checked = techniqueUse.safeParse(groups)
    if (checked.success) save.mutate(checked.data)
    else setWrong(checked.error.issues[0]!.message)
  }

  return (
    <>
      <div ref={box} className={classes.groups}>
        {uses.map((use, place) => (
          <div key={use}>
            <h3>{titles[use]}</h3>
            <ul aria-label={titles[use]}>
              {groups[use].map((technique, index) => (
                <li key={technique} data-technique={technique}>
                  <span>{technique}</span>
                  <Move
                    icon={IconArrowUp}
                    label={`Put ${technique} first`}
                    onClick={index === 0 ? undefined : () => first(technique, use)}
                  />
                  <Move
                    icon={IconArrowLeft}
                    label={`${technique}: more often`}
                    onClick={place === 0 ? undefined : () => move(technique, uses[place - 1]!)}
                  />
                  <Move
                    icon={IconArrowRight}
                    label={`${technique}: less often`}
                    onClick={place === uses.length - 1 ? undefined : () => move(technique, uses[place + 1]!)}
                  />
                </li>
              ))}
            </ul>
          </div>
        ))}
      </div>
      {wrong && (
        <Text size="sm" c="red" role="alert">
          {wrong}
        </Text>
      )}
      <Group mt="sm">
        <Button
          variant={changed ? 'filled' : 'default'}
          size="xs"
          loading={save.isPending}
          disabled={!changed}
          onClick={submit}
        >
          Save techniques
        </Button>
      </Group>
      <LeaveGuard when={changed !== null && !save.isPending} />
    </>
  )
}

interface MoveProps {
  icon: Icon
  label: string
  /** Left out where there is nowhere to move. */
  onClick?: () => void
}

function Move({ icon: Picture, label, onClick }: MoveProps) {
  return (
    <ActionIcon
      variant="subtle"
      color="gray"
      size="sm"
      disabled={!onClick}
      className={onClick ? undefined : classes.nowhere}
      aria-label={label}
      onClick={onClick}
    >
      <Picture size={15} aria-hidden />
    </ActionIcon>
  )
}
