import { Button, Collapse, Text } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import type {
  Recommendation,
  SuggestionList,
  ReasonPart,
  TissueNote,
  WidespreadPain,
} from '@shared/reasoning/recommendation'
import { isListInSight } from '@shared/reasoning/gates'
import { widespreadSigns } from '@shared/reasoning/record/red-flags'
import type { ReactNode } from 'react'
import { useAnatomy } from '../../anatomy/anatomy-context'
import type { RpcOutputs } from '../../api/rpc'
import { AnchorLink } from '../../ui/links'
import { Section } from '../../ui/section'
import { Advice } from './advice'
import classes from './recommendation-panel.module.css'
import { OneReason } from './one-reason'
import { Parts } from './parts'
import { Refer } from './refer'
import { SuggestionCard } from './suggestion-card'
import { layoutReasons, type ReasonLayout } from './reason-layout'

export type PlanItems = NonNullable<RpcOutputs['pages']['complaint']['plan']>['items']

interface Props {
  answer: Recommendation
  complaintId: number
  planItems: PlanItems
}

/** What the reasoning says of a complaint: refer on, widespread, or what to consider checking next, and why. */
export function RecommendationPanel({ answer, complaintId, planItems }: Props) {
  if (answer.kind === 'refer') return <Refer answer={answer} />
  if (answer.kind === 'widespread') {
    return (
      <Section title="More than one place">
        <Text>{answer.note}</Text>
        <Text size="sm" c="dimmed" mt="xs">
          <Parts parts={whyWidespread(answer)} />
        </Text>
      </Section>
    )
  }
  return <NextIdeas answer={answer} complaintId={complaintId} planItems={planItems} />
}

/** What was recorded or marked that led to it, so that a mark made by mistake can be found. */
function whyWidespread({ signs, spreadAt }: WidespreadPain): ReasonPart[] {
  const labels = widespreadSigns
    .filter(({ id }) => signs.includes(id))
    .map(({ label }) => label.toLowerCase())
  const marked = spreadAt.flatMap((visit, index): ReasonPart[] => [index === 0 ? '' : ' and ', { visit }])
  return [
    `Recorded: ${labels.join('; ')}.`,
    ...(marked.length > 0 ? [' By the marks on the body of ', ...marked, '.'] : []),
  ]
}

/** What the record says so far, and what leads over to the list, where the list stands in sight. */
const leads: Record<SuggestionList['why'], readonly [string, string]> = {
  'relief did not last': ['What was worked was not enough alone.', 'What to check next time, and why:'],
  'relief held': ['Relief lasted after the last visit.', 'Should the pain come back:'],
  'first ideas': ['First ideas. What comes of the visits will change this.', ''],
}

/** How many further ideas are a click away; more than a list of ten helps nobody at the table. */
const MORE_SHOWN = 5

function NextIdeas({ answer, complaintId, planItems }: Props & { answer: SuggestionList }) {
  const [shown, list] = useDisclosure(isListInSight(answer.stop))
  const [moreShown, more] = useDisclosure(false)
  const further = answer.more.slice(0, MORE_SHOWN)
  const [soFar, toTheList] = leads[answer.why]
  const { shared, of: tellings } = layoutReasons(answer.suggestions, further)
  const card = (suggestion: SuggestionList['suggestions'][number], telling: ReasonLayout | undefined) => (
    <SuggestionCard
      key={`${suggestion.tissue} ${suggestion.side}`}
      suggestion={suggestion}
      telling={telling}
      complaintId={complaintId}
      planItems={planItems}
    />
  )
  return (
    <Section
      title="Consider checking next"
      lead={shown ? `${soFar} ${toTheList}` : soFar}
      actions={
        <AnchorLink
          to="/complaints/$complaintId/picture"
          params={{ complaintId: String(complaintId) }}
          size="sm"
          flex="none"
        >
          Show as a picture
        </AnchorLink>
      }
    >
      <Advice answer={answer} shown={shown} onToggle={list.toggle} />
      {answer.hasNotHelped.length > 0 && (
        <div className={classes.stopDoing}>
          <Notes
            title="Stop doing"
            notes={answer.hasNotHelped.map((note) => (
              <Parts parts={note.parts} />
            ))}
          />
        </div>
      )}
      <Collapse expanded={shown}>
        {shared.length > 0 && (
          <div className={classes.shared}>
            <h3>Of several below</h3>
            <ul>
              {shared.map((reason, index) => (
                <OneReason key={index} reason={reason} ofSeveral />
              ))}
            </ul>
          </div>
        )}
        {answer.suggestions.length === 0 ? (
          <Text c="dimmed">The record does not point to any tissue yet.</Text>
        ) : (
          <ol className={classes.list}>{answer.suggestions.map((one, at) => card(one, tellings[at]))}</ol>
        )}
        {further.length > 0 && (
          <>
            <Button variant="subtle" size="xs" onClick={more.toggle} aria-expanded={moreShown} mt="xs">
              {moreShown ? 'Fewer' : 'More ideas'}
            </Button>
            <Collapse expanded={moreShown}>
              <ol className={classes.list}>
                {further.map((one, at) => card(one, tellings[answer.suggestions.length + at]))}
              </ol>
            </Collapse>
          </>
        )}
      </Collapse>
      <Beside answer={answer} />
    </Section>
  )
}

function Beside({ answer }: { answer: SuggestionList }) {
  return (
    <div className={classes.beside}>
      <Notes title="Or give it enough dose" notes={answer.dose.map(oneNote)} />
      <Notes title="What held" notes={answer.reliefLasted.map(oneNote)} />
      <Notes
        title="Still unknown"
        notes={answer.unknown.map((note) => (
          <Parts parts={note.parts} />
        ))}
      />
    </div>
  )
}

const oneNote = (note: TissueNote) => <OneNote note={note} />

function OneNote({ note }: { note: TissueNote }) {
  const { tissueWithSide } = useAnatomy()
  return (
    <>
      <b>{tissueWithSide(note)}</b>: <Parts parts={note.parts} />
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
