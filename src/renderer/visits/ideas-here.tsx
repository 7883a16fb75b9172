import { Button, Text } from '@mantine/core'
import type { Answer, Suggestion } from '@shared/reasoning/answer'
import { useAnatomy } from '../anatomy/anatomy-context'
import { useDates } from '../app/dates'
import { Section } from '../app/section'
import classes from './offers.module.css'
import { plainText } from '../suggestions/parts'
import { Refer } from '../suggestions/refer'
import { missing, type WorkStart } from './work-line'

/** How many ideas stand beside a visit; all of them are on the complaint's page. */
const SHOWN = 3

interface Props {
  answer: Answer
  /** What stands in the plan, and so beside the form already. */
  planned: readonly WorkStart[]
  onCheck: (idea: Pick<Suggestion, 'tissue' | 'side'>) => void
}

/** What to consider checking, while the client is on the table: the first few ideas, each one click from the work. */
export function IdeasHere({ answer, planned, onCheck }: Props) {
  const dates = useDates()
  const { tissueWithSide } = useAnatomy()
  if (answer.kind === 'refer') return <Refer answer={answer} />
  if (answer.kind === 'widespread') {
    return (
      <Section title="More than one place">
        <Text size="sm">{answer.note}</Text>
      </Section>
    )
  }
  const fresh = missing(answer.suggestions, planned)
  if (fresh.length === 0) return null
  return (
    <Section title="Consider checking">
      <ul className={classes.offers}>
        {fresh.slice(0, SHOWN).map((idea) => {
          const name = tissueWithSide(idea)
          const why = idea.reasons.find((reason) => reason.direction === 'up')
          return (
            <li key={name}>
              <span>
                {name}
                {why && <small>{plainText(why.parts, dates.brief)}</small>}
              </span>
              <Button
                variant="default"
                size="compact-xs"
                aria-label={`Check ${name}`}
                onClick={() => onCheck({ tissue: idea.tissue, side: idea.side })}
              >
                Check
              </Button>
            </li>
          )
        })}
      </ul>
    </Section>
  )
}
