import type { WidespreadPain } from '@shared/reasoning/recommendation'
import { IconPlayerPlayFilled } from '@tabler/icons-react'
import { useState, type ReactNode } from 'react'
import { widespreadSignWords } from '../../complaints/widespread-sign-words'
import { usePractice } from '../../practice/practice-context'
import { KeyHint } from '../../ui/keys/key-hint'
import { ButtonLink } from '../../ui/links'
import { useSingleKeys } from '../../ui/keys/single-keys'
import { AnswerCard } from '../answer/answer-card'
import card from '../answer/card.module.css'
import { Strip } from '../answer/strip'
import { useStart, type ComplaintPage } from '../answer/use-start'
import { counted } from '../words/names'
import { Worded } from '../words/worded'
import { sentence } from '../words/words'
import { ClearedLine } from './cleared-line'
import classes from './referral.module.css'

const steps = ['Shorter, gentle work', 'Ask about sleep and strain', 'Review in 2 weeks']

interface Props {
  page: ComplaintPage
  answer: WidespreadPain
  asked: ReactNode
}

/** Pain in many places: what to do instead of another muscle, and the records behind it. */
export function WidespreadCard({ page, answer, asked }: Props) {
  const { singleKeys } = usePractice().settings
  const [isOpen, setOpen] = useState(false)
  const start = useStart(page)
  useSingleKeys({ s: start ? () => start.go('gentle') : undefined, r: () => setOpen(!isOpen) }, singleKeys)
  return (
    <AnswerCard label="Pain in many places" painful={page.complaint.regions} lines={[]}>
      <Strip
        tone="warn"
        sign="doctor"
        isFirst
        title="Pain in many places: suggest a doctor"
        isOpen={isOpen}
        onToggle={() => setOpen(!isOpen)}
        shortcut="R"
      >
        <p>The nervous system may be sensitised. Another muscle is unlikely to help.</p>
        <ul aria-label="What was recorded">
          {answer.signs.map((id) => (
            <li key={id}>{widespreadSignWords[id]}.</li>
          ))}
          {answer.spreadAt.length > 0 && (
            <li>
              <Worded
                words={sentence`New places were marked at the last ${counted(answer.spreadAt, 'visits')}.`}
              />
            </li>
          )}
        </ul>
      </Strip>
      <div className={card.heading}>
        <h2>Next visit</h2>
        {asked}
      </div>
      <ol className={classes.steps}>
        {steps.map((step, index) => (
          <li key={step}>
            <span className={classes.number} aria-hidden>
              {index + 1}
            </span>
            {step}
          </li>
        ))}
      </ol>
      <ClearedLine complaint={page.complaint} client={page.client} />
      {start && (
        <div className={card.actions}>
          <ButtonLink
            {...start.to('gentle')}
            variant="filled"
            size="md"
            px={20}
            fz="md"
            aria-keyshortcuts="S"
            leftSection={<IconPlayerPlayFilled size={16} aria-hidden />}
            rightSection={singleKeys && <KeyHint>S</KeyHint>}
          >
            Start gentle visit
          </ButtonLink>
        </div>
      )}
    </AnswerCard>
  )
}
