import { beforeEach, expect, test } from 'vitest'
import {
  aClient,
  aComplaint,
  anOutcome,
  aVisit,
  newPractice,
  someWork,
  createClientWithVisit,
  type TestClinic,
} from '../../../support/clinic'
import { settings } from '../practice/refusals'

let clinic: TestClinic
/** A visit on 1 March at 10:00 for one complaint. */
let created: Awaited<ReturnType<typeof createClientWithVisit>>

beforeEach(async () => {
  clinic = await newPractice()
  created = await createClientWithVisit(clinic)
})

const list = () => clinic.api.followUps.list.query()
const listDueVisits = async () =>
  (await list()).due.flatMap((one) => one.questions.map((question) => question.visitId))
const listReasons = async () => (await list()).due.map((one) => [one.clientId, one.reason])

async function createVisit(at: string, painBefore: number | null, complaintId = created.complaintId) {
  const complaints = [{ complaintId, painBefore, painAfter: null, radiation: null, screens: {} }]
  const input = { clientId: created.clientId, visit: { ...aVisit, at, complaints } }
  return (await clinic.api.visits.create.mutate(input)).id
}

test('a visit without an outcome is due, with its worked tissues', async () => {
  const checked = { ...someWork, tissue: 'masseter', technique: 'check only' as const }
  const { visitId: id, visit } = created
  await clinic.api.visits.update.mutate({ id, visit: { ...visit, work: [someWork, checked] } })
  expect(await list()).toEqual({
    count: 1,
    due: [
      {
        clientId: created.clientId,
        firstName: 'Ada',
        lastName: 'Berg',
        phone: '',
        email: '',
        reason: 'first',
        attempts: [],
        note: '',
        questions: [
          {
            visitId: created.visitId,
            at: '2026-03-01T10:00',
            complaintId: created.complaintId,
            title: 'Headache, left',
            painBefore: 7,
            painAfter: 2,
            noLastingReliefVisits: 0,
            measureChoice: { kinds: [], activities: [] },
            worked: [{ tissue: 'sternocleidomastoid', side: 'left' }],
          },
        ],
      },
    ],
    later: [],
    notCalled: [],
  })
})

test.each([
  ['an hour before relief can be classified', '2026-03-04T09:00', false],
  ['as soon as relief can be classified', '2026-03-04T10:00', true],
  ['three weeks later', '2026-03-22T08:00', true],
  ['more than three weeks later', '2026-03-23T08:00', false],
])('the visit is due %s: %s, %s', async (_name, now, expected) => {
  clinic.setTime(now)
  expect(await listDueVisits()).toEqual(expected ? [created.visitId] : [])
})

test('an earlier visit shows when it becomes due, by the relief criterion of the practice', async () => {
  clinic.setTime('2026-03-02T09:00')
  const listDueFrom = async () => (await list()).later.map((one) => [one.clientId, one.dueFrom])
  expect(await listDueFrom()).toEqual([[created.clientId, '2026-03-04T10:00']])
  await clinic.api.practice.saveSettings.mutate({ ...settings, reliefHours: 168 })
  expect(await listDueFrom()).toEqual([[created.clientId, '2026-03-08T10:00']])
  await clinic.api.practice.saveSettings.mutate({ ...settings, reliefHours: 24 })
  expect(await listDueFrom()).toEqual([[created.clientId, '2026-03-02T10:00']])
})

test('an answered visit leaves the list, but an early answer is asked again with that reason', async () => {
  clinic = await newPractice({ now: '2026-03-02T10:00' })
  created = await createClientWithVisit(clinic)
  const earlyOutcome = { ...anOutcome(created), relief: null, painNow: 2, askedAt: '2026-03-02T10:00' }
  await clinic.api.followUps.saveAnswers.mutate({ outcomes: [earlyOutcome] })
  clinic.setTime('2026-03-10T09:00')
  expect(await listReasons()).toEqual([[created.clientId, 'early']])
  await clinic.api.followUps.saveAnswers.mutate({ outcomes: [anOutcome(created)] })
  expect(await list()).toEqual({ count: 0, due: [], later: [], notCalled: [] })
})

test('only the last visit of a complaint is due', async () => {
  clinic.setTime('2026-03-14T09:00')
  const lastVisitId = await createVisit('2026-03-08T10:00', null)
  expect(await listDueVisits()).toEqual([lastVisitId])
  const relaxation = { ...aVisit, at: '2026-03-09T10:00', kind: 'relaxation' as const }
  const complaints = [
    { complaintId: created.complaintId, painBefore: null, painAfter: null, radiation: null, screens: {} },
  ]
  await clinic.api.visits.create.mutate({
    clientId: created.clientId,
    visit: { ...relaxation, complaints },
  })
  expect(await listDueVisits()).toEqual([])
})

