import type { SuggestionLine } from '@shared/reasoning/recommendation'
import type { Side } from '@shared/vocabulary'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useMemo } from 'react'
import { useAnatomy } from '../../anatomy/anatomy-context'
import { BodyCloseUp } from '../../body-chart/close-up/body-close-up'
import type { PainfulRegion } from '../../body-chart/close-up/marked'
import { AnchorLink } from '../../ui/links'
import { lineName } from '../words/line'
import { useNames } from '../words/names'
import { atStart } from '../../anatomy/words'
import classes from './body-card.module.css'

/** A line with its number in the list. */
export interface NumberedLine {
  line: SuggestionLine
  number: number
}

/** Tissues with their number on the body. */
export interface NumberedTissues {
  line: { members: readonly { tissue: string; side: Side }[] }
  number: number
}

export interface BodyCardProps {
  /** Where it hurts. */
  painful: readonly PainfulRegion[]
  lines: readonly NumberedTissues[]
  /** The line that is open. */
  opened?: NumberedLine | null
  /** What the tissues of the lines are; left out: what to check. */
  shows?: 'check' | 'helped'
}

/** Where it hurts and what to check on the body; for an open line a close-up and how to check it. */
export function BodyCard({ painful, lines, opened = null, shows = 'check' }: BodyCardProps) {
  const shown: readonly NumberedTissues[] = useMemo(() => (opened ? [opened] : lines), [opened, lines])
  const tissues = useMemo(
    () =>
      shown.flatMap(({ line, number }) => line.members.map(({ tissue, side }) => ({ tissue, side, number }))),
    [shown],
  )
  return (
    <aside className={classes.body} aria-label="On the body">
      <div className={classes.picture}>
        <BodyCloseUp
          painful={opened ? none : painful}
          tissues={tissues}
          height={opened ? 200 : 288}
          shows={shows}
        />
      </div>
      {opened && <HowToCheckLine {...opened} />}
    </aside>
  )
}

const none: readonly PainfulRegion[] = []

function HowToCheckLine({ line, number }: NumberedLine) {
  const { anatomy, tissueName } = useAnatomy()
  const names = useNames()
  const tissues = line.members.map(({ tissue }) => tissue)
  const hasSides = tissues.some((tissue) => !anatomy.isMidline(tissue))
  return (
    <div className={classes.how}>
      <h2>
        <span className={classes.number} aria-hidden>
          {number}
        </span>
        How to check
        <span className="visually-hidden">: {lineName(line, names, Infinity)}</span>
      </h2>
      {line.caution && (
        <p className={classes.caution}>
          <IconAlertTriangle size={15} aria-hidden /> {atStart(line.caution)}
        </p>
      )}
      {tissues.map((tissue) => (
        <p key={tissue}>
          <AnchorLink
            to="/anatomy/$tissue"
            params={{ tissue }}
            inherit
            className={classes.name}
            aria-label={`More about ${tissueName(tissue)}`}
          >
            {tissueName(tissue)}.
          </AnchorLink>{' '}
          {anatomy.tissueById.get(tissue)?.howToCheck ?? 'Press slowly.'}
        </p>
      ))}
      <p className={classes.ask}>Ask: “Is this your pain?”{hasSides && ' Compare with the other side.'}</p>
    </div>
  )
}
