import { expect, test } from 'vitest'
import { emptyOwnTissue, type OwnTissueInput } from '@shared/anatomy/own-tissue'
import {
  anItem,
  anOutcome,
  aPlan,
  aVisit,
  browserOrigin,
  desktopOrigin,
  newPractice,
  someWork,
  createClientWithVisit,
  type TestClinic,
} from '../../../support/clinic'
import { readAllRows } from '../refusal-case'

const tissue: OwnTissueInput = {
  ...emptyOwnTissue,
  name: 'Temple nerve',
  plainName: 'nerve at the temple',
  latin: 'N. auriculotemporalis',
  synonyms: ['auriculotemporal', 'V3 branch'],
  kind: 'other',
  liesIn: ['temple', 'ear'],
  refersMainlyTo: ['temple'],
  refersAlsoTo: ['ear'],
  borders: ['temporalis'],
  loadedBy: ['jaw-closing'],
  stretchedBy: ['jaw-opening'],
  midline: false,
  caution: 'superficial temporal artery',
  howToCheck: 'Press before the ear.',
  source: 'A course in 2019',
}

/** Lists all tissues that the recommendation and the plan of the next visit offer. */
async function listOffered({ api }: TestClinic, complaintId: number): Promise<string[]> {
  const { answer } = await api.pages.complaint.query({ id: complaintId })
  const plan = await api.suggestions.nextVisit.query({ complaintId, minutes: 240 })
  if (answer.kind !== 'list' || plan.kind !== 'plan') throw new Error('no list')
  const entries = [...answer.suggestions, ...answer.more, ...answer.onRequest, ...answer.dose, ...plan.steps]
  return entries.map((one) => one.tissue)
}

test.each([desktopOrigin, browserOrigin])(
  'an own tissue is saved as typed and can be changed, from %s',
  async (origin) => {
    const { api } = await newPractice({ origin })
    expect((await api.anatomy.own.query()).own).toEqual({ version: '', tissues: [], relations: [] })
    const { id } = await api.anatomy.create.mutate({ tissue })
    const { own } = await api.anatomy.own.query()
    expect(own.tissues).toMatchObject([{ ...tissue, id, retired: false }])
    const changed = { ...tissue, name: 'Nerve of the temple', borders: ['masseter'], midline: true }
    const expectedRevision = own.tissues[0]!.revision
    await api.anatomy.update.mutate({ id, tissue: changed, expectedRevision })
    const after = (await api.anatomy.own.query()).own
    expect(after.tissues).toMatchObject([{ ...changed, id }])
    expect(after.version).not.toBe(own.version)
  },
)

test('an own tissue can be suggested, planned and charted like any other', async () => {
  const clinic = await newPractice()
  const { complaintId, clientId } = await createClientWithVisit(clinic)
  const { id } = await clinic.api.anatomy.create.mutate({ tissue })
  expect(await listOffered(clinic, complaintId)).toContain(id)
  await clinic.api.visits.create.mutate({
    clientId,
    visit: { ...aVisit, work: [{ ...someWork, tissue: id }] },
  })
  await clinic.api.plans.addItem.mutate({ complaintId, item: { ...anItem, tissue: id } })
  expect((await clinic.api.pages.plan.query({ complaintId })).plan?.items).toMatchObject([{ tissue: id }])
  const explanation = await clinic.api.suggestions.whyNot.query({ complaintId, tissue: id, side: 'left' })
  expect(explanation).toMatchObject({ tissue: id, caution: tissue.caution })
})

test('a retired tissue is no longer offered, even if it was worked, but its old visits can be saved', async () => {
  const clinic = await newPractice()
  const { complaintId, visitId, visit } = await createClientWithVisit(clinic)
  const { id } = await clinic.api.anatomy.create.mutate({ tissue })
  const worked = { ...visit, work: [{ ...someWork, tissue: id, familiarPain: 'yes' as const }] }
  await clinic.api.visits.update.mutate({ id: visitId, visit: worked })
  expect(await listOffered(clinic, complaintId)).toContain(id)
  await clinic.api.anatomy.setRetired.mutate({ id, retired: true })
  expect(await listOffered(clinic, complaintId)).not.toContain(id)
  expect((await clinic.api.anatomy.own.query()).own.tissues).toMatchObject([{ id, retired: true }])
  await clinic.api.visits.update.mutate({ id: visitId, visit: { ...worked, subjective: 'Read again' } })
  await clinic.api.anatomy.setRetired.mutate({ id, retired: false })
  expect(await listOffered(clinic, complaintId)).toContain(id)
})

