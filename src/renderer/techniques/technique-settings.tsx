import { ActionIcon, Text } from '@mantine/core'
import { techniqueUse, type Sortable, type TechniqueUse } from '@shared/techniques'
import { IconArrowLeft, IconArrowRight, IconArrowUp, type Icon } from '@tabler/icons-react'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useEffect, useRef, type Ref } from 'react'
import { QueryBoundary } from '../ui/page'
import { rpc } from '../api/rpc'
import { SavedSection } from '../ui/saved-fields/saved-section'
import { useSavedValue } from '../ui/saved-fields/use-saved-value'
import classes from './technique-settings.module.css'
import { techniqueLabels } from './work-labels'
import { type Use, uses } from '@shared/vocabulary'

const useLabels: Record<Use, string> = { often: 'Often', sometimes: 'Sometimes', rarely: 'Rarely' }

/** The order of the techniques in the list of a line of work. A new line starts with the first one. */
export function TechniqueSettings() {
  const techniques = useQuery(rpc.techniques.list.queryOptions())
  return (
    <SavedSection
      title="Techniques"
      lead="The order of the list in a visit. New work starts with the first technique."
    >
      <QueryBoundary of={techniques}>{(groups) => <Groups saved={groups} />}</QueryBoundary>
    </SavedSection>
  )
}

function Groups({ saved }: { saved: TechniqueUse }) {
  const { mutateAsync } = useMutation(rpc.techniques.save.mutationOptions())
  const field = useSavedValue({
    saved,
    parse: (use) => techniqueUse.safeParse(use),
    save: (use) => mutateAsync(use),
  })
  const groups = field.shown
  /** For each technique its first button that is not disabled. */
  const firstButtons = useRef(new Map<Sortable, HTMLButtonElement>())
  const moved = useRef<Sortable | null>(null)
  // A moved technique is a new element in its new place. The focus follows it.
  useEffect(() => {
    if (moved.current !== null) firstButtons.current.get(moved.current)?.focus()
    moved.current = null
  }, [groups])

  const firstButtonRef = (technique: Sortable) => (button: HTMLButtonElement | null) => {
    if (!button) return
    firstButtons.current.set(technique, button)
    return () => {
      // In its new place the technique may have set its new button already.
      if (firstButtons.current.get(technique) === button) firstButtons.current.delete(technique)
    }
  }
  function change(next: TechniqueUse) {
    field.change(next)
    void field.flush()
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
      {field.error && (
        <Text size="sm" c="red" role="alert">
          {field.error}
        </Text>
      )}
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
