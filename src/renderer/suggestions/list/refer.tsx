import type { Referral } from '@shared/reasoning/recommendation'
import { IconStethoscope } from '@tabler/icons-react'
import classes from './refer.module.css'

export const urgencyWords = {
  emergency: 'Emergency: call for help now',
  'same day': 'Refer to a doctor today',
  'see a doctor soon': 'Refer to a doctor soon',
}

/** Red flags come before any muscle: what was recorded, why it matters, and how soon. */
export function Refer({ answer }: { answer: Referral }) {
  return (
    <div className={classes.refer} role="note">
      <h2>
        <IconStethoscope size={20} aria-hidden /> {urgencyWords[answer.urgency]}
      </h2>
      <ul>
        {answer.flags.map((flag) => (
          <li key={flag.id}>
            <b>{flag.label.replace(/\?$/, '')}.</b> {flag.why}
          </li>
        ))}
      </ul>
      <p>
        While a red flag is recorded, no tissue is suggested. It is a prompt to have it looked at, not a
        diagnosis.
      </p>
    </div>
  )
}
