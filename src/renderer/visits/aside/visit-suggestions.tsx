import { Button, Text } from '@mantine/core'
import type { HasNotHelpedNote, Suggestion } from '@shared/reasoning/recommendation'
import { useAnatomy } from '../../anatomy/anatomy-context'
import { useDates } from '../../ui/dates'
import { Section } from '../../ui/section'
import { Advice } from '../../suggestions/list/advice'
import { plainText } from '../../suggestions/list/parts'
import { Refer } from '../../suggestions/list/refer'
import type { SuggestionsForVisit, NumberedSuggestion } from './offers'
import classes from './offers.module.css'
import { hasNotHelpedSummary } from './has-not-helped-summary'

interface Props {
  of: SuggestionsForVisit
  /** Whose ideas these are, where the visit treats several complaints. */
  complaint: string | null
  /** Shows or hides the list behind the advice to send the client on. */
  onToggle: () => void
  onCheck: (idea: Pick<Suggestion, 'tissue' | 'side'>) => void
}

/** What to consider checking, while the client is on the table: the first few ideas, each one click from the work. */
export function VisitSuggestions({ of, complaint, onToggle, onCheck }: Props) {
  const { answer, shown, ideas } = of
  if (answer.kind === 'refer') return <Refer answer={answer} />
  if (answer.kind === 'widespread') {
    return (
      <Section title="More than one place">
        <Text size="sm">{answer.note}</Text>
      </Section>
    )
  }
  const { stop, hasNotHelped: stopDoing, suggestions } = answer
  if (ideas.length === 0 && stop === null && stopDoing.length === 0) return null
  return (
    <Section title="Consider checking" lead={complaint}>
      <Advice answer={answer} shown={shown} onToggle={onToggle} />
      {stopDoing.length > 0 && <HasNotHelped notes={stopDoing} />}
      {ideas.length > 0 && (
        <ol className={classes.offers}>
          {ideas.map((one) => (
            <OneIdea key={`${one.idea.tissue} ${one.idea.side}`} of={one} onCheck={onCheck} />
          ))}
        </ol>
      )}
      {shown && ideas.length === 0 && suggestions.length > 0 && (
        <Text size="sm" c="dimmed">
          All of it is planned or in the work.
        </Text>
      )}
    </Section>
  )
}

function OneIdea({ of: { idea, number }, onCheck }: { of: NumberedSuggestion; onCheck: Props['onCheck'] }) {
  const dates = useDates()
  const { tissueWithSide } = useAnatomy()
  const { tissue, side, caution } = idea
  const name = tissueWithSide(idea)
  const why = idea.reasons.find((reason) => reason.direction === 'up')
  return (
    <li>
      <span>
        <span className={classes.name}>
          <span className={classes.number}>{number}</span> {name}
        </span>
        {why && <small>{plainText(why.parts, dates.brief)}</small>}
        {caution && <small className={classes.caution}>Take care: {caution}</small>}
      </span>
      <Button
        variant="default"
        size="compact-xs"
        aria-label={`Check ${name}`}
        onClick={() => onCheck({ tissue, side })}
      >
        Check
      </Button>
    </li>
  )
}

function HasNotHelped({ notes }: { notes: HasNotHelpedNote[] }) {
  const dates = useDates()
  const { tissueWithSide } = useAnatomy()
  return (
    <div className={classes.stopDoing}>
      <h3>Stop doing</h3>
      <ul>
        {notes.map((note, index) => (
          <li key={index} title={plainText(note.parts, dates.brief)}>
            {hasNotHelpedSummary(note, tissueWithSide)}
          </li>
        ))}
      </ul>
    </div>
  )
}
