import type { Referral } from '@shared/reasoning/recommendation'
import { IconStethoscope } from '@tabler/icons-react'
import { redFlagWords, urgencyWords } from '../../complaints/red-flag-words'
import classes from './refer.module.css'

/** The red flags, which come before any suggestion: what was recorded, why it matters, and how soon to refer. */
export function Refer({ answer }: { answer: Referral }) {
  return (
    <div className={classes.refer} role="note">
      <h2>
        <IconStethoscope size={20} aria-hidden /> {urgencyWords[answer.urgency]}
      </h2>
      <ul>
        {answer.flags.map((id) => (
          <li key={id}>
            <b>{redFlagWords(id).finding}.</b> {redFlagWords(id).why}
          </li>
        ))}
      </ul>
      <p>No suggestions while a red flag is recorded. This is a prompt, not a diagnosis.</p>
    </div>
  )
}
