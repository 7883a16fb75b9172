import { z } from 'zod'
import { day, id, line, prose, seen } from './fields'
import { tissueId } from './anatomy/own-tissue'
import { sides } from './complaints'

export const planActions = ['check', 'work'] as const

export const planItemInput = z.object({
  tissue: tissueId,
  side: z.enum(sides),
  action: z.enum(planActions),
  reason: prose(1000),
})
export type PlanItemInput = z.infer<typeof planItemInput>

/** How many items a plan holds at most: far more than fit into a course of treatment. */
export const mostItems = 100

export const planInput = z.object({
  goal: prose(2000),
  frequency: line(300),
  items: z
    .array(planItemInput)
    .max(mostItems, `A plan holds at most ${mostItems} items`)
    .refine(
      (items) =>
        new Set(items.map((item) => `${item.tissue} ${item.side} ${item.action}`)).size === items.length,
      'A tissue stands here twice',
    ),
  avoid: prose(2000),
  homeCare: prose(4000),
  reviewOn: day.nullable(),
})
export type PlanInput = z.infer<typeof planInput>

export const planSave = z.object({ complaintId: id, plan: planInput, seen })
export const planItemAdd = z.object({ complaintId: id, item: planItemInput })
