import { useEffect, useRef, useState } from 'react'
import { AskCard } from '../ask/ask-card'
import { areRedFlagsAsked } from '@shared/safety/ask-again'
import { RedFlagsAsked } from '../ask/asked'
import { hasToAskAgain } from '../ask/ask-again'
import { WorseQuestions } from '../ask/worse-questions'
import { ReferralCard } from '../referral/referral-card'
import { WidespreadCard } from '../referral/widespread-card'
import { focusOn } from '../../ui/focus/focus-on'
import { today } from '../../ui/clock'
import classes from './card.module.css'
import { ListAnswer } from './list-answer'
import type { ComplaintPage } from './use-start'

/** The recommendation for a complaint: what to do next, why, and where on the body. */
export function Answer({ page, onShowKeys }: { page: ComplaintPage; onShowKeys: () => void }) {
  const { answer, client, complaint } = page
  // A flag that stops the list can be found while the questions are asked. They stay until all are answered.
  const needsAnswers =
    answer.kind === 'ask' || (answer.kind === 'refer' && !areRedFlagsAsked(complaint, client, today()))
  const [asking, setAsking] = useState<'first' | 'again' | null>(needsAnswers ? 'first' : null)
  const [neededAnswers, setNeededAnswers] = useState(needsAnswers)
  if (needsAnswers !== neededAnswers) {
    setNeededAnswers(needsAnswers)
    if (needsAnswers) setAsking('first')
  }
  // The last answer can be saved a moment before the new recommendation is here.
  const isAsking = asking !== null || answer.kind === 'ask'
  const ref = useKeepFocus(`${answer.kind} ${isAsking}`)
  return (
    <div ref={ref} className={classes.answer}>
      {isAsking ? (
        <AskCard page={page} isAgain={asking === 'again'} onDone={() => setAsking(null)} />
      ) : (
        <Answered page={page} onAskAgain={() => setAsking('again')} onShowKeys={onShowKeys} />
      )}
    </div>
  )
}

interface AnsweredProps {
  page: ComplaintPage
  onAskAgain: () => void
  onShowKeys: () => void
}

function Answered({ page, onAskAgain, onShowKeys }: AnsweredProps) {
  const { answer } = page
  const asked = <Asked page={page} onAskAgain={onAskAgain} />
  switch (answer.kind) {
    case 'ask':
      return null
    case 'refer':
      return <ReferralCard page={page} answer={answer} asked={asked} />
    case 'widespread':
      return <WidespreadCard page={page} answer={answer} asked={asked} />
    case 'list':
      return (
        <ListAnswer
          page={page}
          answer={answer}
          asked={asked}
          questions={hasToAskAgain(answer, page.complaint) ? <WorseQuestions page={page} /> : null}
          onShowKeys={onShowKeys}
        />
      )
  }
}

function Asked({ page: { complaint }, onAskAgain }: { page: ComplaintPage; onAskAgain: () => void }) {
  const { redFlags, redFlagsAskedOn, status } = complaint
  if (redFlagsAskedOn === null || status !== 'open') return null
  return <RedFlagsAsked on={redFlagsAskedOn} found={redFlags.length} onAskAgain={onAskAgain} />
}

/** Moves the focus to the answer when another one takes its place and the focused button is gone. */
function useKeepFocus(state: string) {
  const ref = useRef<HTMLDivElement>(null)
  const last = useRef(state)
  useEffect(() => {
    if (last.current === state) return
    last.current = state
    if (document.activeElement === document.body) focusOn(ref.current)
  }, [state])
  return ref
}
