import type { DoseNote } from '@shared/reasoning/recommendation'
import { IconChevronRight } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { PositionSign } from '../../anatomy/signs/position-sign'
import { StrengthSign } from '../../anatomy/signs/strength-sign'
import { lineReason, shortLimits } from '../words/line'
import { useNames } from '../words/names'
import type { NumberedLine } from './body-card'
import classes from './line.module.css'
import { LineTitle } from './line-title'

interface Props extends NumberedLine {
  dose: readonly DoseNote[]
  isOpen: boolean
  /** True if it is left out of the visit today. */
  isNotToday: boolean
  /** True while the list waits for an answer. */
  isPending: boolean
  onToggle: () => void
  id: string
  /** What is shown while the line is open. */
  children: ReactNode
}

/** One line of the list: what to check, why, how much speaks for it, and in which position. The whole line is a button. */
export function LineRow(props: Props) {
  const { line, number, dose, isOpen, isNotToday, isPending, onToggle, id, children } = props
  const names = useNames()
  const limits = shortLimits(line)
  return (
    <li>
      <button
        type="button"
        className={classes.row}
        data-line
        data-off={isNotToday || isPending || undefined}
        aria-expanded={isOpen}
        aria-controls={id}
        aria-keyshortcuts={String(number)}
        onClick={onToggle}
      >
        <span className={classes.number}>{number}</span>
        <span>
          <LineTitle line={line} caution={line.caution} />
          <span className={classes.why} data-why>
            {/* A limit takes the place of the second reason, and comes first. */}
            {limits !== '' && <span className={classes.limit}>{limits} </span>}
            {lineReason(
              limits === '' ? line : { ...line, headline: line.headline.slice(0, 1), reasons: [] },
              dose,
              names,
            )}
          </span>
        </span>
        <span className={classes.right}>
          {isNotToday ? (
            <span className={classes.today}>not today</span>
          ) : (
            <StrengthSign strength={line.strength} hasFamiliarPain={line.gaveFamiliarPain} />
          )}
          <PositionSign position={line.position} />
        </span>
        <IconChevronRight size={16} className={classes.chevron} aria-hidden />
      </button>
      <div id={id} className={classes.details} hidden={!isOpen}>
        {isOpen && children}
      </div>
    </li>
  )
}
