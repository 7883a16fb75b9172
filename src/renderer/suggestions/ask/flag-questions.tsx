import { Checkbox } from '@mantine/core'
import { IconStethoscope } from '@tabler/icons-react'
import { useId } from 'react'
import { flagChip } from '../../complaints/flag-chips'
import { redFlagWords } from '../../complaints/flag-words'
import classes from './ask.module.css'
import { Chip } from './chip'
import type { Questions } from './questions'

interface Props {
  questions: Questions
  /** The flags that were found. */
  found: readonly string[]
  isMore: boolean
  onToggleMore: () => void
  onToggle: (id: string) => void
}

/** The first questions about red flags as chips, and the others as a list on request. */
export function FlagQuestions({ questions: { first, more }, found, isMore, onToggleMore, onToggle }: Props) {
  const id = useId()
  const chips = [...first, ...found.filter((one) => !first.includes(one) && !more.includes(one))]
  return (
    <>
      <div className={classes.group} role="group" aria-label="Red flags">
        <IconStethoscope size={18} stroke={1.7} data-doctor aria-hidden />
        <div className={classes.chips}>
          {chips.map((flag) => (
            <Chip
              key={flag}
              label={flagChip(flag)}
              title={redFlagWords(flag).question}
              isFlag
              isPressed={found.includes(flag)}
              onToggle={() => onToggle(flag)}
            />
          ))}
          {more.length > 0 && (
            <button
              type="button"
              className={`${classes.chip} ${classes.more}`}
              aria-expanded={isMore}
              aria-controls={id}
              onClick={onToggleMore}
            >
              {isMore ? 'Fewer questions' : 'More questions'}
            </button>
          )}
        </div>
      </div>
      <div id={id} className={classes.list} hidden={!isMore}>
        {isMore &&
          more.map((flag) => (
            <Checkbox
              key={flag}
              label={redFlagWords(flag).question}
              checked={found.includes(flag)}
              onChange={() => onToggle(flag)}
            />
          ))}
      </div>
    </>
  )
}
