import { beforeEach, expect, test } from 'vitest'
import {
  aClient,
  aComplaint,
  anOutcome,
  aVisit,
  newPractice,
  someWork,
  withVisit,
  type TestClinic,
} from '../../../support/clinic'
import { settings } from '../practice/refusals'

let clinic: TestClinic
/** A visit on 1 March at 10:00 for one complaint. */
let made: Awaited<ReturnType<typeof withVisit>>

beforeEach(async () => {
  clinic = await newPractice()
  made = await withVisit(clinic)
})

const list = () => clinic.api.followUps.list.query()
const asked = async () => (await list()).due.flatMap((one) => one.questions.map((each) => each.visitId))
const reasons = async () => (await list()).due.map((one) => [one.clientId, one.reason])

async function visit(at: string, painBefore: number | null, complaintId = made.complaintId) {
  const complaints = [{ complaintId, painBefore, painAfter: null }]
  const input = { clientId: made.clientId, visit: { ...aVisit, at, complaints } }
  return (await clinic.api.visits.create.mutate(input)).id
}

test('a visit without an outcome is due, with its worked tissues', async () => {
  const checked = { ...someWork, tissue: 'masseter', technique: 'check only' as const }
  const { visitId: id, visit } = made
  await clinic.api.visits.update.mutate({ id, visit: { ...visit, work: [someWork, checked] } })
  expect(await list()).toEqual({
    count: 1,
    due: [
      {
        clientId: made.clientId,
        firstName: 'Ada',
        lastName: 'Berg',
        phone: '',
        email: '',
        reason: 'first',
        attempts: [],
        note: '',
        questions: [
          {
            visitId: made.visitId,
            at: '2026-03-01T10:00',
            complaintId: made.complaintId,
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
  clinic.at(now)
  expect(await asked()).toEqual(expected ? [made.visitId] : [])
})

test('an earlier visit shows when it becomes due, by the relief criterion of the practice', async () => {
  clinic.at('2026-03-02T09:00')
  const dueFrom = async () => (await list()).later.map((one) => [one.clientId, one.dueFrom])
  expect(await dueFrom()).toEqual([[made.clientId, '2026-03-04T10:00']])
  await clinic.api.practice.saveSettings.mutate({ ...settings, reliefHours: 168 })
  expect(await dueFrom()).toEqual([[made.clientId, '2026-03-08T10:00']])
  await clinic.api.practice.saveSettings.mutate({ ...settings, reliefHours: 24 })
  expect(await dueFrom()).toEqual([[made.clientId, '2026-03-02T10:00']])
})

test('an answered visit leaves the list, but an early answer is asked again with that reason', async () => {
  clinic.at('2026-03-02T10:00')
  const early = { ...anOutcome(made), relief: null, painNow: 2, askedAt: '2026-03-02T10:00' }
  await clinic.api.followUps.saveAnswers.mutate({ outcomes: [early] })
  clinic.at('2026-03-10T09:00')
  expect(await reasons()).toEqual([[made.clientId, 'early']])
  await clinic.api.followUps.saveAnswers.mutate({ outcomes: [anOutcome(made)] })
  expect(await list()).toEqual({ count: 0, due: [], later: [], notCalled: [] })
})

test('only the last visit of a complaint is due', async () => {
  clinic.at('2026-03-14T09:00')
  const silent = await visit('2026-03-08T10:00', null)
  expect(await asked()).toEqual([silent])
  const relaxation = { ...aVisit, at: '2026-03-09T10:00', kind: 'relaxation' as const }
  const complaints = [{ complaintId: made.complaintId, painBefore: null, painAfter: null }]
  await clinic.api.visits.create.mutate({
    clientId: made.clientId,
    visit: { ...relaxation, complaints },
  })
  expect(await asked()).toEqual([])
})

test('two complaints of one client are one call', async () => {
  clinic.at('2026-03-14T09:00')
  const { clientId } = made
  const other = await clinic.api.complaints.create.mutate({ clientId, complaint: aComplaint })
  const second = await visit('2026-03-08T10:00', 5, other.id)
  const { due } = await list()
  expect(due.map((one) => one.questions.map((each) => each.visitId))).toEqual([[made.visitId, second]])

  clinic.at('2026-03-10T09:00')
  // The second visit cannot be classified yet. It becomes due later.
  expect(await asked()).toEqual([made.visitId])
})

test('both answers of a call are saved together or not at all, and update “needs another look”', async () => {
  clinic.at('2026-03-14T09:00')
  const { clientId } = made
  const other = await clinic.api.complaints.create.mutate({ clientId, complaint: aComplaint })
  const second = await visit('2026-03-08T10:00', 5, other.id)
  const askedAt = '2026-03-14T09:00'
  const one = { ...anOutcome(made), askedAt }
  const two = { ...anOutcome({ visitId: second, complaintId: other.id }), askedAt, painNow: 1 }
  const unknown = { ...two, complaintId: 987_654 }
  expect(await clinic.call('followUps.saveAnswers', { outcomes: [one, unknown] })).toMatchObject({
    refusal: 'complaint-not-in-visit',
    fields: [{ path: 'outcomes.1.visitId' }],
  })
  expect(await asked()).toEqual([made.visitId, second])

  const held = { ...two, relief: 'still better' as const }
  expect(await clinic.api.followUps.saveAnswers.mutate({ outcomes: [one, held] })).toEqual([
    { complaintId: made.complaintId, verdict: 'did not last', noLastingReliefVisits: 1 },
    { complaintId: other.id, verdict: 'lasted', noLastingReliefVisits: 0 },
  ])
  expect(await asked()).toEqual([])
  const look = await clinic.api.pages.needsAnotherLook.query()
  expect(look.complaints.map((each) => each.id)).toEqual([made.complaintId])
})

test('agreed calls come first, then complaints without lasting relief, then new complaints', async () => {
  const { api } = clinic
  // Ada has a second visit after lasting relief.
  clinic.at('2026-03-14T09:00')
  await api.followUps.saveAnswers.mutate({
    outcomes: [{ ...anOutcome(made), relief: 'over 7 days', painNow: 1 }],
  })
  await visit('2026-03-08T10:00', null)
  const newcomer = async (name: string) => {
    const of = await withVisit(clinic)
    await api.clients.update.mutate({ id: of.clientId, client: { ...aClient, firstName: name } })
    return of
  }
  await newcomer('New')
  const failing = await newcomer('Failing')
  await api.followUps.saveAnswers.mutate({ outcomes: [anOutcome(failing)] })
  const again = { ...failing.visit, at: '2026-03-09T10:00' }
  await api.visits.create.mutate({ clientId: failing.clientId, visit: again })
  const promised = await newcomer('Promised')
  clinic.at('2026-03-13T09:00')
  await api.followUps.askLater.mutate({
    clientId: promised.clientId,
    again: { when: 'tomorrow', on: null, note: 'After five' },
  })
  clinic.at('2026-03-14T09:00')
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
  await api.visits.update.mutate({ id: made.visitId, visit: { ...made.visit, kind: 'relaxation' } })
  expect(await asked()).toEqual([])
  await api.visits.update.mutate({ id: made.visitId, visit: made.visit })
  expect(await asked()).toEqual([made.visitId])

  const set = (status: 'open' | 'referred on') =>
    api.complaints.update.mutate({ id: made.complaintId, complaint: { ...aComplaint, status } })
  await set('referred on')
  expect(await asked()).toEqual([])
  await set('open')
  await api.clients.setArchived.mutate({ id: made.clientId, archived: true })
  expect(await asked()).toEqual([])
})
