import { expect, test } from 'vitest'
import { muscles } from '@shared/anatomy/muscles'
import { MAX_ITEMS } from '@shared/plans'
import type { PlanInput } from '@shared/plans'
import { presentReasons } from '@shared/plan-reasons'
import {
  aComplaint,
  anItem,
  anOutcome,
  aPlan,
  aVisit,
  browserOrigin,
  desktopOrigin,
  newPractice,
  createClientWithVisit,
  someWork,
} from '../../../support/clinic'
import { readAllRows } from '../refusal-case'

const plan: PlanInput = {
  goal: 'Sleep through the night',
  frequency: 'Once a week for four weeks',
  items: [
    { tissue: 'upper-trapezius', side: 'left', action: 'work', reason: 'Refers to the temple' },
    { tissue: 'temporalis', side: 'both', action: 'check', reason: '' },
    { tissue: 'masseter', side: 'left', action: 'check', reason: 'Never checked\nso far' },
  ],
  avoid: 'Pressure on the throat',
  homeCare: 'Warmth',
  reviewOn: '2026-04-10',
}

test.each([desktopOrigin, browserOrigin])(
  'a plan is saved as typed with its items in order, from %s',
  async (origin) => {
    const clinic = await newPractice({ origin })
    const { complaintId } = await createClientWithVisit(clinic)
    const items = plan.items.filter((item) => item.tissue !== 'trapezius-upper')
    await clinic.api.plans.save.mutate({ complaintId, plan: { ...plan, items } })
    expect((await clinic.api.pages.plan.query({ complaintId })).plan).toMatchObject({ ...plan, items })
    const reversed = items.toReversed()
    await clinic.api.plans.save.mutate({ complaintId, plan: { ...plan, items: reversed, reviewOn: null } })
    expect((await clinic.api.pages.plan.query({ complaintId })).plan).toMatchObject({
      items: reversed,
      reviewOn: null,
    })
    expect(readAllRows(clinic.folder)['planItems']).toHaveLength(plan.items.length)
  },
)

test('the plan page of a complaint without a plan has the complaint', async () => {
  const clinic = await newPractice()
  const { complaintId, clientId } = await createClientWithVisit(clinic)
  const page = await clinic.api.pages.plan.query({ complaintId })
  expect(page).toMatchObject({
    client: { id: clientId },
    complaint: { id: complaintId },
    plan: null,
  })
})

test('adding a suggestion creates the plan with the goal of the complaint', async () => {
  const clinic = await newPractice()
  const created = await createClientWithVisit(clinic)
  const { complaintId } = created
  const complaint = { ...aComplaint, goal: 'Play for two hours' }
  await clinic.api.complaints.update.mutate({ id: complaintId, complaint })
  await clinic.api.outcomes.save.mutate({ id: null, outcome: anOutcome(created) })
  const { answer } = await clinic.api.pages.complaint.query({ id: complaintId })
  if (answer.kind !== 'list') throw new Error('no list to take a suggestion from')

  const [first, second] = answer.suggestions.map(({ tissue, side }) => ({ ...anItem, tissue, side }))
  await clinic.api.plans.addItem.mutate({ complaintId, item: first! })
  await clinic.api.plans.addItem.mutate({ complaintId, item: second! })
  const { plan } = await clinic.api.pages.plan.query({ complaintId })
  expect(plan).toMatchObject({ goal: 'Play for two hours', items: [first, second] })
  expect((await clinic.api.pages.complaint.query({ id: complaintId })).plan).toMatchObject({ id: plan!.id })
})

test('a new item is added at the end', async () => {
  const clinic = await newPractice()
  const { complaintId } = await createClientWithVisit(clinic)
  await clinic.api.plans.save.mutate({ complaintId, plan })
  await clinic.api.plans.addItem.mutate({ complaintId, item: anItem })
  const items = [...plan.items, anItem]
  expect((await clinic.api.pages.plan.query({ complaintId })).plan).toMatchObject({ ...plan, items })
})

