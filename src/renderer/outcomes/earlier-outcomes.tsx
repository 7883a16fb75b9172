import { Text } from '@mantine/core'
import { momentOf } from '@shared/fields'
import type { RpcOutputs } from '../api/rpc'
import { useDates } from '../ui/dates'
import { askedTexts, reliefLabels } from './outcome-labels'

type Earlier = RpcOutputs['outcomes']['listEarlier'][number]

/**
 * The outcomes that do not count. What was corrected is struck, with when and by whom.
 * @param isPaper true for the size of the text around it
 */
export function EarlierOutcomes({
  outcomes,
  isPaper = false,
}: {
  outcomes: readonly Earlier[]
  isPaper?: boolean
}) {
  return outcomes.map((one) => (
    <OutcomeLine
      key={one.key}
      outcome={one}
      pain={one.painNow}
      correctedAt={one.correctedAt}
      by={one.correctedBy}
      isPaper={isPaper}
    />
  ))
}

interface Props {
  outcome: Pick<Earlier, 'relief' | 'reaction' | 'askedAt' | 'askedHow' | 'note'>
  /** The pain at that time, if it is not shown elsewhere. */
  pain?: number | null
  /** The time of the correction that replaced this outcome, ISO in UTC. */
  correctedAt?: string | null
  /** Who corrected it; '' where that is not known. */
  by?: string
  isPaper?: boolean
}

/** One recorded outcome as a line. */
export function OutcomeLine({ outcome, pain = null, correctedAt = null, by = '', isPaper = false }: Props) {
  const dates = useDates()
  const text = [
    outcome.relief && reliefLabels[outcome.relief],
    pain !== null && `pain ${pain}`,
    outcome.reaction,
    askedTexts[outcome.askedHow](dates.moment(outcome.askedAt)),
    outcome.note,
  ]
    .filter(Boolean)
    .join(' · ')
  if (correctedAt === null) {
    return (
      <Text size="sm" c="dimmed">
        {text}
      </Text>
    )
  }
  const when = dates.moment(momentOf(new Date(correctedAt)))
  return (
    <Text size="sm" c="dimmed" inherit={isPaper}>
      <del>{text}</del> {by === '' ? `Corrected ${when}` : `Corrected ${when} by ${by}`}
    </Text>
  )
}
