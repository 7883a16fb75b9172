import { Button, Text } from '@mantine/core'
import type { Suggestion } from '@shared/reasoning/answer'
import { IconCheck, IconPlus } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { tissueWithSide } from '../anatomy/words'
import { useDates } from '../app/dates'
import { showRefusal } from '../app/refusals'
import { rpc } from '../app/rpc'
import type { PlanItems } from './answer-panel'
import { Parts, plainText } from './parts'
import classes from './suggestion-card.module.css'

interface Props {
  suggestion: Suggestion
  complaintId: number
  planItems: PlanItems
}

/** A tissue worth checking, with the reasons that moved it and how to check it; one click puts it in the plan. */
export function SuggestionCard({ suggestion, complaintId, planItems }: Props) {
  const { tissue, side, reasons, standing, caution, howToCheck } = suggestion
  const dates = useDates()
  const add = useMutation(rpc.plans.addItem.mutationOptions({ onError: showRefusal }))
  const planned = planItems.some((item) => item.tissue === tissue && item.side === side)
  const why = reasons.filter((reason) => reason.direction === 'up')
  const against = reasons.filter((reason) => reason.direction === 'down')
  const name = tissueWithSide({ tissue, side })
  return (
    <li className={classes.card}>
      <div className={classes.head}>
        <div>
          <h3>{name}</h3>
          <Text size="sm" c="dimmed" component="span">
            {standing}
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
            aria-label={`Add ${name} to the plan`}
            onClick={() =>
              add.mutate({
                complaintId,
                item: {
                  tissue,
                  side,
                  action: 'check',
                  reason: why
                    .slice(0, 2)
                    .map((reason) => plainText(reason.parts, dates.day))
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
        {why.map((reason, index) => (
          <li key={index}>
            <Parts parts={reason.parts} />
            <span className={classes.strength}>{reason.strength}</span>
          </li>
        ))}
        {against.map((reason, index) => (
          <li key={`against ${index}`} className={classes.against}>
            Against it: <Parts parts={reason.parts} />
          </li>
        ))}
      </ul>
      <p className={classes.how}>
        <b>How to check:</b> {howToCheck}
      </p>
      {caution && (
        <p className={classes.caution}>
          <b>Take care:</b> {caution}
        </p>
      )}
    </li>
  )
}
