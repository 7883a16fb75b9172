import {
  MAX_ITEMS,
  itemsNotIn,
  planItemKey,
  planItemAdd,
  planItemsAdd,
  planItemsRemove,
  planSave,
  type PlanInput,
  type PlanItemInput,
} from '@shared/plans'
import { randomInt } from 'node:crypto'
import { refuseUnknownTissue, refuseUnknownTissues } from '../anatomy/known-tissue'
import { readComplaint } from '../complaints/read'
import type { Db } from '../database/open'
import { Refused, refuseIfChanged } from '../refused'
import { creatingProcedure, procedure, router } from '../rpc'
import { readPlan, readStoredPlan } from './read'

export const plansRouter = router({
  save: creatingProcedure
    .input(planSave)
    .mutation(({ ctx, input: { complaintId, plan, expectedRevision } }) =>
      ctx.createOnce(async (db) => {
        await readComplaint(db, complaintId)
        // A form that was opened before the plan existed sends 0.
        refuseIfChanged(expectedRevision, (await readPlan(db, complaintId))?.revision ?? 0)
        const { items, ...columns } = plan
        await refuseUnknownTissues(
          db,
          items.map((item) => item.tissue),
          (index) => `plan.items.${index}.tissue`,
        )
        const planId = await planOf(db, complaintId, ctx.clock())
        await db
          .updateTable('plans')
          .set({ ...columns, updatedAt: ctx.clock().toISOString() })
          .where('id', '=', planId)
          .execute()
        await db.deleteFrom('planItems').where('planId', '=', planId).execute()
        await writeItems(db, planId, items, 0)
      }),
    ),

  /** Adds one item at the end, for a click on a suggestion. Creates the plan when there is none. */
  addItem: creatingProcedure.input(planItemAdd).mutation(({ ctx, input: { complaintId, item } }) =>
    ctx.createOnce(async (db) => {
      await readComplaint(db, complaintId)
      await refuseUnknownTissue(db, item.tissue, 'item.tissue')
      const items = await addToPlan(db, complaintId, [{ ...item, reason: '' }], ctx.clock())
      if (items.length === 0) throw new Refused('tissue-already-planned', 'item.tissue')
      return { items }
    }),
  ),

  /** Adds the items that the plan does not have yet, for a click on the proposal for the next visit. */
  addItems: creatingProcedure.input(planItemsAdd).mutation(({ ctx, input: { complaintId, items } }) =>
    ctx.createOnce(async (db) => {
      await readComplaint(db, complaintId)
      await refuseUnknownTissues(
        db,
        items.map((item) => item.tissue),
        (index) => `items.${index}.tissue`,
      )
      const added = items.map((item) => ({ ...item, reason: '' }))
      return { items: await addToPlan(db, complaintId, added, ctx.clock()) }
    }),
  ),

  /** Removes items that were added. An item that was changed since then stays. */
  undoAdd: procedure.input(planItemsRemove).mutation(({ ctx, input: { complaintId, items } }) =>
    ctx.db.transaction().execute(async (db) => {
      await readComplaint(db, complaintId)
      const taken = await removeFromPlan(db, complaintId, items, ctx.clock())
      if (taken === 0) throw new Refused('not-found', 'items')
    }),
  ),
})

/** Returns the items that were added. The plan already has the others. */
async function addToPlan(
  db: Db,
  complaintId: number,
  items: PlanItemInput[],
  now: Date,
): Promise<PlanItemInput[]> {
  const planId = await planOf(db, complaintId, now)
  const existingItems = await db.selectFrom('planItems').selectAll().where('planId', '=', planId).execute()
  const newItems = itemsNotIn(items, existingItems)
  if (existingItems.length + newItems.length > MAX_ITEMS) throw new Refused('plan-full')
  await writeItems(db, planId, newItems, Math.max(-1, ...existingItems.map((one) => one.position)) + 1)
  await db.updateTable('plans').set({ updatedAt: now.toISOString() }).where('id', '=', planId).execute()
  return newItems
}

/**
 * Returns how many items were removed. An item whose reason was changed since it was added stays. A plan with nothing
 * left but the complaint's goal is deleted too, because adding the items created it.
 */
async function removeFromPlan(
  db: Db,
  complaintId: number,
  items: PlanItemInput[],
  now: Date,
): Promise<number> {
  const plan = await readStoredPlan(db, complaintId)
  // Not compared by id: saving the plan's form gives its items new ids.
  const added = new Map(items.map((item) => [planItemKey(item), item.reason]))
  const taken = plan?.items.filter((item) => added.get(planItemKey(item)) === item.reason) ?? []
  if (!plan || taken.length === 0) return 0
  const ids = taken.map((item) => item.id)
  await db.deleteFrom('planItems').where('id', 'in', ids).execute()
  const { goal } = await readComplaint(db, complaintId)
  const saysMore = plan.frequency || plan.avoid || plan.homeCare || plan.reviewOn || plan.goal !== goal
  if (saysMore || taken.length < plan.items.length) {
    await db.updateTable('plans').set({ updatedAt: now.toISOString() }).where('id', '=', plan.id).execute()
  } else {
    await db.deleteFrom('plans').where('id', '=', plan.id).execute()
  }
  return taken.length
}

/** Returns the id of a complaint's plan. Creates the plan with the complaint's goal when there is none. */
async function planOf(db: Db, complaintId: number, now: Date): Promise<number> {
  const plan = await db
    .selectFrom('plans')
    .select('id')
    .where('complaintId', '=', complaintId)
    .executeTakeFirst()
  if (plan) return plan.id
  const { goal } = await db
    .selectFrom('complaints')
    .select('goal')
    .where('id', '=', complaintId)
    .executeTakeFirstOrThrow()
  const { insertId } = await db
    .insertInto('plans')
    .values({
      complaintId,
      goal,
      frequency: '',
      avoid: '',
      homeCare: '',
      reviewOn: null,
      updatedAt: now.toISOString(),
      // A plan can be deleted and made again. Then a form of the deleted one must not take this one for its own.
      revision: randomInt(1, 2 ** 40),
    })
    .executeTakeFirstOrThrow()
  return Number(insertId)
}

async function writeItems(db: Db, planId: number, items: PlanInput['items'], from: number): Promise<void> {
  if (items.length === 0) return
  await db
    .insertInto('planItems')
    .values(items.map((item, index) => ({ ...item, planId, position: from + index })))
    .execute()
}
