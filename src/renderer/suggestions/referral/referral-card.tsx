import type { Referral } from '@shared/reasoning/recommendation'
import { IconStethoscope } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { urgencyWords } from '../../complaints/flag-words'
import { AnswerCard } from '../answer/answer-card'
import type { ComplaintPage } from '../answer/use-start'
import { ClearedLine } from './cleared-line'
import { FlagList } from './flag-list'
import { ReferralActions } from './referral-actions'
import classes from './referral.module.css'

interface Props {
  page: ComplaintPage
  answer: Referral
  /** That the questions were asked today, and the button to ask again. */
  asked: ReactNode
}

/** A red flag that stops the list: how soon to refer, and why. */
export function ReferralCard({ page, answer, asked }: Props) {
  return (
    <AnswerCard label="Red flags" painful={page.complaint.regions} lines={[]}>
      <div className={classes.heading}>
        <IconStethoscope size={22} stroke={1.7} aria-hidden />
        <h2>{urgencyWords[answer.urgency]}</h2>
        {asked}
      </div>
      <FlagList answer={answer} recorded={page.complaint.redFlags} />
      <ClearedLine complaint={page.complaint} client={page.client} />
      <ReferralActions page={page} urgency={answer.urgency} />
    </AnswerCard>
  )
}
