import { z } from 'zod'
import { day, id, line, prose, expectedRevision } from './fields'
import { tissueId } from './anatomy/own-tissue'
import { planActions, sides } from './vocabulary'

/** The most letters of the practitioner's own words for an item. */
const MAX_REASON = 1000

export const planItemInput = z.object({
  tissue: tissueId,
  side: z.enum(sides),
  action: z.enum(planActions),
  /** The practitioner's own words; '' for the present reason of the recommendation, see `plan-reasons.ts`. */
  reason: prose(MAX_REASON),
})
export type PlanItemInput = z.infer<typeof planItemInput>

/** How many items a plan has at most: far more than a course of treatment needs. */
export const MAX_ITEMS = 100

type KeyedItem = Pick<PlanItemInput, 'tissue' | 'side' | 'action'>

/** Identifies an item of a plan: the same tissue can be checked and worked, on each side. */
export const planItemKey = ({ tissue, side, action }: KeyedItem) => `${tissue} ${side} ${action}`

/** Returns the items that add something to a plan. What is worked is checked too, so a check of it adds nothing. */
export function itemsNotIn<Item extends KeyedItem>(
  items: readonly Item[],
  plan: readonly KeyedItem[],
): Item[] {
  const known = new Set(plan.map(planItemKey))
  return items.filter(
    (item) => !known.has(planItemKey(item)) && !known.has(planItemKey({ ...item, action: 'work' })),
  )
}

/**
 * Joins the items of a tissue that is checked and worked: work includes the check, so it is one item, to work, at the
 * place of the first. The words of both stay; too long for one item, they stay two items.
 */
export function joinedItems<Item extends PlanItemInput>(items: readonly Item[]): Item[] {
  const joined: Item[] = []
  for (const item of items) {
    const index = joined.findIndex((one) => one.tissue === item.tissue && one.side === item.side)
    const one = joined[index]
    if (!one) joined.push(item)
    else {
      const work = item.action === 'work' ? item : one
      const reasons = new Set([one.reason, item.reason].filter((reason) => reason !== ''))
      const reason = [...reasons].join('\n')
      if (reason.length > MAX_REASON) joined.push(item)
      else joined[index] = { ...work, reason }
    }
  }
  return joined
}

/** An item as it is added from a suggestion: without words, because the present reason is read when it is shown. */
const addedItem = planItemInput.omit({ reason: true })

const itemsOf = <Item extends typeof addedItem>(item: Item) =>
  z
    .array(item)
    .max(MAX_ITEMS, `A plan can have at most ${MAX_ITEMS} items`)
    .refine((items) => new Set(items.map(planItemKey)).size === items.length, 'A tissue is listed twice')

export const planInput = z.object({
  goal: prose(2000),
  frequency: line(300),
  items: itemsOf(planItemInput),
  avoid: prose(2000),
  homeCare: prose(4000),
  reviewOn: day.nullable(),
})
export type PlanInput = z.infer<typeof planInput>

export const planSave = z.object({ complaintId: id, plan: planInput, expectedRevision })
export const planItemAdd = z.object({ complaintId: id, item: addedItem })
export const planItemsAdd = z.object({ complaintId: id, items: itemsOf(addedItem).min(1) })
/** Items to remove, as they were added. */
export const planItemsRemove = z.object({ complaintId: id, items: itemsOf(planItemInput).min(1) })
