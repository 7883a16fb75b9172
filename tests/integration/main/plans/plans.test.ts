import { expect, test } from 'vitest'
import { muscles } from '@shared/anatomy/muscles'
import { MAX_ITEMS } from '@shared/plans'
import type { PlanInput } from '@shared/plans'
import {
  aComplaint,
  anItem,
  anOutcome,
  aPlan,
  browserOrigin,
  desktopOrigin,
  newPractice,
  withVisit,
} from '../../../support/clinic'
import { everyRow } from '../refusal-case'

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
  'a plan is kept as typed, its items in order, asked from %s',
  async (origin) => {
    const clinic = await newPractice({ origin })
    const { complaintId } = await withVisit(clinic)
    const items = plan.items.filter((item) => item.tissue !== 'trapezius-upper')
    await clinic.api.plans.save.mutate({ complaintId, plan: { ...plan, items } })
    expect((await clinic.api.pages.plan.query({ complaintId })).plan).toMatchObject({ ...plan, items })
    const reversed = items.toReversed()
    await clinic.api.plans.save.mutate({ complaintId, plan: { ...plan, items: reversed, reviewOn: null } })
    expect((await clinic.api.pages.plan.query({ complaintId })).plan).toMatchObject({
      items: reversed,
      reviewOn: null,
    })
    expect(everyRow(clinic.folder)['planItems']).toHaveLength(plan.items.length)
  },
)

test('a complaint without a plan says so, and shows what there is to plan from', async () => {
  const clinic = await newPractice()
  const { complaintId, visitId, clientId } = await withVisit(clinic)
  const page = await clinic.api.pages.plan.query({ complaintId })
  expect(page).toMatchObject({
    practice: { name: 'Riverside Massage', practitioner: 'Jo Rivers' },
    client: { id: clientId },
    complaint: { id: complaintId },
    plan: null,
    visits: [{ id: visitId }],
  })
})

test('adding a suggestion makes the plan, with the goal of the complaint', async () => {
  const clinic = await newPractice()
  const made = await withVisit(clinic)
  const { complaintId } = made
  const complaint = { ...aComplaint, goal: 'Play for two hours' }
  await clinic.api.complaints.update.mutate({ id: complaintId, complaint })
  await clinic.api.outcomes.save.mutate({ id: null, outcome: anOutcome(made) })
  const { answer } = await clinic.api.pages.complaint.query({ id: complaintId })
  if (answer.kind !== 'list') throw new Error('no list to take a suggestion from')

  const [first, second] = answer.suggestions.map(({ tissue, side }) => ({
    ...anItem,
    tissue,
    side,
    reason: 'Suggested',
  }))
  await clinic.api.plans.addItem.mutate({ complaintId, item: first! })
  await clinic.api.plans.addItem.mutate({ complaintId, item: second! })
  const { plan } = await clinic.api.pages.plan.query({ complaintId })
  expect(plan).toMatchObject({ goal: 'Play for two hours', items: [first, second] })
  expect((await clinic.api.pages.complaint.query({ id: complaintId })).plan).toMatchObject({ id: plan!.id })
})

test('an item is added after those that are there', async () => {
  const clinic = await newPractice()
  const { complaintId } = await withVisit(clinic)
  await clinic.api.plans.save.mutate({ complaintId, plan })
  await clinic.api.plans.addItem.mutate({ complaintId, item: anItem })
  const items = [...plan.items, anItem]
  expect((await clinic.api.pages.plan.query({ complaintId })).plan).toMatchObject({ ...plan, items })
})

test('the same tissue on the other side, or to work instead of check, is another item', async () => {
  const clinic = await newPractice()
  const { complaintId } = await withVisit(clinic)
  const items = [anItem, { ...anItem, side: 'right' as const }, { ...anItem, action: 'work' as const }]
  for (const item of items) await clinic.api.plans.addItem.mutate({ complaintId, item })
  const again = await clinic.call('plans.addItem', { complaintId, item: anItem })
  expect(again).toMatchObject({
    status: 409,
    refusal: 'tissue-already-planned',
    fields: [{ path: 'item.tissue' }],
  })
  expect((await clinic.api.pages.plan.query({ complaintId })).plan!.items).toHaveLength(3)
})

