import type { Reason } from '@shared/reasoning/recommendation'
import { Parts } from './parts'
import classes from './suggestion-card.module.css'

/**
 * One term that moved a tissue, in words, with how strong the evidence for it is.
 * @param ofSeveral it is said of more than one tissue at once.
 */
export function OneReason({ reason, ofSeveral = false }: { reason: Reason; ofSeveral?: boolean }) {
  return (
    <li className={reason.direction === 'down' ? classes.against : undefined}>
      {reason.direction === 'down' && (ofSeveral ? 'Against them: ' : 'Against it: ')}
      <Parts parts={reason.parts} />
      <span className={classes.strength}>{reason.evidence}</span>
    </li>
  )
}
