import { Button, Text } from '@mantine/core'
import type { Suggestion } from '@shared/reasoning/recommendation'
import { IconCheck, IconPlus } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { useAnatomy } from '../../anatomy/anatomy-context'
import { AnchorLink } from '../../ui/links'
import { showRefusal } from '../../api/refusals'
import { rpc } from '../../api/rpc'
import { useNotifyAddedToPlan } from '../../plans/added-to-plan'
import type { PlanItems } from '../plan-items'
import { HowToCheck } from '../../anatomy/how-to-check'
import { useLastingNames } from '../words/names'
import { reasonWords } from '../words/reasons'
import { strengthWords } from '../words/strength'
import { plainWords } from '../words/words'
import { OneReason } from './one-reason'
import { RuleOut } from '../rule-out/rule-out'
import classes from './suggestion-card.module.css'
import { layoutReasons, type ReasonLayout } from './reason-layout'

const noReasons: ReasonLayout = { first: [], rest: [] }

interface Props {
  suggestion: Suggestion
  /** The reasons as the list lays them out. Without a layout the card shows all reasons. */
  layout?: ReasonLayout | undefined
  complaintId: number
  planItems: PlanItems
}

/** A suggestion: a tissue worth checking, with the reasons and how to check it. A click adds it to the plan. */
export function SuggestionCard({ suggestion, layout, complaintId, planItems }: Props) {
  const { tissue, side, strength, caution } = suggestion
  const names = useLastingNames()
  const { tissueName, tissueWithSide } = useAnatomy()
  const add = useMutation(
    rpc.plans.addItem.mutationOptions({
      onError: showRefusal,
      onSuccess: useNotifyAddedToPlan(complaintId),
    }),
  )
  const planned = planItems.some((item) => item.tissue === tissue && item.side === side)
  const { first, rest } = layout ?? layoutReasons([suggestion]).layouts[0] ?? noReasons
  const name = tissueWithSide({ tissue, side })
  return (
    <li className={classes.card}>
      <div className={classes.head}>
        <div>
          <h3>{name}</h3>
          <Text size="sm" c="dimmed" component="span">
            {strengthWords[strength]}
          </Text>
        </div>
        {planned ? (
          <Text size="sm" className={classes.planned}>
            <IconCheck size={16} aria-hidden /> in the plan
          </Text>
        ) : (
          <Button
            size="xs"
            variant="light"
            leftSection={<IconPlus size={14} aria-hidden />}
            loading={add.isPending}
            aria-label={`Add to plan: ${name}`}
            onClick={() =>
              add.mutate({
                complaintId,
                item: {
                  tissue,
                  side,
                  action: 'check',
                  reason: first
                    .filter((reason) => reason.direction === 'up')
                    .slice(0, 2)
                    .map((reason) => plainWords(reasonWords(reason, names)))
                    .join('; ')
                    .slice(0, 1000),
                },
              })
            }
          >
            Add to plan
          </Button>
        )}
      </div>
      <ul className={classes.reasons}>
        {first.map((reason, index) => (
          <OneReason key={index} reason={reason} />
        ))}
      </ul>
      {caution && (
        <p className={classes.caution}>
          <b>Take care:</b> {caution}
        </p>
      )}
      <div className={classes.foot}>
        <details className={classes.more}>
          <summary>{detailsLabel(rest.length)}</summary>
          <HowToCheck tissue={tissue} />
          <p>
            <AnchorLink to="/anatomy/$tissue" params={{ tissue }} inherit underline="always">
              More about {tissueName(tissue)}
            </AnchorLink>
          </p>
          {rest.length > 0 && (
            <ul className={classes.reasons}>
              {rest.map((reason, index) => (
                <OneReason key={index} reason={reason} />
              ))}
            </ul>
          )}
        </details>
        <RuleOut complaintId={complaintId} tissue={tissue} side={side} />
      </div>
    </li>
  )
}

function detailsLabel(moreReasons: number): string {
  if (moreReasons === 0) return 'How to check'
  return moreReasons === 1
    ? 'How to check, and 1 more reason'
    : `How to check, and ${moreReasons} more reasons`
}
