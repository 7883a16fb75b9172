import { beforeEach, expect, test } from 'vitest'
import type { AskLaterInput } from '@shared/follow-ups'
import { anOutcome, newPractice, createClientWithVisit, type TestClinic } from '../../../support/clinic'
import { readAllRows } from '../refusal-case'

let clinic: TestClinic
/** The visit was on 1 March at 10:00. Now it is 10 March, 9:00. */
let created: Awaited<ReturnType<typeof createClientWithVisit>>
let clientId: number

beforeEach(async () => {
  clinic = await newPractice()
  created = await createClientWithVisit(clinic)
  clientId = created.clientId
})

/** Returns the state of the only client: due with the days of the attempts, later with its start, or not asked. */
async function readFollowUpState() {
  const { due, later, notCalled } = await clinic.api.followUps.list.query()
  if (due[0]) return ['due', due[0].reason, ...due[0].attempts.map((at) => at.slice(0, 10))]
  if (later[0]) return ['later', later[0].dueFrom, later[0].attempts]
  if (notCalled[0]) return [notCalled[0].noCalls ? 'no calls' : 'stopped']
  return []
}
const noAnswer = () => clinic.api.followUps.noAnswer.mutate({ clientId })
const askAgain = (when: AskLaterInput['when'], on: string | null = null) =>
  clinic.api.followUps.askLater.mutate({ clientId, again: { when, on, note: '' } })

test('a call without an answer is recorded with its day and due again on the next day', async () => {
  await noAnswer()
  expect(await readFollowUpState()).toEqual(['later', '2026-03-11T00:00', 1])
  clinic.setTime('2026-03-11T08:00')
  expect(await readFollowUpState()).toEqual(['due', 'first', '2026-03-10'])
  await noAnswer()
  clinic.setTime('2026-03-12T08:00')
  expect(await readFollowUpState()).toEqual(['due', 'first', '2026-03-10', '2026-03-11'])
})

test('undoing a call restores the list and the database', async () => {
  await noAnswer()
  clinic.setTime('2026-03-11T08:00')
  // The keys of calls that created something are kept, so that a repeated call does not create it after all.
  const readRows = () => {
    const { createdOnce: _keys, recordState: _time, ...rows } = readAllRows(clinic.folder)
    return rows
  }
  const before = [await readFollowUpState(), readRows()]
  const { id: callId } = await noAnswer()
  const { id: secondCallId } = await askAgain('in 3 days')
  expect(await readFollowUpState()).toEqual(['later', '2026-03-14T00:00', 2])
  await clinic.api.followUps.undoCall.mutate({ callId: secondCallId })
  expect(await readFollowUpState()).toEqual(['later', '2026-03-12T00:00', 2])
  await clinic.api.followUps.undoCall.mutate({ callId })
  expect([await readFollowUpState(), readRows()]).toEqual(before)
  expect(await clinic.call('followUps.undoCall', { callId })).toMatchObject({ refusal: 'not-found' })
})

test('after "stop asking" the client is not asked until after the next visit', async () => {
  await noAnswer()
  await clinic.api.followUps.stopAsking.mutate({ clientId })
  clinic.setTime('2026-03-15T08:00')
  expect(await readFollowUpState()).toEqual(['stopped'])
  const visit = {
    ...created.visit,
    at: '2026-03-15T08:00',
    complaints: [
      { complaintId: created.complaintId, painBefore: null, painAfter: null, radiation: null, screens: {} },
    ],
  }
  await clinic.api.visits.create.mutate({ clientId, visit })
  clinic.setTime('2026-03-19T08:00')
  expect(await readFollowUpState()).toEqual(['due', 'not asked'])
})

test.each([
  ['later today', null, '2026-03-10T11:00'],
  ['tomorrow', null, '2026-03-11T00:00'],
  ['in 3 days', null, '2026-03-13T00:00'],
  ['on a day', '2026-03-20', '2026-03-20T00:00'],
] as const)('asking again %s (%s) makes the call due at that time', async (when, on, at) => {
  await askAgain(when, on)
  expect(await readFollowUpState()).toEqual(['later', at, 0])
  clinic.setTime(at)
  expect(await readFollowUpState()).toEqual(['due', 'call agreed'])
})

test('an agreed call stays due after the limit for other calls', async () => {
  clinic.setTime('2026-03-20T09:00')
  await askAgain('on a day', '2026-04-08')
  clinic.setTime('2026-04-08T09:00')
  expect(await readFollowUpState()).toEqual(['due', 'call agreed'])
  clinic.setTime('2026-05-01T09:00')
  expect(await readFollowUpState()).toEqual([])
})

test('an agreed call before relief can be classified is kept too, and an early answer leads to another call', async () => {
  clinic = await newPractice({ now: '2026-03-01T18:00' })
  created = await createClientWithVisit(clinic)
  clientId = created.clientId
  await askAgain('tomorrow')
  clinic.setTime('2026-03-02T09:00')
  expect(await readFollowUpState()).toEqual(['due', 'call agreed'])
  const outcome = { ...anOutcome(created), relief: null, painNow: 2, askedAt: '2026-03-02T09:00' }
  await clinic.api.followUps.saveAnswers.mutate({ outcomes: [outcome] })
  expect(await readFollowUpState()).toEqual(['later', '2026-03-04T10:00', 0])
})

test('a client with "no calls" is not called until that is removed', async () => {
  await clinic.api.followUps.setNoCalls.mutate({ clientId, noCalls: true })
  expect(await readFollowUpState()).toEqual(['no calls'])
  const page = await clinic.api.pages.client.query({ id: clientId })
  expect(page.client.noCallsSince).toBe('2026-03-10')
  await clinic.api.followUps.setNoCalls.mutate({ clientId, noCalls: false })
  expect(await readFollowUpState()).toEqual(['due', 'first'])
})

test('a call that is due later can be made due now', async () => {
  await noAnswer()
  await clinic.api.followUps.askNow.mutate({ clientId })
  expect(await readFollowUpState()).toEqual(['due', 'call agreed', '2026-03-10'])
})

test('an archived client is not called', async () => {
  await clinic.api.clients.setArchived.mutate({ id: clientId, archived: true })
  expect(await clinic.call('followUps.noAnswer', { clientId })).toMatchObject({ refusal: 'client-archived' })
})
