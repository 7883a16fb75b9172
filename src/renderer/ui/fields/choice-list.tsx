import { Combobox } from '@mantine/core'
import { useEffect, useRef } from 'react'
import classes from './choice-list.module.css'

export interface Choice {
  id: string
  name: string
  /** A second, quieter part: the Latin name, the body area, why it is offered. */
  detail?: string
}

/**
 * Where a key leads in the list that belongs to a text field; the focus stays in the field. From -1, where nothing is
 * chosen, down leads to the first. Null for a key that does not move there.
 */
export function nextIndex(key: string, at: number, count: number): number | null {
  if (count === 0) return null
  if (key === 'ArrowDown') return (at + 1) % count
  if (key === 'ArrowUp') return at <= 0 ? count - 1 : at - 1
  return null
}

/** The id of a line of a list, for `aria-activedescendant`. */
export const choiceId = (list: string, index: number) => `${list}-${index}`

interface Props {
  /** The id of the list. */
  list: string
  label: string
  choices: readonly Choice[]
  /** The one that Enter takes; -1 for none. */
  active: number
  /** Said where there is nothing to choose from. */
  emptyText: string
}

/** The list under a text field: what was found, best first. Stands inside Mantine's `Combobox`. */
export function ChoiceList({ list, label, choices, active, emptyText: none }: Props) {
  const scroller = useRef<HTMLDivElement>(null)
  useEffect(() => {
    scroller.current?.children[active]?.scrollIntoView({ block: 'nearest' })
  }, [active, choices.length])
  return (
    <Combobox.Options ref={scroller} id={list} mah={300} className={classes.list} aria-label={label}>
      {choices.length === 0 ? (
        <Combobox.Empty>{none}</Combobox.Empty>
      ) : (
        choices.map((choice, index) => (
          <Combobox.Option
            key={choice.id}
            id={choiceId(list, index)}
            value={choice.id}
            selected={index === active}
            aria-selected={index === active}
          >
            {choice.name}
            {choice.detail && <span className={classes.detail}> · {choice.detail}</span>}
          </Combobox.Option>
        ))
      )}
    </Combobox.Options>
  )
}
