import { Anchor } from '@mantine/core'
import { today } from '../../ui/clock'
import { useDates } from '../../ui/dates'
import card from '../answer/card.module.css'
import { askedWords } from './asked-words'

interface Props {
  /** YYYY-MM-DD */
  on: string
  found: number
  onAskAgain: () => void
}

/** When the red flags were asked and how many were found, with a button that asks again. */
export function RedFlagsAsked({ on, found, onAskAgain }: Props) {
  const dates = useDates()
  const count = found === 0 ? 'none' : found
  if (on === today()) {
    return (
      <span className={card.asked}>
        Red flags asked today, {count} found
        <AskAgain onClick={onAskAgain} />
      </span>
    )
  }
  const [text, title] = askedWords(dates.brief(on), found)
  return (
    <span className={card.asked}>
      <Anchor
        component="button"
        type="button"
        inherit
        underline="always"
        title={title}
        aria-label={title}
        onClick={onAskAgain}
      >
        {text}
      </Anchor>
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
