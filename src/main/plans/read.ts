import { joinedItems } from '@shared/plans'
import type { Db } from '../database/open'

/**
 * Reads the plan of a complaint with its items in order, a tissue that is checked and worked as one item; null when there is
 * none.
 */
export async function readPlan(db: Db, complaintId: number) {
  const plan = await readStoredPlan(db, complaintId)
  return plan && { ...plan, items: joinedItems(plan.items) }
}

/** Reads the same plan with every stored item. */
export async function readStoredPlan(db: Db, complaintId: number) {
  const plan = await db
    .selectFrom('plans')
    .selectAll()
    .where('complaintId', '=', complaintId)
    .executeTakeFirst()
  if (!plan) return null
  return { ...plan, items: await itemsOf(db, [plan.id]) }
}

/** Lists the plans of all open complaints of a client. */
export async function listPlans(db: Db, clientId: number) {
  const plans = await db
    .selectFrom('plans')
    .innerJoin('complaints', 'complaints.id', 'plans.complaintId')
    .selectAll('plans')
    .where('complaints.clientId', '=', clientId)
    .where('complaints.status', '=', 'open')
    .execute()
  const items = plans.length
    ? await itemsOf(
        db,
        plans.map((plan) => plan.id),
      )
    : []
  return plans.map((plan) => ({
    ...plan,
    items: joinedItems(items.filter((item) => item.planId === plan.id)),
  }))
}

const itemsOf = (db: Db, planIds: number[]) =>
  db
    .selectFrom('planItems')
    .selectAll()
    .where('planId', 'in', planIds)
    .orderBy('planId')
    .orderBy('position')
    .execute()
