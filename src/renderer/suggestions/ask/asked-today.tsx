import { Anchor } from '@mantine/core'
import { useDates } from '../../ui/dates'
import card from '../answer/card.module.css'

/** That the questions were asked today, with a button that asks again. */
export function AskedToday({ found, onAskAgain }: { found: number; onAskAgain: () => void }) {
  return (
    <span className={card.asked}>
      {found === 0 ? 'Red flags asked today, none found' : `Red flags asked today, ${found} found`}
      <AskAgain onClick={onAskAgain} />
    </span>
  )
}

/** That the precautions were asked long ago, with a button that asks again. `on` is YYYY-MM-DD. */
export function AskedLongAgo({ on, onAskAgain }: { on: string; onAskAgain: () => void }) {
  const dates = useDates()
  return (
    <span className={card.asked}>
      Precautions asked {dates.brief(on)}
      <AskAgain onClick={onAskAgain} />
    </span>
  )
}

function AskAgain({ onClick }: { onClick: () => void }) {
  return (
    <Anchor component="button" type="button" inherit underline="always" onClick={onClick}>
      Ask again
    </Anchor>
  )
}
