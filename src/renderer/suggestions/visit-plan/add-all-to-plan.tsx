import { Button, Text } from '@mantine/core'
import { itemsNotIn, type PlanItemInput } from '@shared/plans'
import type { PlanStep } from '@shared/reasoning/recommendation'
import { IconPlus } from '@tabler/icons-react'
import { showRefusal } from '../../api/refusals'
import { rpc } from '../../api/rpc'
import { useCreate } from '../../api/use-create'
import { planItemsOf } from './plan-items'
import { useNotifyAddedToPlan } from '../../plans/added-to-plan'
import { useFocusReplacement } from '../../ui/focus/use-focus-replacement'

interface Props {
  complaintId: number
  steps: readonly PlanStep[]
  planItems: readonly PlanItemInput[]
}

/** Adds the steps to the treatment plan. */
export function AddAllToPlan({ complaintId, steps, planItems }: Props) {
  const add = useCreate(rpc.plans.addItems, {
    again: true,
    onError: showRefusal,
    onSuccess: useNotifyAddedToPlan(complaintId),
  })
  const wanted = planItemsOf(steps)
  const fresh = itemsNotIn(wanted, planItems)
  const planned = useFocusReplacement<HTMLParagraphElement>(fresh.length === 0)
  if (fresh.length === 0) {
    return (
      <Text ref={planned} size="sm" c="dimmed" role="status">
        All of this is in the treatment plan.
      </Text>
    )
  }
  return (
    <Button
      variant="default"
      size="compact-sm"
      leftSection={<IconPlus size={14} aria-hidden />}
      loading={add.isPending}
      onClick={() => add.mutate({ complaintId, items: fresh })}
    >
      {fresh.length === wanted.length ? 'Add all to treatment plan' : 'Add the rest to treatment plan'}
    </Button>
  )
}
