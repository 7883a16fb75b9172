import { z } from 'zod'
import { day, id, line, prose, expectedUpdatedAt } from './fields'
import { tissueId } from './anatomy/own-tissue'
import { planActions, sides } from './vocabulary'

export { planActions } from './vocabulary'

export const planItemInput = z.object({
  tissue: tissueId,
  side: z.enum(sides),
  action: z.enum(planActions),
  reason: prose(1000),
})
export type PlanItemInput = z.infer<typeof planItemInput>

/** How many items a plan holds at most: far more than fit into a course of treatment. */
export const mostItems = 100

/** A tissue can be checked and worked, on each side; nothing else of an item tells it from another. */
export const placeInPlan = ({ tissue, side, action }: Pick<PlanItemInput, 'tissue' | 'side' | 'action'>) =>
  `${tissue} ${side} ${action}`

const planItems = z
  .array(planItemInput)
  .max(mostItems, `A plan holds at most ${mostItems} items`)
  .refine((items) => new Set(items.map(placeInPlan)).size === items.length, 'A tissue stands here twice')

export const planInput = z.object({
  goal: prose(2000),
  frequency: line(300),
  items: planItems,
  avoid: prose(2000),
  homeCare: prose(4000),
  reviewOn: day.nullable(),
})
export type PlanInput = z.infer<typeof planInput>

export const planSave = z.object({ complaintId: id, plan: planInput, expectedUpdatedAt })
/** Items that are added, or taken back as they were added. */
export const planItemsAdd = z.object({ complaintId: id, items: planItems.min(1) })
export const planItemAdd = z.object({ complaintId: id, item: planItemInput })
