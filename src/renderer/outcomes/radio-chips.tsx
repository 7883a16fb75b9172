import { useId, type KeyboardEvent, type Ref } from 'react'
import classes from './radio-chips.module.css'

interface Props<Choice extends string> {
  label: string
  choices: readonly Choice[]
  value: Choice | null
  onChange: (value: Choice | null) => void
  /** The id of what says that the choice is wrong or missing. */
  errorId?: string
  /** Shows the figure that chooses each. */
  figures?: boolean
  /** A figure has chosen: whoever types figures goes on to the next question. */
  onFigure?: () => void
  ref?: Ref<HTMLInputElement>
}

/** One of a few, all in sight; a click, the arrows or the figure of its place chooses it, Delete takes it back. */
export function RadioChips<Choice extends string>({
  label,
  choices,
  value,
  onChange,
  errorId,
  figures = false,
  onFigure,
  ref,
}: Props<Choice>) {
  const group = useId()

  function choose(event: KeyboardEvent) {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const chosen = /^[1-9]$/.test(event.key) ? choices[Number(event.key) - 1] : undefined
    if (chosen !== undefined) {
      event.preventDefault()
      onChange(chosen)
      event.currentTarget.querySelector<HTMLInputElement>(`input[value="${chosen}"]`)?.focus()
      onFigure?.()
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
          {figures && (
            <span className={classes.figure} aria-hidden>
              {index + 1}
            </span>
          )}
          <span>{choice}</span>
        </label>
      ))}
    </div>
  )
}
