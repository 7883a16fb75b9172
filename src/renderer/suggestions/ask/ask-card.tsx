import { Button } from '@mantine/core'
import { areRedFlagsAsked } from '@shared/safety/ask-again'
import { isOutOfDate } from '@shared/safety/precaution-rules'
import { firstPrecautionGroups } from '@shared/safety/precautions'
import { useState } from 'react'
import { groupsWithoutAnswer } from '../../clients/precaution-groups'
import { today } from '../../ui/clock'
import { useDates } from '../../ui/dates'
import { useSingleKeys } from '../../ui/keys/single-keys'
import { AnswerCard } from '../answer/answer-card'
import type { ComplaintPage } from '../answer/use-start'
import { ReferralStrip } from '../referral/referral-strip'
import classes from './ask.module.css'
import { FlagQuestions } from './flag-questions'
import { NoneButton } from './none-button'
import { notifyAsked } from './notify-asked'
import { PrecautionChips } from './precaution-chips'
import { questionsOf } from './questions'
import { useAnswers } from './use-answers'

interface Props {
  page: ComplaintPage
  /** True if everything was asked before and is asked again. */
  isAgain: boolean
  onDone: () => void
}

/** The questions that come before the first list: red flags of the regions, and precautions of the client. */
export function AskCard({ page, isAgain, onDone }: Props) {
  const { answer, client, complaint } = page
  const answers = useAnswers(page)
  const dates = useDates()
  // A precaution is saved with the day, so that the record no longer asks. Here all stay in sight until the end.
  const [asks, setAsks] = useState({
    redFlags: isAgain || !areRedFlagsAsked(complaint, client, today()),
    precautions: isAgain || isOutOfDate(client.precautions, today()),
  })
  // A precaution that was just found can bring questions about red flags.
  if (!asks.redFlags && !areRedFlagsAsked(complaint, client, today())) setAsks({ ...asks, redFlags: true })
  const [isMore, setMore] = useState(false)
  const [openGroups, setOpenGroups] = useState<readonly string[]>([])
  const [isMissing, setMissing] = useState(false)
  function finish() {
    if (groupsWithoutAnswer(openGroups, answers.precautions).length > 0) setMissing(true)
    else void answers.finish(asks).then(onFinished, () => undefined)
  }
  function onFinished() {
    onDone()
    // Who asks again has opened the questions, and the day of the last asking could not come back.
    if (!isAgain) notifyAsked(answers.beforeFinish(asks))
  }
  const questions = questionsOf(page)
  // When the questions that come again by themselves were answered last.
  const [lastAsked] = useState(() => {
    const onDay = (what: string, day: string | null) =>
      isAgain || day === null || day === today() ? [] : [`${what} were last asked on ${dates.day(day)}.`]
    return [
      ...(asks.redFlags ? onDay('Red flags', complaint.redFlagsAskedOn) : []),
      ...(asks.precautions ? onDay('Precautions', client.precautions.askedOn) : []),
    ]
  })
  const count =
    questions.first.length + questions.more.length + (asks.precautions ? firstPrecautionGroups.length : 0)
  // What was answered so far is kept. Only the day of asking stays as it was.
  useSingleKeys({ Escape: isAgain ? onDone : undefined }, true)
  const hasFound = answers.flags.length > 0 || answers.precautions.length > 0
  return (
    <AnswerCard label="Ask first" painful={complaint.regions} lines={[]}>
      {answer.kind === 'refer' && <ReferralStrip page={page} answer={answer} />}
      <h2 className={classes.head}>{isAgain ? 'Ask again' : 'Ask first. The list follows.'}</h2>
      {lastAsked.length > 0 && <p className={classes.lastAsked}>{lastAsked.join(' ')}</p>}
      <div className={classes.questions}>
        {asks.redFlags && (
          <FlagQuestions
            questions={questions}
            found={answers.flags}
            isMore={isMore}
            onToggleMore={() => setMore(!isMore)}
            onToggle={(id) => answers.toggleFlag(id)}
          />
        )}
        {asks.precautions && (
          <PrecautionChips
            clientId={client.id}
            found={answers.precautions}
            opened={openGroups}
            onOpen={setOpenGroups}
            isMissing={isMissing}
            onToggle={answers.togglePrecautions}
          />
        )}
        <div className={classes.last}>
          <NoneButton
            hasFound={hasFound}
            {...(isMore && { count })}
            isSaving={answers.isSaving}
            onNone={finish}
          />
          {isAgain && (
            <Button variant="subtle" size="compact-md" aria-keyshortcuts="Escape" onClick={onDone}>
              Cancel
            </Button>
          )}
        </div>
      </div>
    </AnswerCard>
  )
}
