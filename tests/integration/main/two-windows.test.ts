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
    const readUpdatedAt = {
      clients: async () => (await api.pages.client.query({ id: clientId })).client.updatedAt,
      complaints: async () => (await api.pages.complaint.query({ id: complaintId })).complaint.updatedAt,
      visits: async () => (await api.pages.visit.query({ id: visitId })).visit.updatedAt,
      plans: async () => (await api.pages.plan.query({ complaintId })).plan!.updatedAt,
    }
    const save = (text: string, expectedUpdatedAt: string) =>
      ({
        clients: () =>
          clinic.call('clients.update', {
            id: clientId,
            client: { ...aClient, allergies: text },
            expectedUpdatedAt,
          }),
        complaints: () =>
          clinic.call('complaints.update', {
            id: complaintId,
            complaint: { ...aComplaint, goal: text },
            expectedUpdatedAt,
          }),
        visits: () =>
          clinic.call('visits.update', {
            id: visitId,
            visit: { ...visit, subjective: text },
            expectedUpdatedAt,
          }),
        plans: () =>
          clinic.call('plans.save', { complaintId, plan: { ...aPlan, goal: text }, expectedUpdatedAt }),
      })[area]()
    const expectedUpdatedAt = await readUpdatedAt[area]()
    clinic.setTime('2026-03-10T09:05')
    expect(await save('first', expectedUpdatedAt)).toMatchObject({ status: 200 })
    const rows = readAllRows(clinic.folder)
    expect(await save('second', expectedUpdatedAt)).toMatchObject({ refusal: 'changed-elsewhere' })
    expect(readAllRows(clinic.folder)).toEqual(rows)
    expect(await save('third', await readUpdatedAt[area]())).toMatchObject({ status: 200 })
  },
)

test('a plan created in another window is not overwritten', async () => {
  const clinic = await newPractice()
  const { complaintId } = await createClientWithVisit(clinic)
  await clinic.api.plans.addItem.mutate({ complaintId, item: anItem })
  const response = await clinic.call('plans.save', { complaintId, plan: aPlan, expectedUpdatedAt: '' })
  expect(response).toMatchObject({ refusal: 'changed-elsewhere' })
})
