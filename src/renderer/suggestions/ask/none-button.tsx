import { usePractice } from '../../practice/practice-context'
import { KeyHint } from '../../ui/keys/key-hint'
import { useSingleKeys } from '../../ui/keys/single-keys'
import classes from './ask.module.css'

interface Props {
  /** True if something was found. */
  hasFound: boolean
  /** How many questions are shown. Left out: not said. */
  count?: number
  isSaving: boolean
  onNone: () => void
}

/** Says that none of the questions, or none of the others, was answered with yes. */
export function NoneButton({ hasFound, count, isSaving, onNone }: Props) {
  const { singleKeys } = usePractice().settings
  useSingleKeys({ n: isSaving ? undefined : onNone }, singleKeys)
  return (
    <button
      type="button"
      className={`${classes.chip} ${classes.none}`}
      aria-keyshortcuts="N"
      disabled={isSaving}
      onClick={onNone}
    >
      {hasFound
        ? 'None of the others'
        : count === undefined
          ? 'None of these'
          : `None of these ${count} questions`}
      {singleKeys && <KeyHint>N</KeyHint>}
    </button>
  )
}
