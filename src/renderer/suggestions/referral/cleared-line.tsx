import { Anchor } from '@mantine/core'
import { clearanceWords } from '../../complaints/clearance-words'
import { useDates } from '../../ui/dates'
import { useReturnFocus } from '../../ui/focus/use-return-focus'
import card from '../answer/card.module.css'
import type { ComplaintPage } from '../answer/use-start'
import { DoctorsAnswer } from './doctors-answer'
import classes from './referral.module.css'

/** What a doctor has decided about the recorded red flags, who and when, with a button that corrects it. */
export function ClearedLine({ complaint, client }: Pick<ComplaintPage, 'complaint' | 'client'>) {
  const dates = useDates()
  const { open, setOpen, opener } = useReturnFocus()
  const { clearance } = complaint
  if (!clearance) return null
  if (open) {
    return (
      <div className={classes.form}>
        <DoctorsAnswer
          complaint={complaint}
          physician={client.physician}
          isChange
          onClose={() => setOpen(false)}
        />
      </div>
    )
  }
  return (
    <p className={card.row}>
      <span
        className={classes.cleared}
        data-limits={clearance.decision === 'allowed with limits' || undefined}
      >
        {clearanceWords(clearance, dates.brief)}
      </span>
      <Anchor
        ref={opener}
        component="button"
        type="button"
        inherit
        underline="always"
        aria-label="Change doctor’s answer"
        onClick={() => setOpen(true)}
      >
        Change
      </Anchor>
    </p>
  )
}
