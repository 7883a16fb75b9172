import classes from './ask.module.css'

interface Props {
  label: string
  /** The whole question. */
  title?: string
  isPressed: boolean
  isFlag?: boolean
  onToggle: () => void
}

/** A question in a few words: pressed means yes. */
export function Chip({ label, title, isPressed, isFlag = false, onToggle }: Props) {
  return (
    <button
      type="button"
      className={classes.chip}
      data-flag={isFlag || undefined}
      aria-pressed={isPressed}
      title={title}
      onClick={onToggle}
    >
      {label}
    </button>
  )
}