test('two complaints of one client are one call', async () => {
  clinic.setTime('2026-03-14T09:00')
  const { clientId } = created
  const other = await clinic.api.complaints.create.mutate({ clientId, complaint: aComplaint })
  const second = await createVisit('2026-03-08T10:00', 5, other.id)
  const { due } = await list()
  expect(due.map((one) => one.questions.map((question) => question.visitId))).toEqual([
    [created.visitId, second],
  ])

  clinic.setTime('2026-03-10T09:00')
  // The second visit cannot be classified yet. It becomes due later.
  expect(await listDueVisits()).toEqual([created.visitId])
})

test('both answers of a call are saved together or not at all, and update “needs another look”', async () => {
  clinic.setTime('2026-03-14T09:00')
  const { clientId } = created
  const other = await clinic.api.complaints.create.mutate({ clientId, complaint: aComplaint })
  const second = await createVisit('2026-03-08T10:00', 5, other.id)
  const askedAt = '2026-03-14T09:00'
  const firstOutcome = { ...anOutcome(created), askedAt }
  const secondOutcome = { ...anOutcome({ visitId: second, complaintId: other.id }), askedAt, painNow: 1 }
  const unknown = { ...secondOutcome, complaintId: 987_654 }
  expect(await clinic.call('followUps.saveAnswers', { outcomes: [firstOutcome, unknown] })).toMatchObject({
    refusal: 'complaint-not-in-visit',
    fields: [{ path: 'outcomes.1.visitId' }],
  })
  expect(await listDueVisits()).toEqual([created.visitId, second])

  const lastingOutcome = { ...secondOutcome, relief: 'still better' as const }
  expect(await clinic.api.followUps.saveAnswers.mutate({ outcomes: [firstOutcome, lastingOutcome] })).toEqual(
    [
      { complaintId: created.complaintId, verdict: 'did not last', noLastingReliefVisits: 1 },
      { complaintId: other.id, verdict: 'lasted', noLastingReliefVisits: 0 },
    ],
  )
  expect(await listDueVisits()).toEqual([])
  const needsAnotherLook = await clinic.api.pages.needsAnotherLook.query()
  expect(needsAnotherLook.complaints.map((complaint) => complaint.id)).toEqual([created.complaintId])
})

test('agreed calls come first, then complaints without lasting relief, then new complaints', async () => {
  const { api } = clinic
  // Ada has a second visit after lasting relief.
  clinic.setTime('2026-03-14T09:00')
  await api.followUps.saveAnswers.mutate({
    outcomes: [{ ...anOutcome(created), relief: 'over 7 days', painNow: 1 }],
  })
  await createVisit('2026-03-08T10:00', null)
  const createNamedClient = async (name: string) => {
    const ids = await createClientWithVisit(clinic)
    await api.clients.update.mutate({ id: ids.clientId, client: { ...aClient, firstName: name } })
    return ids
  }
  await createNamedClient('New')
  const failing = await createNamedClient('Failing')
  await api.followUps.saveAnswers.mutate({ outcomes: [anOutcome(failing)] })
  const secondVisit = { ...failing.visit, at: '2026-03-09T10:00' }
  await api.visits.create.mutate({ clientId: failing.clientId, visit: secondVisit })
  const promised = await createNamedClient('Promised')
  clinic.setTime('2026-03-13T09:00')
  await api.followUps.askLater.mutate({
    clientId: promised.clientId,
    again: { when: 'tomorrow', on: null, note: 'After five' },
  })
  clinic.setTime('2026-03-14T09:00')
  const { due } = await list()
  expect(due.map((one) => [one.firstName, one.reason])).toEqual([
    ['Promised', 'call agreed'],
    ['Failing', 'no lasting relief'],
    ['New', 'first'],
    ['Ada', 'not asked'],
  ])
  expect(due[0]!.note).toBe('After five')
})

test('relaxation visits, closed complaints and archived clients are not due', async () => {
  const { api } = clinic
  await api.visits.update.mutate({ id: created.visitId, visit: { ...created.visit, kind: 'relaxation' } })
  expect(await listDueVisits()).toEqual([])
  await api.visits.update.mutate({ id: created.visitId, visit: created.visit })
  expect(await listDueVisits()).toEqual([created.visitId])

  const setStatus = (status: 'open' | 'referred on') =>
    api.complaints.update.mutate({ id: created.complaintId, complaint: { ...aComplaint, status } })
  await setStatus('referred on')
  expect(await listDueVisits()).toEqual([])
  await setStatus('open')
  await api.clients.setArchived.mutate({ id: created.clientId, archived: true })
  expect(await listDueVisits()).toEqual([])
})
