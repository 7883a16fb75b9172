import { useId, type Ref } from 'react'
import classes from './segments.module.css'

interface Props<Choice extends string> {
  label: string
  choices: readonly { value: Choice; label: string; name?: string }[]
  value: Choice | null
  onChange: (value: Choice | null) => void
  /** Clicking the chosen one clears it. */
  clearable?: boolean
  /** False if keys of the element around it choose, so that Tab skips it. */
  tabStop?: boolean
  /** The id of the message that says what is wrong; the strip is marked while there is one. */
  errorId?: string | undefined
  /** Gets the focus where the form sends it to this question. */
  ref?: Ref<HTMLInputElement>
}

/** A choice of a few values in a small strip, all visible. */
export function Segments<Choice extends string>(props: Props<Choice>) {
  const { label, choices, value, onChange, clearable = false, tabStop = true, errorId, ref } = props
  const group = useId()
  return (
    <span
      role="radiogroup"
      aria-label={label}
      aria-invalid={errorId !== undefined || undefined}
      aria-describedby={errorId}
      className={classes.strip}
    >
      {choices.map((choice, index) => (
        <label key={choice.value} className={classes.step} title={choice.name}>
          <input
            ref={index === 0 ? ref : undefined}
            type="radio"
            name={group}
            value={choice.value}
            checked={value === choice.value}
            tabIndex={tabStop ? undefined : -1}
            aria-label={choice.name ?? choice.label}
            onChange={() => onChange(choice.value)}
            onClick={() => {
              if (clearable && value === choice.value) onChange(null)
            }}
          />
          <span aria-hidden>{choice.label}</span>
        </label>
      ))}
    </span>
  )
}
