import classes from './ask.module.css'

interface Props {
  label: string
  /** The whole question. */
  title?: string
  isPressed: boolean
  isFlag?: boolean
  /** Takes the focus when it appears, from a chip that it replaces. */
  autoFocus?: boolean
  onToggle: () => void
}

/** A question in a few words: pressed means yes. */
export function Chip({ label, title, isPressed, isFlag = false, autoFocus = false, onToggle }: Props) {
  return (
    <button
      type="button"
      className={classes.chip}
      data-flag={isFlag || undefined}
      aria-pressed={isPressed}
      autoFocus={autoFocus}
      title={title}
      onClick={onToggle}
    >
      {label}
    </button>
  )
}
