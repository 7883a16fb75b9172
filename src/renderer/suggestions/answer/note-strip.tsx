import { ButtonLink } from '../../ui/links'
import type { AnswerNote } from '../words/answer-note'
import { otherNotesWords } from '../words/answer-notes'
import { Worded } from '../words/worded'
import { Strip } from './strip'
import classes from './strip.module.css'

interface Props {
  /** Most urgent first; at least one. */
  notes: readonly [AnswerNote, ...AnswerNote[]]
  isOpen: boolean
  onToggle: () => void
}

/** The notes above a list as one strip. It names the most urgent, and opens into all of them. */
export function NoteStrip({ notes, isOpen, onToggle }: Props) {
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
      <NoteBody note={first} />
      {others.map((note) => (
        <div key={note.title}>
          <h3>{note.title}</h3>
          <NoteBody note={note} />
        </div>
      ))}
    </Strip>
  )
}

function NoteBody({ note: { body, askOutcomeOf } }: { note: AnswerNote }) {
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