test('the same tissue on another side is another item, and checked and worked it is one', async () => {
  const clinic = await newPractice()
  const { complaintId } = await createClientWithVisit(clinic)
  const items = [anItem, { ...anItem, side: 'right' as const }, { ...anItem, action: 'work' as const }]
  for (const item of items) await clinic.api.plans.addItem.mutate({ complaintId, item })
  const response = await clinic.call('plans.addItem', { complaintId, item: anItem })
  expect(response).toMatchObject({
    status: 409,
    refusal: 'tissue-already-planned',
    fields: [{ path: 'item.tissue' }],
  })
  expect((await clinic.api.pages.plan.query({ complaintId })).plan!.items).toMatchObject([
    { ...anItem, action: 'work' },
    { ...anItem, side: 'right' },
  ])
  // Undoing the work leaves the check.
  await clinic.api.plans.undoAdd.mutate({ complaintId, items: [{ ...anItem, action: 'work' }] })
  expect((await clinic.api.pages.plan.query({ complaintId })).plan!.items).toMatchObject([
    anItem,
    { ...anItem, side: 'right' },
  ])
})

test('adding several items skips those already in the plan', async () => {
  const clinic = await newPractice()
  const { complaintId } = await createClientWithVisit(clinic)
  await clinic.api.plans.save.mutate({ complaintId, plan })
  const workItem = { ...anItem, tissue: 'zygomaticus-major', action: 'work' as const }
  const items = [plan.items[0]!, anItem, workItem]
  const readItems = async () => (await clinic.api.pages.plan.query({ complaintId })).plan!.items
  await clinic.api.plans.addItems.mutate({ complaintId, items })
  expect(await readItems()).toMatchObject([...plan.items, anItem, workItem])
  await clinic.api.plans.addItems.mutate({ complaintId, items })
  expect(await readItems()).toHaveLength(plan.items.length + 2)
})

test('undoing removes exactly the added items', async () => {
  const clinic = await newPractice()
  const { complaintId } = await createClientWithVisit(clinic)
  await clinic.api.plans.save.mutate({ complaintId, plan })
  const workItem = { ...anItem, tissue: 'masseter', action: 'work' as const }
  const plannedItem = plan.items[0]!
  const { items } = await clinic.api.plans.addItems.mutate({
    complaintId,
    items: [plannedItem, anItem, workItem],
  })
  // Items already in the plan are not added.
  expect(items).toEqual([anItem, workItem])
  const { items: laterItems } = await clinic.api.plans.addItem.mutate({
    complaintId,
    item: { ...anItem, side: 'right' },
  })
  await clinic.api.plans.undoAdd.mutate({ complaintId, items })
  const { plan: remainingPlan } = await clinic.api.pages.plan.query({ complaintId })
  expect(remainingPlan).toMatchObject({ ...plan, items: [...plan.items, ...laterItems] })
  expect(remainingPlan!.items).toHaveLength(plan.items.length + 1)
})

test('undoing keeps an added item that was changed later', async () => {
  const clinic = await newPractice()
  const { complaintId } = await createClientWithVisit(clinic)
  const workItem = { ...anItem, tissue: 'masseter', action: 'work' as const }
  const { items } = await clinic.api.plans.addItems.mutate({ complaintId, items: [anItem, workItem] })
  const changedItem = { ...anItem, reason: 'She asked for it.' }
  // Saving the form rewrites all items, including unchanged ones.
  await clinic.api.plans.save.mutate({ complaintId, plan: { ...aPlan, items: [workItem, changedItem] } })
  await clinic.api.plans.undoAdd.mutate({ complaintId, items })
  expect((await clinic.api.pages.plan.query({ complaintId })).plan!.items).toMatchObject([changedItem])
})

test('undoing deletes a plan that adding created, unless the plan has other content', async () => {
  const clinic = await newPractice()
  const { complaintId } = await createClientWithVisit(clinic)
  const { items } = await clinic.api.plans.addItem.mutate({ complaintId, item: anItem })
  await clinic.api.plans.undoAdd.mutate({ complaintId, items })
  expect((await clinic.api.pages.plan.query({ complaintId })).plan).toBeNull()
  await clinic.api.plans.addItem.mutate({ complaintId, item: anItem })
  await clinic.api.plans.save.mutate({ complaintId, plan: { ...aPlan, homeCare: 'Heat', items } })
  await clinic.api.plans.undoAdd.mutate({ complaintId, items })
  expect((await clinic.api.pages.plan.query({ complaintId })).plan).toMatchObject({
    homeCare: 'Heat',
    items: [],
  })
})

