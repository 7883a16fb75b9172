import { useId } from 'react'
import classes from './segments.module.css'

interface Props<Choice extends string> {
  label: string
  choices: readonly { value: Choice; label: string; name?: string }[]
  value: Choice | null
  onChange: (value: Choice | null) => void
  /** Clicking what is chosen takes it back. */
  clearable?: boolean
  /** False where the keys of what stands around it choose, so that Tab does not stop at each. */
  tabStop?: boolean
}

/** One of a few in a small strip, all in sight. */
export function Segments<Choice extends string>(props: Props<Choice>) {
  const { label, choices, value, onChange, clearable: optional = false, tabStop = true } = props
  const group = useId()
  return (
    <span role="radiogroup" aria-label={label} className={classes.strip}>
      {choices.map((choice) => (
        <label key={choice.value} className={classes.step} title={choice.name}>
          <input
            type="radio"
            name={group}
            value={choice.value}
            checked={value === choice.value}
            tabIndex={tabStop ? undefined : -1}
            aria-label={choice.name ?? choice.label}
            onChange={() => onChange(choice.value)}
            onClick={() => {
              if (optional && value === choice.value) onChange(null)
            }}
          />
          <span aria-hidden>{choice.label}</span>
        </label>
      ))}
    </span>
  )
}
