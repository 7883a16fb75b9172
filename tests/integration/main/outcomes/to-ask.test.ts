import { beforeEach, expect, test } from 'vitest'
import {
  anOutcome,
  aComplaint,
  aVisit,
  newPractice,
  withVisit,
  type TestClinic,
} from '../../../support/clinic'

let clinic: TestClinic
let made: Awaited<ReturnType<typeof withVisit>>

beforeEach(async () => {
  clinic = await newPractice()
  made = await withVisit(clinic)
})

const toAsk = async () => (await clinic.api.outcomes.toAsk.query()).map((one) => one.visitId)

test('a visit of the last days that nobody has asked about is asked about', async () => {
  expect(await clinic.api.outcomes.toAsk.query()).toEqual([
    {
      visitId: made.visitId,
      at: '2026-03-01T10:00',
      complaintId: made.complaintId,
      title: 'Headache, left',
      painBefore: 7,
      painAfter: 2,
      clientId: made.clientId,
      firstName: 'Ada',
      lastName: 'Berg',
      phone: '',
    },
  ])
})

test('once asked late enough it is done with; asked too early it is asked again', async () => {
  const early = { ...anOutcome(made), relief: null, painNow: 2, askedAt: '2026-03-02T10:00' }
  await clinic.api.outcomes.save.mutate({ id: null, outcome: early })
  expect(await toAsk()).toEqual([made.visitId])
  await clinic.api.outcomes.save.mutate({ id: null, outcome: anOutcome(made) })
  expect(await toAsk()).toEqual([])
})

test('a later visit has answered when it noted the pain of the same complaint, and not otherwise', async () => {
  const { clientId, complaintId } = made
  const later = async (painBefore: number | null) =>
    clinic.api.visits.create.mutate({
      clientId,
      visit: {
        ...aVisit,
        at: '2026-03-08T10:00',
        complaints: [{ complaintId, painBefore, painAfter: null }],
      },
    })
  const { id: silent } = await later(null)
  expect(await toAsk()).toEqual([made.visitId, silent])
  await clinic.api.visits.update.mutate({
    id: silent,
    visit: {
      ...aVisit,
      at: '2026-03-08T10:00',
      complaints: [{ complaintId, painBefore: 6, painAfter: null }],
    },
  })
  expect(await toAsk()).toEqual([silent])
})

test('a later visit for another complaint answers nothing', async () => {
  const { clientId } = made
  const other = await clinic.api.complaints.create.mutate({ clientId, complaint: aComplaint })
  const visit = {
    ...aVisit,
    at: '2026-03-08T10:00',
    complaints: [{ complaintId: other.id, painBefore: 5, painAfter: null }],
  }
  const { id } = await clinic.api.visits.create.mutate({ clientId, visit })
  expect(await toAsk()).toEqual([made.visitId, id])
})

test.each([
  ['the same day', '2026-03-01T18:00', false],
  ['the next morning', '2026-03-02T08:00', true],
  ['three weeks later', '2026-03-22T08:00', true],
  ['later than anybody remembers', '2026-03-23T08:00', false],
])('%s it is asked about: %s, %s', async (_name, now, asked) => {
  clinic.at(now)
  expect(await toAsk()).toEqual(asked ? [made.visitId] : [])
})

test('nobody asks after relaxation, nor about what is resolved, nor who is archived', async () => {
  const { api } = clinic
  await api.visits.update.mutate({ id: made.visitId, visit: { ...made.visit, kind: 'relaxation' } })
  expect(await toAsk()).toEqual([])
  await api.visits.update.mutate({ id: made.visitId, visit: made.visit })
  expect(await toAsk()).toEqual([made.visitId])

  const set = (status: 'open' | 'referred on') =>
    api.complaints.update.mutate({ id: made.complaintId, complaint: { ...aComplaint, status } })
  await set('referred on')
  expect(await toAsk()).toEqual([])
  await set('open')
  await api.clients.setArchived.mutate({ id: made.clientId, archived: true })
  expect(await toAsk()).toEqual([])
})