test('of two simultaneous additions of one item, one is refused and the plan has it once', async () => {
  const clinic = await newPractice()
  const { complaintId } = await createClientWithVisit(clinic)
  const addItem = () => clinic.call('plans.addItem', { complaintId, item: anItem })
  const responses = await Promise.all([addItem(), addItem()])
  expect(responses.map((response) => response.refusal)).toEqual([undefined, 'tissue-already-planned'])
  expect(readAllRows(clinic.folder)).toMatchObject({
    plans: [{ complaintId }],
    planItems: [{ tissue: 'temporalis' }],
  })
})

test('each complaint has its own plan', async () => {
  const clinic = await newPractice()
  const { clientId, complaintId } = await createClientWithVisit(clinic)
  const other = await clinic.api.complaints.create.mutate({ clientId, complaint: aComplaint })
  await clinic.api.plans.addItem.mutate({ complaintId, item: anItem })
  await clinic.api.plans.save.mutate({ complaintId: other.id, plan: { ...aPlan, goal: 'Other' } })
  const { plans } = await clinic.api.pages.newVisit.query({ clientId })
  expect(plans).toMatchObject([
    { complaintId, items: [anItem] },
    { complaintId: other.id, goal: 'Other', items: [] },
  ])
})

test('a full plan refuses more items, but can still be saved', async () => {
  const clinic = await newPractice()
  const { complaintId } = await createClientWithVisit(clinic)
  const items = muscles.slice(0, MAX_ITEMS).map(({ id }) => ({ ...anItem, tissue: id }))
  await clinic.api.plans.save.mutate({ complaintId, plan: { ...aPlan, items } })
  const item = { ...anItem, tissue: muscles[MAX_ITEMS]!.id }
  expect(await clinic.call('plans.addItem', { complaintId, item })).toMatchObject({ refusal: 'plan-full' })
  expect(await clinic.call('plans.save', { complaintId, plan: { ...aPlan, items } })).toMatchObject({
    status: 200,
  })
})

test('an item added from a suggestion stores no reason, whatever the caller sends', async () => {
  const clinic = await newPractice()
  const { complaintId } = await createClientWithVisit(clinic)
  await clinic.call('plans.addItem', { complaintId, item: { ...anItem, reason: 'Gave the familiar pain' } })
  expect((await clinic.api.pages.plan.query({ complaintId })).plan?.items).toMatchObject([anItem])
})

test('the reason for an item is gone from the plan when the visit it rests on is void', async () => {
  const clinic = await newPractice()
  const { clientId, complaintId } = await createClientWithVisit(clinic)
  const { id: checkedAt } = await clinic.api.visits.create.mutate({
    clientId,
    visit: {
      ...aVisit,
      at: '2026-03-05T10:00',
      complaints: [{ complaintId, painBefore: 7, painAfter: 6, radiation: null, screens: {} }],
      work: [
        { ...someWork, tissue: 'temporalis', technique: 'check only', response: null, familiarPain: 'yes' },
      ],
    },
  })
  await clinic.api.plans.addItem.mutate({ complaintId, item: anItem })
  const ownWords = { ...anItem, tissue: 'masseter', reason: 'She asked for it.' }
  await clinic.api.plans.save.mutate({ complaintId, plan: { ...aPlan, items: [anItem, ownWords] } })
  const readReasons = async () => {
    const { plan: read, answer } = await clinic.api.pages.plan.query({ complaintId })
    const [item, own] = read!.items
    expect([item!.reason, own!.reason]).toEqual(['', 'She asked for it.'])
    return presentReasons(answer, item!).map(({ rule }) => rule)
  }
  expect(await readReasons()).toContain('familiar-pain')
  await clinic.api.visits.void.mutate({ id: checkedAt, reason: 'Written for the wrong client' })
  expect(await readReasons()).not.toContain('familiar-pain')
})
