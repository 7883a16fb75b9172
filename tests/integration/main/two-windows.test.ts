import { expect, test } from 'vitest'
import { aClient, aComplaint, anItem, aPlan, newPractice, createClientWithVisit } from '../../support/clinic'
import { readAllRows } from './refusal-case'

/** Two windows show the same data. The first window saves, then the second one. */
test.each(['clients', 'complaints', 'visits', 'plans'] as const)(
  'the second of two windows on the same %s is refused and does not overwrite the first',
  async (area) => {
    const clinic = await newPractice()
    const { api } = clinic
    const { clientId, complaintId, visitId, visit } = await createClientWithVisit(clinic)
    await api.plans.addItem.mutate({ complaintId, item: anItem })
    const readRevision = {
      clients: async () => (await api.pages.client.query({ id: clientId })).client.revision,
      complaints: async () => (await api.pages.complaint.query({ id: complaintId })).complaint.revision,
      visits: async () => (await api.pages.visit.query({ id: visitId })).visit.revision,
      plans: async () => (await api.pages.plan.query({ complaintId })).plan!.revision,
    }
    const save = (text: string, expectedRevision: number) =>
      ({
        clients: () =>
          clinic.call('clients.update', {
            id: clientId,
            client: { ...aClient, allergies: text },
            expectedRevision,
          }),
        complaints: () =>
          clinic.call('complaints.update', {
            id: complaintId,
            complaint: { ...aComplaint, goal: text },
            expectedRevision,
          }),
        visits: () =>
          clinic.call('visits.update', {
            id: visitId,
            visit: { ...visit, subjective: text },
            expectedRevision,
          }),
        plans: () =>
          clinic.call('plans.save', { complaintId, plan: { ...aPlan, goal: text }, expectedRevision }),
      })[area]()
    const expectedRevision = await readRevision[area]()
    // The clock stands still: two saves can fall into one millisecond.
    expect(await save('first', expectedRevision)).toMatchObject({ status: 200 })
    const rows = readAllRows(clinic.folder)
    expect(await save('second', expectedRevision)).toMatchObject({ refusal: 'changed-elsewhere' })
    expect(readAllRows(clinic.folder)).toEqual(rows)
    expect(await save('third', await readRevision[area]())).toMatchObject({ status: 200 })
  },
)

test('a plan that was deleted and made again is not overwritten from a form of the deleted one', async () => {
  const clinic = await newPractice()
  const { complaintId } = await createClientWithVisit(clinic)
  const items = [anItem]
  const addAndRead = async () => {
    await clinic.api.plans.addItems.mutate({ complaintId, items })
    return (await clinic.api.pages.plan.query({ complaintId })).plan!.revision
  }
  const expectedRevision = await addAndRead()
  await clinic.api.plans.undoAdd.mutate({ complaintId, items })
  await addAndRead()
  const response = await clinic.call('plans.save', { complaintId, plan: aPlan, expectedRevision })
  expect(response).toMatchObject({ refusal: 'changed-elsewhere' })
})

test('a plan created in another window is not overwritten', async () => {
  const clinic = await newPractice()
  const { complaintId } = await createClientWithVisit(clinic)
  await clinic.api.plans.addItem.mutate({ complaintId, item: anItem })
  const response = await clinic.call('plans.save', { complaintId, plan: aPlan, expectedRevision: 0 })
  expect(response).toMatchObject({ refusal: 'changed-elsewhere' })
})
