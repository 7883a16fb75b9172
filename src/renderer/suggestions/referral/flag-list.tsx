import type { Referral } from '@shared/reasoning/recommendation'
import { clusters } from '@shared/safety/red-flag-clusters'
import { IconAlertTriangle } from '@tabler/icons-react'
import { inSentence } from '../../anatomy/words'
import { redFlagWords } from '../../complaints/flag-words'
import { formatList } from '../../ui/lists'
import classes from './referral.module.css'

/** Each flag that stops the list, why it matters, what several of them together may mean, and the other recorded flags. */
export function FlagList({ answer, recorded }: { answer: Referral; recorded: readonly string[] }) {
  const others = recorded.filter((id) => !answer.flags.includes(id))
  const together = clusters.filter(({ id }) => answer.flags.length > 1 && answer.clusters.includes(id))
  return (
    <>
      {answer.urgency === 'emergency' && (
        <p className={classes.note}>
          <b>Call the emergency number. Do not treat.</b>
        </p>
      )}
      <ul className={classes.flags}>
        {answer.flags.map((id) => (
          <li key={id}>
            <span className={classes.sign}>
              <IconAlertTriangle size={18} stroke={1.7} aria-hidden />
            </span>
            <span>
              <b>{redFlagWords(id).finding}</b>
              {redFlagWords(id).why}
            </span>
          </li>
        ))}
      </ul>
      {together.map(({ id, why }) => (
        <p key={id} className={classes.note}>
          Together: {why}
        </p>
      ))}
      {others.length > 0 && (
        <p className={classes.note}>
          Also recorded:{' '}
          {formatList(
            others.map((id) => inSentence(redFlagWords(id).finding)),
            'plain',
          )}
          .
        </p>
      )}
      <p className={classes.note}>
        No muscle is suggested until a doctor has looked. A prompt, not a diagnosis.
      </p>
    </>
  )
}
