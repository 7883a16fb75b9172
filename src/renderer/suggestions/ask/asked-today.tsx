import { Anchor } from '@mantine/core'
import card from '../answer/card.module.css'

/** That the questions were asked today, with a button that asks again. */
export function AskedToday({ found, onAskAgain }: { found: number; onAskAgain: () => void }) {
  return (
    <span className={card.asked}>
      {found === 0 ? 'Asked today, none found' : `Asked today, ${found} found`}
      <Anchor component="button" type="button" inherit underline="always" onClick={onAskAgain}>
        Ask again
      </Anchor>
    </span>
  )
}
