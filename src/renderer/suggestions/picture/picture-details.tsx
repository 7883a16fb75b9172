import { Text } from '@mantine/core'
import type { Picture, SuggestionNode } from '@shared/reasoning/picture'
import { useId, type ReactNode, type Ref } from 'react'
import { useAnatomy } from '../../anatomy/anatomy-context'
import { regionWithSide } from '../../anatomy/words'
import type { PlanItems } from '../list/recommendation-panel'
import { OneReason } from '../list/one-reason'
import { Parts } from '../list/parts'
import { leadingTo } from './picture-words'
import type { IdeaNode } from './picture-node'
import { RuleOut } from '../rule-out/rule-out'
import classes from './picture-details.module.css'
import card from '../list/suggestion-card.module.css'
import { SuggestionCard } from '../list/suggestion-card'

interface Props {
  picture: Picture
  ideas: IdeaNode[]
  /** The node that is pointed at, or the one chosen. */
  shown: string | null
  complaintId: number
  planItems: PlanItems
  ref: Ref<HTMLDivElement>
}

/** What there is to say of one node: the reasons of an idea, what came of a tissue, what leads to where it hurts. */
export function PictureDetails({ ref, ...props }: Props) {
  return (
    <div ref={ref}>
      <OfOne {...props} />
    </div>
  )
}

function OfOne({ picture, ideas, shown, complaintId, planItems }: Omit<Props, 'ref'>) {
  const { tissueWithSide } = useAnatomy()
  const idea = ideas.find((one) => one.key === shown)
  const worked = picture.worked.find((one) => one.key === shown)
  const region = picture.regions.find((one) => one.key === shown)
  if (idea) {
    return (
      <Details title="Why">
        {'summary' in idea ? (
          <Asked key={idea.key} idea={idea} complaintId={complaintId} />
        ) : (
          <ul className={classes.one}>
            <SuggestionCard
              key={idea.key}
              suggestion={idea satisfies SuggestionNode}
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
      <Details title="What came of it">
        <h3>{tissueWithSide(worked)}</h3>
        <p className={card.why}>
          <Parts parts={worked.parts} />
        </p>
        <Leading picture={picture} ideas={ideas} to={worked.key} />
      </Details>
    )
  }
  if (region) {
    return (
      <Details title="What leads here">
        <h3>{regionWithSide(region)}</h3>
        <Leading picture={picture} ideas={ideas} to={region.key} />
      </Details>
    )
  }
  if (picture.gate) return null
  return (
    <Details title="Why">
      <Text size="sm" c="dimmed">
        Point at a tissue, or choose it, to see why it is here.
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

function Asked({
  idea,
  complaintId,
}: {
  idea: Extract<IdeaNode, { summary: unknown }>
  complaintId: number
}) {
  const { tissueWithSide } = useAnatomy()
  const { rank, of, summary, reasons, caution, howToCheck } = idea
  return (
    <>
      <h3>{tissueWithSide(idea)}</h3>
      <Text size="sm" c="dimmed">
        {rank === null ? 'Not ranked here.' : `Place ${rank} of ${of}.`}
      </Text>
      <p className={card.why}>
        <Parts parts={summary} />
      </p>
      <ul className={card.reasons}>
        {reasons.map((reason, index) => (
          <OneReason key={index} reason={reason} />
        ))}
      </ul>
      {caution && (
        <p className={card.caution}>
          <b>Take care:</b> {caution}
        </p>
      )}
      <details className={card.more}>
        <summary>How to check</summary>
        <p>{howToCheck}</p>
      </details>
      {!reasons.some((reason) => reason.rule === 'ruled-out') && (
        <RuleOut complaintId={complaintId} tissue={idea.tissue} side={idea.side} />
      )}
    </>
  )
}

function Leading({ picture, ideas, to }: Pick<Props, 'picture' | 'ideas'> & { to: string }) {
  const names = useAnatomy()
  if (picture.gate) return null
  const leading = leadingTo(picture, ideas, to, names)
  if (leading.length === 0) {
    return (
      <Text size="sm" c="dimmed">
        Nothing in the picture leads here.
      </Text>
    )
  }
  return (
    <ul className={card.reasons}>
      {leading.map(({ idea, how }) => (
        <li key={idea}>
          {idea}: {how}
        </li>
      ))}
    </ul>
  )
}