test('of several items those are added that do not stand in the plan yet', async () => {
  const clinic = await newPractice()
  const { complaintId } = await withVisit(clinic)
  await clinic.api.plans.save.mutate({ complaintId, plan })
  const work = { ...anItem, tissue: 'masseter', action: 'work' as const }
  const items = [plan.items[0]!, anItem, work]
  const inPlan = async () => (await clinic.api.pages.plan.query({ complaintId })).plan!.items
  await clinic.api.plans.addItems.mutate({ complaintId, items })
  expect(await inPlan()).toMatchObject([...plan.items, anItem, work])
  await clinic.api.plans.addItems.mutate({ complaintId, items })
  expect(await inPlan()).toHaveLength(plan.items.length + 2)
})

test('what was added is taken out again, and nothing else', async () => {
  const clinic = await newPractice()
  const { complaintId } = await withVisit(clinic)
  await clinic.api.plans.save.mutate({ complaintId, plan })
  const work = { ...anItem, tissue: 'masseter', action: 'work' as const }
  const before = plan.items[0]!
  const { items } = await clinic.api.plans.addItems.mutate({ complaintId, items: [before, anItem, work] })
  // What stood there already was not added, whatever was asked for.
  expect(items).toEqual([anItem, work])
  const { items: later } = await clinic.api.plans.addItem.mutate({
    complaintId,
    item: { ...anItem, side: 'right' },
  })
  await clinic.api.plans.undoAdd.mutate({ complaintId, items })
  const { plan: left } = await clinic.api.pages.plan.query({ complaintId })
  expect(left).toMatchObject({ ...plan, items: [...plan.items, ...later] })
  expect(left!.items).toHaveLength(plan.items.length + 1)
})

test('what was rewritten after it was added is not taken out with the rest', async () => {
  const clinic = await newPractice()
  const { complaintId } = await withVisit(clinic)
  const work = { ...anItem, tissue: 'masseter', action: 'work' as const }
  const { items } = await clinic.api.plans.addItems.mutate({ complaintId, items: [anItem, work] })
  const rewritten = { ...anItem, reason: 'She asked for it.' }
  // Saving the form writes all items anew, those too that nobody changed.
  await clinic.api.plans.save.mutate({ complaintId, plan: { ...aPlan, items: [work, rewritten] } })
  await clinic.api.plans.undoAdd.mutate({ complaintId, items })
  expect((await clinic.api.pages.plan.query({ complaintId })).plan!.items).toMatchObject([rewritten])
})

test('a plan that adding has begun goes with what was added; one that says more stays', async () => {
  const clinic = await newPractice()
  const { complaintId } = await withVisit(clinic)
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

test('of two that add the same item at the same time, one is refused and the plan has it once', async () => {
  const clinic = await newPractice()
  const { complaintId } = await withVisit(clinic)
  const add = () => clinic.call('plans.addItem', { complaintId, item: anItem })
  const answers = await Promise.all([add(), add()])
  expect(answers.map((answer) => answer.refusal)).toEqual([undefined, 'tissue-already-planned'])
  expect(everyRow(clinic.folder)).toMatchObject({
    plans: [{ complaintId }],
    planItems: [{ tissue: 'temporalis' }],
  })
})

test('each complaint has a plan of its own', async () => {
  const clinic = await newPractice()
  const { clientId, complaintId } = await withVisit(clinic)
  const other = await clinic.api.complaints.create.mutate({ clientId, complaint: aComplaint })
  await clinic.api.plans.addItem.mutate({ complaintId, item: anItem })
  await clinic.api.plans.save.mutate({ complaintId: other.id, plan: { ...aPlan, goal: 'Other' } })
  const { plans } = await clinic.api.pages.newVisit.query({ clientId })
  expect(plans).toMatchObject([
    { complaintId, items: [anItem] },
    { complaintId: other.id, goal: 'Other', items: [] },
  ])
})

test('a full plan takes no more items, and can still be saved', async () => {
  const clinic = await newPractice()
  const { complaintId } = await withVisit(clinic)
  const items = muscles.slice(0, MAX_ITEMS).map(({ id }) => ({ ...anItem, tissue: id }))
  await clinic.api.plans.save.mutate({ complaintId, plan: { ...aPlan, items } })
  const item = { ...anItem, tissue: muscles[MAX_ITEMS]!.id }
  expect(await clinic.call('plans.addItem', { complaintId, item })).toMatchObject({ refusal: 'plan-full' })
  expect(await clinic.call('plans.save', { complaintId, plan: { ...aPlan, items } })).toMatchObject({
    status: 200,
  })
})
