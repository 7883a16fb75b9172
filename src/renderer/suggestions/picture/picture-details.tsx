import { Text } from '@mantine/core'
import type { AskedNode, Picture, SuggestionNode } from '@shared/reasoning/picture'
import { useId, type ReactNode, type Ref } from 'react'
import { useAnatomy } from '../../anatomy/anatomy-context'
import { regionWithSide } from '../../anatomy/words'
import { RankDetails } from '../list/rank-details'
import type { PlanItems } from '../plan-items'
import { HowToCheck } from '../../anatomy/how-to-check'
import { Worded } from '../words/worded'
import { workedWords } from '../words/worked'
import { leadingTo } from './picture-words'
import type { SuggestedNode } from './picture-node'
import classes from './picture-details.module.css'
import card from '../list/suggestion-card.module.css'
import { SuggestionCard } from '../list/suggestion-card'

interface Props {
  picture: Picture
  suggestions: SuggestedNode[]
  /** The key of the node under the pointer, or else of the selected one. */
  shown: string | null
  complaintId: number
  planItems: PlanItems
  ref: Ref<HTMLDivElement>
}

/** The details of one node: the reasons of a suggestion, the outcome of worked tissue, or the links of a region. */
export function PictureDetails({ ref, ...props }: Props) {
  return (
    <div ref={ref}>
      <NodeDetails {...props} />
    </div>
  )
}

function NodeDetails({ picture, suggestions, shown, complaintId, planItems }: Omit<Props, 'ref'>) {
  const { tissueWithSide } = useAnatomy()
  const suggestion = suggestions.find((one) => one.key === shown)
  const worked = picture.worked.find((one) => one.key === shown)
  const region = picture.regions.find((one) => one.key === shown)
  if (suggestion) {
    return (
      <Details title="Why">
        {'summary' in suggestion ? (
          <Asked key={suggestion.key} of={suggestion} complaintId={complaintId} />
        ) : (
          <ul className={classes.one}>
            <SuggestionCard
              key={suggestion.key}
              suggestion={suggestion satisfies SuggestionNode}
              complaintId={complaintId}
              planItems={planItems}
            />
          </ul>
        )}
      </Details>
    )
  }
  if (worked) {
    return (
      <Details title="Outcome">
        <h3>{tissueWithSide(worked)}</h3>
        <p className={card.why}>
          <Worded words={workedWords(worked)} />
        </p>
        <Leading picture={picture} suggestions={suggestions} to={worked.key} />
      </Details>
    )
  }
  if (region) {
    return (
      <Details title="Linked tissues">
        <h3>{regionWithSide(region)}</h3>
        <Leading picture={picture} suggestions={suggestions} to={region.key} />
      </Details>
    )
  }
  if (picture.gate) return null
  return (
    <Details title="Why">
      <Text size="sm" c="dimmed">
        Select a tissue to see its reasons.
      </Text>
    </Details>
  )
}

function Details({ title, children }: { title: string; children: ReactNode }) {
  const heading = useId()
  return (
    <section aria-labelledby={heading} className={classes.details}>
      <h2 id={heading}>{title}</h2>
      {children}
    </section>
  )
}

function Asked({ of, complaintId }: { of: AskedNode; complaintId: number }) {
  const { tissueWithSide } = useAnatomy()
  return (
    <>
      <h3>{tissueWithSide(of)}</h3>
      <RankDetails of={of} complaintId={complaintId} />
      <details className={card.more}>
        <summary>How to check</summary>
        <HowToCheck tissue={of.tissue} />
      </details>
    </>
  )
}

function Leading({ picture, suggestions, to }: Pick<Props, 'picture' | 'suggestions'> & { to: string }) {
  const names = useAnatomy()
  if (picture.gate) return null
  const leading = leadingTo(picture, suggestions, to, names)
  if (leading.length === 0) {
    return (
      <Text size="sm" c="dimmed">
        No suggestion is linked to this.
      </Text>
    )
  }
  return (
    <ul className={card.reasons}>
      {leading.map(({ from, how }) => (
        <li key={from}>
          {from}: {how}
        </li>
      ))}
    </ul>
  )
}
