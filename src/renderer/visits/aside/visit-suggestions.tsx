import { Button, Text } from '@mantine/core'
import type { SuggestionList, TissueSide } from '@shared/reasoning/recommendation'
import { useAnatomy } from '../../anatomy/anatomy-context'
import { formatList } from '../../ui/lists'
import { Section } from '../../ui/section'
import { Advice } from '../../suggestions/list/advice'
import { Refer } from '../../suggestions/list/refer'
import { useNames } from '../../suggestions/words/names'
import { hasNotHelpedWords } from '../../suggestions/words/notes'
import { reasonWords } from '../../suggestions/words/reasons'
import { plainWords } from '../../suggestions/words/words'
import type { SuggestionsForVisit, NumberedSuggestion } from './work-sources'
import classes from './aside-list.module.css'

interface Props {
  of: SuggestionsForVisit
  /** The title of the complaint, when the visit treats several. */
  complaint: string | null
  /** Shows or hides the suggestions behind the advice to refer the client. */
  onToggle: () => void
  onCheck: (tissue: TissueSide) => void
}

/** The first suggestions for one complaint. A click adds one to the work as a check. */
export function VisitSuggestions({ of, complaint, onToggle, onCheck }: Props) {
  const { recommendation, isListShown, suggestions } = of
  if (recommendation.kind === 'refer') return <Refer answer={recommendation} />
  if (recommendation.kind === 'widespread') {
    return (
      <Section title="Pain in many places">
        <Text size="sm">The nervous system may be sensitised. Another muscle is unlikely to help.</Text>
      </Section>
    )
  }
  const { stop, hasNotHelped } = recommendation
  if (suggestions.length === 0 && stop === null && hasNotHelped.length === 0) return null
  return (
    <Section title="Consider checking" lead={complaint}>
      <Advice answer={recommendation} shown={isListShown} onToggle={onToggle} />
      {hasNotHelped.length > 0 && <HasNotHelped notes={hasNotHelped} />}
      {suggestions.length > 0 && (
        <ol className={classes.list}>
          {suggestions.map((numbered) => (
            <SuggestionRow
              key={`${numbered.suggestion.tissue} ${numbered.suggestion.side}`}
              of={numbered}
              onCheck={onCheck}
            />
          ))}
        </ol>
      )}
      {isListShown && suggestions.length === 0 && recommendation.suggestions.length > 0 && (
        <Text size="sm" c="dimmed">
          All suggestions are planned or added.
        </Text>
      )}
    </Section>
  )
}

function SuggestionRow({
  of: { suggestion, number },
  onCheck,
}: {
  of: NumberedSuggestion
  onCheck: Props['onCheck']
}) {
  const names = useNames()
  const { tissueWithSide } = useAnatomy()
  const { tissue, side, caution } = suggestion
  const name = tissueWithSide(suggestion)
  const why = suggestion.reasons.find((reason) => reason.direction === 'up')
  return (
    <li>
      <span>
        <span className={classes.name}>
          <span className={classes.number}>{number}</span> {name}
        </span>
        {why && (
          <small className={classes.reason} title={plainWords(reasonWords(why, names))}>
            {plainWords(reasonWords(why, names))}
          </small>
        )}
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

/** What has not helped: the tissues in one line, because space beside the form is short. The complaint's page says more. */
function HasNotHelped({ notes }: { notes: SuggestionList['hasNotHelped'] }) {
  const names = useNames()
  const { tissueWithSide } = useAnatomy()
  const tissues = notes.filter((note) => note.tissue !== null)
  const others = notes.filter((note) => note.tissue === null)
  return (
    <div className={classes.hasNotHelped}>
      <h3>Has not helped</h3>
      <ul>
        {tissues.length > 0 && <li>{formatList(tissues.map(tissueWithSide), 'plain')}</li>}
        {others.map((note) => (
          <li key={note.rule}>{plainWords(hasNotHelpedWords(note, names))}</li>
        ))}
      </ul>
    </div>
  )
}
