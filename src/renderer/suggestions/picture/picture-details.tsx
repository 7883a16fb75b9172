import { Text } from '@mantine/core'
import type { AskedNode, Picture, SuggestionNode } from '@shared/reasoning/picture'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useId, type ReactNode, type Ref } from 'react'
import { useAnatomy } from '../../anatomy/anatomy-context'
import { HowToCheck } from '../../anatomy/how-to-check'
import { StrengthSign } from '../../anatomy/signs/strength-sign'
import { atStart, regionWithSide } from '../../anatomy/words'
import { AnchorLink } from '../../ui/links'
import { LineDetails } from '../answer/line-details'
import type { PlanItems } from '../plan-items'
import { RankDetails } from '../why-not/rank-details'
import { Worded } from '../words/worded'
import { workedWords } from '../words/worked'
import { leadingTo, nodeWithSide } from './picture-words'
import type { SuggestedNode } from './picture-node'
import classes from './picture-details.module.css'

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
          <Suggested
            key={suggestion.key}
            of={suggestion satisfies SuggestionNode}
            complaintId={complaintId}
            planItems={planItems}
          />
        )}
      </Details>
    )
  }
  if (worked) {
    return (
      <Details title="Outcome">
        <h3>{tissueWithSide(worked)}</h3>
        <p className={classes.why}>
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

function Suggested({
  of,
  complaintId,
  planItems,
}: Pick<Props, 'complaintId' | 'planItems'> & { of: SuggestionNode }) {
  const names = useAnatomy()
  return (
    <>
      <h3>{nodeWithSide(of, names)}</h3>
      <p className={classes.why}>
        <StrengthSign strength={of.strength} hasFamiliarPain={of.gaveFamiliarPain} />
      </p>
      {of.caution && (
        <p className={classes.caution}>
          <IconAlertTriangle size={15} aria-hidden /> {atStart(of.caution)}
        </p>
      )}
      <LineDetails line={of} complaintId={complaintId} planItems={planItems} hasPictureLink={false} />
      <details className={classes.more}>
        <summary>How to check</summary>
        {of.members.map(({ tissue }) => (
          <div key={tissue}>
            <HowToCheck tissue={tissue} />
            <AnchorLink to="/anatomy/$tissue" params={{ tissue }} inherit underline="always">
              More about {names.tissueName(tissue)}
            </AnchorLink>
          </div>
        ))}
      </details>
    </>
  )
}

function Asked({ of, complaintId }: { of: AskedNode; complaintId: number }) {
  const { tissueWithSide } = useAnatomy()
  return (
    <>
      <h3>{tissueWithSide(of)}</h3>
      <RankDetails of={of} complaintId={complaintId} />
      <details className={classes.more}>
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
    <ul className={classes.reasons}>
      {leading.map(({ from, how }) => (
        <li key={from}>
          {from}: {how}
        </li>
      ))}
    </ul>
  )
}
