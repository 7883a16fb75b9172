import type { WhyNot } from '@shared/reasoning/rank-explanation'
import { atStart } from '../../anatomy/words'
import { useAnatomy } from '../../anatomy/anatomy-context'
import { ReasonTable } from '../answer/reason-table'
import { RuleOut } from '../rule-out/rule-out'
import { useNames } from '../words/names'
import { rankWords } from '../words/rank'
import { reasonWords } from '../words/reasons'
import { Worded } from '../words/worded'
import classes from './rank-details.module.css'

/** Where a tissue ranks and why, and the button that rules it out. */
export function RankDetails({ of: whyNot, complaintId }: { of: WhyNot; complaintId: number }) {
  const names = useNames()
  const { tissueWithSide } = useAnatomy()
  const { tissue, side, rank, of, strength, summary, reasons, first, caution } = whyNot
  return (
    <>
      <p className={classes.why}>
        <b>
          {rank === null
            ? 'Not ranked.'
            : `Rank ${rank} of ${of}${strength === null ? '' : `, ${strength}`}.`}
        </b>{' '}
        <Worded words={rankWords(summary, names)} />
      </p>
      {first && (
        <p className={classes.why}>
          First: {names.tissue(first.tissue)}
          {first.reason && (
            <>
              {'. '}
              <Worded words={reasonWords(first.reason, names)} />
            </>
          )}
          .
        </p>
      )}
      <ReasonTable reasons={reasons} />
      {caution && (
        <p className={classes.caution}>
          <b>Take care:</b> {atStart(caution)}
        </p>
      )}
      {!reasons.some((reason) => reason.rule === 'ruled-out') && (
        <div className={classes.foot}>
          <RuleOut
            key={`${tissue} ${side}`}
            complaintId={complaintId}
            tissues={[{ tissue, side }]}
            name={tissueWithSide({ tissue, side })}
          />
        </div>
      )}
    </>
  )
}
