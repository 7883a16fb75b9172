import { Button, Collapse, Text } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import type { Recommendation, Suggestion, SuggestionList } from '@shared/reasoning/recommendation'
import { isListVisible } from '@shared/reasoning/gates'
import { AnchorLink } from '../../ui/links'
import { Section } from '../../ui/section'
import type { PlanItems } from '../plan-items'
import { Advice } from './advice'
import { HasNotHelped, RecommendationNotes } from './notes'
import { OneReason } from './one-reason'
import { layoutReasons, type ReasonLayout } from './reason-layout'
import { Refer } from './refer'
import { SuggestionCard } from './suggestion-card'
import { Widespread } from './widespread'
import classes from './recommendation-panel.module.css'

interface Props {
  answer: Recommendation
  complaintId: number
  planItems: PlanItems
}

/** The recommendation for a complaint: a referral, care for widespread pain, or what to check next. */
export function RecommendationPanel({ answer, complaintId, planItems }: Props) {
  if (answer.kind === 'refer') return <Refer answer={answer} />
  if (answer.kind === 'widespread') return <Widespread answer={answer} />
  return <Suggestions answer={answer} complaintId={complaintId} planItems={planItems} />
}

/** The sentence above the list, when the list is shown and when it is hidden. */
const leads: Record<SuggestionList['why'], { shown: string; hidden: string }> = {
  'relief did not last': {
    shown: 'Treatment so far did not last. What to check next time, and why:',
    hidden: 'Treatment so far did not last.',
  },
  'got worse': {
    shown: 'It got worse after the last treatment. What to check instead, and why:',
    hidden: 'It got worse after the last treatment.',
  },
  'relief lasted': {
    shown: 'Relief lasted after the last visit. If the pain comes back:',
    hidden: 'Relief lasted after the last visit.',
  },
  'first suggestions': {
    shown: 'First suggestions. The outcomes of the visits will change them.',
    hidden: 'First suggestions. The outcomes of the visits will change them.',
  },
}

/** The number of further suggestions after a click. More than ten in total are too many to choose from. */
const MORE_SHOWN = 5

function Suggestions({ answer, complaintId, planItems }: Props & { answer: SuggestionList }) {
  const [shown, list] = useDisclosure(isListVisible(answer.stop))
  const [moreShown, more] = useDisclosure(false)
  const further = answer.more.slice(0, MORE_SHOWN)
  const lead = leads[answer.why]
  const { shared, layouts } = layoutReasons(answer.suggestions, further)
  const card = (suggestion: Suggestion, layout: ReasonLayout | undefined) => (
    <SuggestionCard
      key={`${suggestion.tissue} ${suggestion.side}`}
      suggestion={suggestion}
      layout={layout}
      complaintId={complaintId}
      planItems={planItems}
    />
  )
  return (
    <Section
      title="Consider checking next"
      lead={shown ? lead.shown : lead.hidden}
      actions={
        <AnchorLink
          to="/complaints/$complaintId/picture"
          params={{ complaintId: String(complaintId) }}
          size="sm"
          flex="none"
        >
          Show picture
        </AnchorLink>
      }
    >
      <Advice answer={answer} shown={shown} onToggle={list.toggle} />
      {answer.hasNotHelped.length > 0 && (
        <div className={classes.hasNotHelped}>
          <HasNotHelped notes={answer.hasNotHelped} />
        </div>
      )}
      <Collapse expanded={shown}>
        {shared.length > 0 && (
          <div className={classes.shared}>
            <h3>For several suggestions</h3>
            <ul>
              {shared.map((reason, index) => (
                <OneReason key={index} reason={reason} />
              ))}
            </ul>
          </div>
        )}
        {answer.suggestions.length === 0 ? (
          <Text c="dimmed">No suggestions yet.</Text>
        ) : (
          <ol className={classes.list}>{answer.suggestions.map((one, at) => card(one, layouts[at]))}</ol>
        )}
        {further.length > 0 && (
          <>
            <Button variant="subtle" size="xs" onClick={more.toggle} aria-expanded={moreShown} mt="xs">
              {moreShown ? 'Fewer suggestions' : 'More suggestions'}
            </Button>
            <Collapse expanded={moreShown}>
              <ol className={classes.list}>
                {further.map((one, at) => card(one, layouts[answer.suggestions.length + at]))}
              </ol>
            </Collapse>
          </>
        )}
      </Collapse>
      <RecommendationNotes answer={answer} />
    </Section>
  )
}
