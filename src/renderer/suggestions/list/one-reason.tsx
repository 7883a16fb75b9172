import type { Reason } from '@shared/reasoning/reasons'
import { evidenceWords } from '../words/evidence'
import { useNames } from '../words/names'
import { reasonWords } from '../words/reasons'
import { Worded } from '../words/worded'
import classes from './suggestion-card.module.css'

/**
 * One reason in words, with how strong the evidence for it is.
 * @param isUnderHeading a heading says already whether the reason is for the tissue or against it.
 */
export function OneReason({ reason, isUnderHeading = false }: { reason: Reason; isUnderHeading?: boolean }) {
  const names = useNames()
  return (
    <li className={reason.direction === 'down' ? classes.against : undefined}>
      {reason.direction === 'down' && !isUnderHeading && <b>Against: </b>}
      <Worded words={reasonWords(reason, names)} />{' '}
      <span className={classes.strength}>({evidenceWords(reason.evidence)})</span>
    </li>
  )
}
