import { Text } from '@mantine/core'
import type { WhyNot } from '@shared/reasoning/recommendation'
import { useAnatomy } from '../../anatomy/anatomy-context'
import { RuleOut } from '../rule-out/rule-out'
import { useNames } from '../words/names'
import { rankWords } from '../words/rank'
import { Worded } from '../words/worded'
import { OneReason } from './one-reason'
import classes from './suggestion-card.module.css'

/** Where a tissue ranks and why, and the button that rules it out. */
export function RankDetails({ of: whyNot, complaintId }: { of: WhyNot; complaintId: number }) {
  const names = useNames()
  const { tissueName } = useAnatomy()
  const { tissue, side, rank, of, summary, reasons, first, caution } = whyNot
  const lowering = reasons.filter((reason) => reason.direction === 'down')
  const raising = reasons.filter((reason) => reason.direction === 'up')
  return (
    <>
      <Text size="sm" c="dimmed">
        {rank === null ? 'Not ranked.' : `Rank ${rank} of ${of}.`}
      </Text>
      <p className={classes.why}>
        <Worded words={rankWords(summary, names)} />
      </p>
      <Reasons title="What supports it" of={raising} />
      <Reasons title="Why it ranks lower" of={lowering} />
      {first && (
        <Reasons
          title={`Ranks first: ${tissueName(first.tissue)}`}
          of={first.reason ? [first.reason] : []}
          isAlways
        />
      )}
      {caution && (
        <p className={classes.caution}>
          <b>Take care:</b> {caution}
        </p>
      )}
      {!reasons.some((reason) => reason.rule === 'ruled-out') && (
        <RuleOut key={`${tissue} ${side}`} complaintId={complaintId} tissue={tissue} side={side} />
      )}
    </>
  )
}

function Reasons({
  title,
  of,
  isAlways = false,
}: {
  title: string
  of: WhyNot['reasons']
  isAlways?: boolean
}) {
  if (of.length === 0 && !isAlways) return null
  return (
    <>
      <h4 className={classes.part}>{title}</h4>
      <ul className={classes.reasons}>
        {of.map((reason, index) => (
          <OneReason key={index} reason={reason} isUnderHeading />
        ))}
      </ul>
    </>
  )
}
