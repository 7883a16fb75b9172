import type { SuggestionList, TissueSide } from '@shared/reasoning/recommendation'
import type { ReactNode } from 'react'
import { useAnatomy } from '../../anatomy/anatomy-context'
import { doseEvidence } from '../words/evidence'
import { useNames } from '../words/names'
import { doseWords, hasNotHelpedWords, reliefLastedWords, unknownWords } from '../words/notes'
import { Worded } from '../words/worded'
import type { Words } from '../words/words'
import classes from './recommendation-panel.module.css'

/** The tissues that were worked without lasting relief. */
export function HasNotHelped({ notes }: { notes: SuggestionList['hasNotHelped'] }) {
  const names = useNames()
  return (
    <Notes
      title="Has not helped"
      notes={notes.map((note) =>
        note.tissue === null ? (
          <Worded words={hasNotHelpedWords(note, names)} />
        ) : (
          <TissueNote at={note} words={hasNotHelpedWords(note, names)} />
        ),
      )}
    />
  )
}

/** The parts of the recommendation beside the list. */
export function RecommendationNotes({ answer }: { answer: SuggestionList }) {
  const names = useNames()
  return (
    <div className={classes.beside}>
      <Notes
        title="Consider repeating with more time or pressure"
        notes={answer.dose.map((note) => (
          <TissueNote at={note} words={doseWords(note, names)} evidence={doseEvidence} />
        ))}
      />
      <Notes
        title="Relief lasted"
        notes={answer.reliefLasted.map((note) => (
          <TissueNote at={note} words={reliefLastedWords(note, names)} />
        ))}
      />
      <Notes
        title="Not recorded yet"
        notes={answer.unknown.map((message) => (
          <Worded words={unknownWords(message, names)} />
        ))}
      />
    </div>
  )
}

function TissueNote({ at, words, evidence }: { at: TissueSide; words: Words; evidence?: string }) {
  const { tissueWithSide } = useAnatomy()
  return (
    <>
      <b>{tissueWithSide(at)}</b>: <Worded words={words} />
      {evidence !== undefined && <small> ({evidence})</small>}
    </>
  )
}

function Notes({ title, notes }: { title: string; notes: ReactNode[] }) {
  if (notes.length === 0) return null
  return (
    <div>
      <h3>{title}</h3>
      <ul className={classes.notes}>
        {notes.map((note, index) => (
          <li key={index}>{note}</li>
        ))}
      </ul>
    </div>
  )
}
