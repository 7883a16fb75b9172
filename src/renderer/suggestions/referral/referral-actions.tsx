import { Button } from '@mantine/core'
import type { Urgency } from '@shared/safety/red-flag'
import { usePractice } from '../../practice/practice-context'
import { KeyHint } from '../../ui/keys/key-hint'
import { ButtonLink } from '../../ui/links'
import { useSingleKeys } from '../../ui/keys/single-keys'
import { useReturnFocus } from '../../ui/focus/use-return-focus'
import card from '../answer/card.module.css'
import { LetterLink } from './letter-link'
import { useStart, type ComplaintPage } from '../answer/use-start'
import { DoctorsAnswer } from './doctors-answer'
import classes from './referral.module.css'

/** What can be done while a red flag stops the list: record what the doctor said, or examine. */
export function ReferralActions({ page, urgency }: { page: ComplaintPage; urgency: Urgency }) {
  const { singleKeys } = usePractice().settings
  const start = useStart(page)
  const { open, setOpen, opener } = useReturnFocus()
  useSingleKeys(
    {
      d: open ? undefined : () => setOpen(true),
      s: start ? () => start.go('assessment') : undefined,
    },
    singleKeys,
  )
  if (open) {
    return (
      <div className={classes.form}>
        <DoctorsAnswer
          complaint={page.complaint}
          physician={page.client.physician}
          onClose={() => setOpen(false)}
        />
      </div>
    )
  }
  return (
    <div className={card.actions}>
      <Button
        ref={opener}
        // In an emergency the call comes first.
        variant={urgency === 'emergency' ? 'default' : 'filled'}
        size="md"
        px={20}
        fz="md"
        aria-keyshortcuts="D"
        rightSection={singleKeys && <KeyHint>D</KeyHint>}
        onClick={() => setOpen(true)}
      >
        Record doctor’s answer
      </Button>
      <span className={card.more}>
        <LetterLink complaintId={page.complaint.id} hasKey={singleKeys} />
        {start && (
          <ButtonLink {...start.to('assessment')} variant="subtle" size="compact-md" aria-keyshortcuts="S">
            Start assessment visit
          </ButtonLink>
        )}
      </span>
    </div>
  )
}