test('ids of own tissues are unique in a practice', async () => {
  const clinic = await newPractice()
  const ids = []
  for (const name of ['One', 'Two']) {
    ids.push((await clinic.api.anatomy.create.mutate({ tissue: { ...tissue, name } })).id)
  }
  expect(ids).toEqual(['own-1', 'own-2'])
  const other = await newPractice()
  const { id } = await other.api.anatomy.create.mutate({ tissue: { ...tissue, name: 'Three' } })
  expect(id).toBe('own-1')
  const readNames = async ({ api }: TestClinic) =>
    (await api.anatomy.own.query()).own.tissues.map((one) => one.name)
  expect(await readNames(other)).toEqual(['Three'])
  expect(await readNames(clinic)).toEqual(['One', 'Two'])
})

test('a refused change leaves the anatomy and its version unchanged', async () => {
  const clinic = await newPractice()
  await clinic.api.anatomy.create.mutate({ tissue })
  const before = await clinic.api.anatomy.own.query()
  const duplicate = await clinic.call('anatomy.create', { tissue: { ...tissue, name: 'TEMPLE  nerve' } })
  expect(duplicate).toMatchObject({ refusal: 'tissue-name-taken', fields: [{ path: 'tissue.name' }] })
  expect(await clinic.api.anatomy.own.query()).toEqual(before)
})

test('a tissue changed in another window is not overwritten', async () => {
  const clinic = await newPractice()
  const { id } = await clinic.api.anatomy.create.mutate({ tissue })
  const expectedRevision = (await clinic.api.anatomy.own.query()).own.tissues[0]!.revision
  clinic.setTime('2026-03-10T09:05')
  await clinic.api.anatomy.update.mutate({ id, tissue: { ...tissue, source: 'Another' }, expectedRevision })
  const response = await clinic.call('anatomy.update', { id, tissue, expectedRevision })
  expect(response).toMatchObject({ refusal: 'changed-elsewhere' })
})

test('an own relation counts until it is removed', async () => {
  const clinic = await newPractice()
  const { complaintId } = await createClientWithVisit(clinic)
  const rankNow = async () => {
    const { rank } = await clinic.api.suggestions.whyNot.query({
      complaintId,
      tissue: 'soleus',
      side: 'left',
    })
    return rank ?? Infinity
  }
  const before = await rankNow()
  const relation = {
    tissue: 'soleus',
    kind: 'refers mainly to' as const,
    to: 'temple',
    source: 'Seen twice',
  }
  await clinic.api.anatomy.addRelation.mutate({ relation })
  const [savedRelation] = (await clinic.api.anatomy.own.query()).own.relations
  expect(savedRelation).toMatchObject(relation)
  expect(await rankNow()).toBeLessThan(before)
  await clinic.api.anatomy.deleteRelation.mutate({ id: savedRelation!.id })
  expect(await rankNow()).toBe(before)
})

test('a hidden tissue is not suggested or planned automatically, but can be charted, and returns when shown again', async () => {
  const clinic = await newPractice()
  const { complaintId, clientId } = await createClientWithVisit(clinic)
  const before = await listOffered(clinic, complaintId)
  const hiddenTissue = before[0]!
  await clinic.api.anatomy.setHidden.mutate({
    tissue: hiddenTissue,
    hidden: true,
    why: 'We do not work this here',
  })
  expect((await clinic.api.anatomy.own.query()).hidden).toEqual([
    { tissue: hiddenTissue, why: 'We do not work this here', hiddenOn: '2026-03-10' },
  ])
  expect(await listOffered(clinic, complaintId)).not.toContain(hiddenTissue)
  const explanation = await clinic.api.suggestions.whyNot.query({
    complaintId,
    tissue: hiddenTissue,
    side: 'left',
  })
  expect(explanation.summary.rule).toBe('hidden')
  await clinic.api.visits.create.mutate({
    clientId,
    visit: { ...aVisit, work: [{ ...someWork, tissue: hiddenTissue }] },
  })
  const plan = { ...aPlan, items: [{ ...anItem, tissue: hiddenTissue }] }
  await clinic.api.plans.save.mutate({ complaintId, plan })
  await clinic.api.anatomy.setHidden.mutate({ tissue: hiddenTissue, hidden: false, why: '' })
  expect(await listOffered(clinic, complaintId)).toEqual(before)
  expect(readAllRows(clinic.folder)['hiddenTissues']).toEqual([])
})

test('the experience with a tissue is counted for each painful region', async () => {
  const clinic = await newPractice()
  const created = await createClientWithVisit(clinic)
  expect(await clinic.api.anatomy.experience.query({ tissue: someWork.tissue })).toEqual({
    visits: 1,
    regions: [],
  })
  await clinic.api.outcomes.save.mutate({ id: null, outcome: anOutcome(created) })
  expect(await clinic.api.anatomy.experience.query({ tissue: someWork.tissue })).toEqual({
    visits: 1,
    regions: [{ region: 'temple', lasted: 0, didNotLast: 1 }],
  })
  expect(await clinic.api.anatomy.experience.query({ tissue: 'soleus' })).toEqual({ visits: 0, regions: [] })
})
