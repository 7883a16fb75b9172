import type { PlanItemInput } from '@shared/plans'
import type { PlanStep } from '@shared/reasoning/recommendation'

/**
 * Returns an item for each tissue of the steps. Work includes the check, so what is checked and worked needs one item. The
 * tissue of a worked group that is only checked is one to check.
 */
export function planItemsOf(steps: readonly PlanStep[]): Omit<PlanItemInput, 'reason'>[] {
  const items = new Map<string, Omit<PlanItemInput, 'reason'>>()
  // The work comes last, and takes the place of the check.
  for (const { members, side, action } of steps) {
    for (const tissue of members) items.set(`${tissue} ${side}`, { tissue, side, action })
  }
  return [...items.values()]
}
