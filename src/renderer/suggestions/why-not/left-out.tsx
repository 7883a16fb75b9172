import type { SuggestionList, TissueSide } from '@shared/reasoning/recommendation'
import type { ReactNode } from 'react'
import { useAnatomy } from '../../anatomy/anatomy-context'
import { inSentence } from '../../anatomy/words'
import { precautionName } from '../../clients/precaution-words'
import { formatList } from '../../ui/lists'
import { useNames } from '../words/names'
import { doseWords, hasNotHelpedWords, reliefLastedWords } from '../words/notes'
import { doseEvidence } from '../words/evidence'
import { Worded } from '../words/worded'
import type { Words } from '../words/words'
import classes from './rank-details.module.css'

/** What the record says about single tissues: has not helped, is not worked, needs more dose, or gave lasting relief. */
export function LeftOut({ answer }: { answer: SuggestionList }) {
  const names = useNames()
  // More pressure is no advice where a precaution caps it, or after the pain got worse.
  const isLightOnly =
    answer.stop?.advice.rule === 'got-worse' ||
    answer.precautions.some(({ rule }) => rule.kind === 'pressure cap')
  return (
    <>
      <Notes
        title="Has not helped"
        notes={answer.hasNotHelped.map((note) =>
          note.tissue === null ? (
            <Worded words={hasNotHelpedWords(note, names)} />
          ) : (
            <TissueNote at={note} words={hasNotHelpedWords(note, names)} />
          ),
        )}
      />
      <Notes
        title="Not worked because of a precaution"
        notes={answer.notWorked.map((one) => (
          <TissueNote
            at={one}
            words={[
              formatList(
                one.because.map((id) => inSentence(precautionName(id))),
                'plain',
              ),
            ]}
          />
        ))}
      />
      <Notes
        title={
          isLightOnly ? 'Consider repeating for longer' : 'Consider repeating with more time or pressure'
        }
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
    </>
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
      <h3 className={classes.part}>{title}</h3>
      <ul className={classes.leftOut}>
        {notes.map((note, index) => (
          <li key={index}>{note}</li>
        ))}
      </ul>
    </div>
  )
}
