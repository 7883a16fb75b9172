import { ButtonLink } from '../../ui/links'
import { LetterLink } from '../referral/letter-link'
import type { AnswerNote } from '../words/answer-note'
import { otherNotesWords } from '../words/answer-notes'
import { Worded } from '../words/worded'
import { Strip } from './strip'
import classes from './strip.module.css'

interface Props {
  /** Most urgent first; at least one. */
  notes: readonly [AnswerNote, ...AnswerNote[]]
  complaintId: number
  /** The letter is offered here if the card does not offer it. */
  hasLetter: boolean
  isOpen: boolean
  onToggle: () => void
}

/** The notes above a list as one strip. It names the most urgent, and opens into all of them. */
export function NoteStrip({ notes, complaintId, hasLetter, isOpen, onToggle }: Props) {
  const [first, ...others] = notes
  return (
    <Strip
      tone={first.tone}
      sign={first.sign}
      title={first.title + (isOpen ? '' : otherNotesWords(notes))}
      isOpen={isOpen}
      onToggle={onToggle}
      shortcut="R"
    >
      <NoteBody note={first} complaintId={complaintId} />
      {others.map((note) => (
        <div key={note.title}>
          <h3>{note.title}</h3>
          <NoteBody note={note} complaintId={complaintId} />
        </div>
      ))}
      {notes.some(({ sign }) => sign === 'doctor') && (
        <div className={classes.actions}>
          {hasLetter && <LetterLink complaintId={complaintId} hasKey={false} />}
          <ButtonLink
            to="/complaints/$complaintId/edit"
            params={{ complaintId: String(complaintId) }}
            search={{ status: 'referred on' }}
            variant="subtle"
            size="compact-md"
          >
            Mark as referred
          </ButtonLink>
        </div>
      )}
    </Strip>
  )
}

function NoteBody({ note: { body, askOutcomeOf }, complaintId }: { note: AnswerNote; complaintId: number }) {
  return (
    <>
      <ul className={classes.lines}>
        {body.map((words, index) => (
          <li key={index}>
            <Worded words={words} />
          </li>
        ))}
      </ul>
      {askOutcomeOf !== undefined && (
        <ButtonLink
          to="/visits/$visitId"
          params={{ visitId: String(askOutcomeOf) }}
          search={{ outcomeFor: complaintId }}
          variant="default"
          size="compact-sm"
          mt={6}
        >
          Ask now
        </ButtonLink>
      )}
    </>
  )
}
