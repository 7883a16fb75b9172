import type { Referral } from '@shared/reasoning/recommendation'
import { useState } from 'react'
import { inSentence } from '../../anatomy/words'
import { flagChip } from '../../complaints/flag-chips'
import { urgencyWords } from '../../complaints/flag-words'
import { formatList } from '../../ui/lists'
import { Strip } from '../answer/strip'
import type { ComplaintPage } from '../answer/use-start'
import { FlagList } from './flag-list'
import { ReferralActions } from './referral-actions'

/** A red flag that was found while the questions are still asked. It opens into what to do. */
export function ReferralStrip({ page, answer }: { page: ComplaintPage; answer: Referral }) {
  const [isOpen, setOpen] = useState(false)
  const found = formatList(
    answer.flags.map((id) => inSentence(flagChip(id))),
    'plain',
  )
  return (
    <>
      <div role="status">
        <span className="visually-hidden">
          {urgencyWords[answer.urgency]}: {found}
        </span>
      </div>
      <Strip
        tone="bad"
        sign="doctor"
        isFirst
        title={urgencyWords[answer.urgency]}
        others={`· ${found}`}
        isOpen={isOpen}
        onToggle={() => setOpen(!isOpen)}
      >
        <FlagList answer={answer} recorded={page.complaint.redFlags} />
        <ReferralActions page={page} urgency={answer.urgency} />
      </Strip>
    </>
  )
}
