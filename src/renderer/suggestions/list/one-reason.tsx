import type { Reason } from '@shared/reasoning/reasons'
import { evidenceWords } from '../words/evidence'
import { useNames } from '../words/names'
import { reasonWords } from '../words/reasons'
import { Worded } from '../words/worded'
import classes from './suggestion-card.module.css'

/**
 * One reason in words, with the strength of its evidence.
 * @param isUnderHeading true if a heading already says whether the reason is for or against the tissue
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
