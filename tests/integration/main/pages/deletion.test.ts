import { beforeEach, expect, test } from 'vitest'
import {
  aClient,
  aComplaint,
  aPlan,
  aVisit,
  anOutcome,
  createClientWithVisit,
  newPractice,
  someWork,
  type TestClinic,
} from '../../../support/clinic'
import { readAllRows } from '../refusal-case'

let clinic: TestClinic
let created: Awaited<ReturnType<typeof createClientWithVisit>>

/** Rows of the whole record: keys of calls, what a deletion keeps, and the count of saves. */
const ofRecord = ['createdOnce', 'deletions', 'recordState', 'sqlite_sequence']

function rows() {
  const all = readAllRows(clinic.folder)
  return Object.fromEntries(
    Object.entries(all)
      .filter(([table]) => !ofRecord.includes(table))
      .map(([table, some]) => [table, (some as object[]).map(withoutSaves)]),
  )
}

/** A row that came back is another save of the same text. The practice keeps its mark after an undo too. */
const withoutSaves = (row: object) =>
  Object.fromEntries(
    Object.entries(row).filter(([name]) => !['revision', 'updatedAt', 'mark'].includes(name)),
  )

beforeEach(async () => {
  clinic = await newPractice()
  created = await createClientWithVisit(clinic)
  const { clientId, complaintId } = created
  await clinic.api.outcomes.save.mutate({ id: null, outcome: anOutcome(created) })
  await clinic.api.plans.save.mutate({ complaintId, plan: { ...aPlan, goal: 'Walk' } })
  await clinic.api.visits.create.mutate({
    clientId,
    visit: {
      ...aVisit,
      at: '2026-03-07T10:00',
      complaints: created.visit.complaints,
      work: [{ ...someWork, complaintId }],
    },
  })
  await clinic.api.followUps.noAnswer.mutate({ clientId })
})

test('a client entered by mistake is deleted with everything below, and an undo brings every row back', async () => {
  const other = await clinic.api.clients.create.mutate({
    ...(await clinic.api.clients.read.query({ id: created.clientId })),
    firstName: 'Bo',
  })
  const before = rows()
  const { id } = await clinic.api.pages.deleteClient.mutate({ id: created.clientId })
  const after = rows()
  expect(after['clients']).toHaveLength(1)
  for (const table of ['visits', 'work', 'complaints', 'outcomes', 'plans', 'experience', 'calls'])
    expect(after[table], table).toEqual([])
  expect(await clinic.call('pages.client', { id: created.clientId })).toMatchObject({ status: 404 })
  await clinic.api.pages.undoDeletion.mutate({ id })
  expect(rows()).toEqual(before)
  expect(await clinic.call('pages.undoDeletion', { id })).toMatchObject({ refusal: 'nothing-to-undo' })
  expect(other.id).toBeGreaterThan(created.clientId)
})

test('a client whose id was taken meanwhile comes back under a new one', async () => {
  const { id } = await clinic.api.pages.deleteClient.mutate({ id: created.clientId })
  const client = await clinic.api.clients.create.mutate({
    ...aClient,
    firstName: 'Bo',
  })
  expect(client.id).toBe(created.clientId)
  const { clientId } = await clinic.api.pages.undoDeletion.mutate({ id })
  expect(clientId).not.toBe(client.id)
  const { visits, complaints } = await clinic.api.pages.client.query({ id: clientId })
  expect([visits.length, complaints.length]).toEqual([2, 1])
})

test('a complaint is deleted from its unsigned visits, which stay, and an undo brings every row back', async () => {
  const second = await clinic.api.complaints.create.mutate({
    clientId: created.clientId,
    complaint: { ...aComplaint, title: 'Knee pain' },
  })
  const before = rows()
  const { id } = await clinic.api.pages.deleteComplaint.mutate({ id: created.complaintId })
  const after = rows()
  expect(after['complaints']).toMatchObject([{ id: second.id }])
  expect(after['visits']).toHaveLength(2)
  for (const table of ['visitComplaints', 'outcomes', 'plans']) expect(after[table], table).toEqual([])
  expect(after['work']).toMatchObject([{ complaintId: null }, { complaintId: null }])
  await clinic.api.pages.undoDeletion.mutate({ id })
  // Lines of work that were written again can have new ids.
  const withoutIds = ({ work, ...rest }: Record<string, Record<string, unknown>[]>) => ({
    ...rest,
    work: work!.map(({ id: _id, ...line }) => line),
  })
  expect(withoutIds(rows())).toEqual(withoutIds(before))
})

test('a draft of a visit can still be saved when its complaint is deleted', async () => {
  const { clientId, complaintId } = created
  await clinic.api.drafts.save.mutate({
    clientId,
    visitId: null,
    form: { ...created.visit, outcomes: [], measured: [], muscle: '', reason: '' },
    visitRevision: null,
    expectedRevision: null,
  })
  await clinic.api.pages.deleteComplaint.mutate({ id: complaintId })
  expect((await clinic.api.drafts.read.query({ clientId, visitId: null }))?.form.complaints).toEqual([])
})

test('nothing with a signed or a void visit is deleted', async () => {
  const { clientId, complaintId, visitId } = created
  await clinic.api.visits.sign.mutate({ id: visitId })
  const before = readAllRows(clinic.folder)
  const answer = { status: 409, refusal: 'has-signed' }
  expect(await clinic.call('pages.deleteClient', { id: clientId })).toMatchObject(answer)
  expect(await clinic.call('pages.deleteComplaint', { id: complaintId })).toMatchObject(answer)
  expect(readAllRows(clinic.folder)).toEqual(before)
  await clinic.api.visits.void.mutate({ id: visitId, reason: 'Wrong client' })
  expect(await clinic.call('pages.deleteClient', { id: clientId })).toMatchObject(answer)
})

test('after a day a deletion can no longer be undone', async () => {
  const { id } = await clinic.api.pages.deleteClient.mutate({ id: created.clientId })
  clinic.setTime('2026-03-12T10:00')
  const { id: other } = await clinic.api.clients.create.mutate(aClient)
  await clinic.api.pages.deleteClient.mutate({ id: other })
  expect(readAllRows(clinic.folder)['deletions']).toHaveLength(1)
  expect(await clinic.call('pages.undoDeletion', { id })).toMatchObject({ refusal: 'nothing-to-undo' })
})
