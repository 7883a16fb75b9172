import { redFlagById } from '@shared/safety/red-flags'
import { redFlagWords } from '../../complaints/flag-words'
import type { ComplaintPage } from '../answer/use-start'
import classes from './ask.module.css'
import { Chip } from './chip'
import { NoneButton } from './none-button'
import { questionsWhenWorse } from './questions'
import { useAnswers } from './use-answers'

/** What to ask after the pain got worse, in one line above the list. */
export function WorseQuestions({ page }: { page: ComplaintPage }) {
  const answers = useAnswers(page)
  const questions = questionsWhenWorse(page.complaint.regions)
  const isFound = (id: string) => answers.flags.includes(id)
  return (
    <div className={classes.inline}>
      <h2>Ask first</h2>
      <div className={classes.chips} role="group" aria-label="Red flags">
        {questions.map(({ id, label }) => (
          <Chip
            key={id}
            label={label}
            title={redFlagWords(id).question}
            isFlag
            isPressed={isFound(id)}
            // A flag that stops the list is followed by all questions of the region. Otherwise these stay until N.
            onToggle={() => answers.toggleFlag(id, !stopsList(id))}
          />
        ))}
        <NoneButton
          hasFound={questions.some(({ id }) => isFound(id))}
          isSaving={answers.isSaving}
          onNone={() => void answers.finish({ redFlags: true, precautions: false }).catch(() => undefined)}
        />
      </div>
    </div>
  )
}

const stopsList = (id: string) =>
  redFlagById.get(id)?.effects.some(({ kind }) => kind === 'stops list') ?? true
