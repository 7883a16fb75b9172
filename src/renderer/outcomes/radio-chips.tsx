import { useId, type KeyboardEvent, type Ref } from 'react'
import { digitOf, isPlain } from '../ui/keys/key-press'
import classes from './radio-chips.module.css'

interface Props<Choice extends string> {
  label: string
  choices: readonly Choice[]
  labels: Record<Choice, string>
  value: Choice | null
  onChange: (value: Choice | null) => void
  /** The id of the element with the error message. */
  errorId?: string
  /** Shows the number key of each choice. */
  showNumbers?: boolean
  /** Called after a number key chose: the next question can take the focus. */
  onNumberKey?: () => void
  ref?: Ref<HTMLInputElement>
}

/** A radio group as a row of chips. A click, an arrow key or the number of a choice selects it; Delete clears it. */
export function RadioChips<Choice extends string>({
  label,
  choices,
  labels,
  value,
  onChange,
  errorId,
  showNumbers = false,
  onNumberKey,
  ref,
}: Props<Choice>) {
  const group = useId()

  function choose(event: KeyboardEvent) {
    if (!isPlain(event)) return
    const chosen = choices[Number(digitOf(event) ?? 0) - 1]
    if (chosen !== undefined) {
      event.preventDefault()
      onChange(chosen)
      event.currentTarget.querySelector<HTMLInputElement>(`input[value="${chosen}"]`)?.focus()
      onNumberKey?.()
    } else if (event.key === 'Delete' || event.key === 'Backspace') {
      onChange(null)
    }
  }

  return (
    <div
      role="radiogroup"
      aria-label={label}
      aria-invalid={errorId !== undefined}
      aria-describedby={errorId}
      className={classes.row}
      onKeyDown={choose}
    >
      {choices.map((choice, index) => (
        <label key={choice} className={classes.chip}>
          <input
            ref={(value === null ? index === 0 : choice === value) ? ref : undefined}
            type="radio"
            name={group}
            value={choice}
            checked={value === choice}
            onChange={() => onChange(choice)}
          />
          {showNumbers && (
            <span className={classes.number} aria-hidden>
              {index + 1}
            </span>
          )}
          <span>{labels[choice]}</span>
        </label>
      ))}
    </div>
  )
}
