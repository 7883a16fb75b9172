import type { Reason } from '@shared/reasoning/answer'
import { Parts } from './parts'
import classes from './suggestion-card.module.css'

/** One term that moved a tissue, in words, with how strong the evidence for its rule is. */
export function OneReason({ reason }: { reason: Reason }) {
  return (
    <li className={reason.direction === 'down' ? classes.against : undefined}>
      {reason.direction === 'down' && 'Against it: '}
      <Parts parts={reason.parts} />
      <span className={classes.strength}>{reason.strength}</span>
    </li>
  )
}
