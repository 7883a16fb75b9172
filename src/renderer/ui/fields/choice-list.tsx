import { Combobox } from '@mantine/core'
import { useEffect, useRef } from 'react'
import classes from './choice-list.module.css'

export interface Choice {
  id: string
  name: string
  /** Shown after the name in grey: the Latin name, the body area, or the reason. */
  detail?: string
}

/**
 * Returns the index that an arrow key selects in the list of a text field. The focus stays in the field. -1 is no
 * selection. Null for other keys.
 */
export function nextIndex(key: string, at: number, count: number): number | null {
  if (count === 0) return null
  if (key === 'ArrowDown') return (at + 1) % count
  if (key === 'ArrowUp') return at <= 0 ? count - 1 : at - 1
  return null
}

/** Returns the id of a line of the list, for `aria-activedescendant`. */
export const choiceId = (list: string, index: number) => `${list}-${index}`

interface Props {
  /** The id of the list. */
  list: string
  label: string
  choices: readonly Choice[]
  /** The index of the line that Enter takes; -1 for none. */
  active: number
  /** Shown when nothing was found. */
  emptyText: string
}

/** The list under a text field: what was found, best first. Use it inside Mantine's `Combobox`. */
export function ChoiceList({ list, label, choices, active, emptyText }: Props) {
  const scroller = useRef<HTMLDivElement>(null)
  useEffect(() => {
    scroller.current?.children[active]?.scrollIntoView({ block: 'nearest' })
  }, [active, choices.length])
  return (
    <Combobox.Options ref={scroller} id={list} mah={300} className={classes.list} aria-label={label}>
      {choices.length === 0 ? (
        <Combobox.Empty>{emptyText}</Combobox.Empty>
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
