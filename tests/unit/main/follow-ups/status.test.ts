import { describe, expect, test } from 'vitest'
import type { Candidate } from '../../../../src/main/follow-ups/candidates'
import { followUpStatus, type Call } from '../../../../src/main/follow-ups/status'

const HOURS_UNTIL_CLASSIFIABLE = 72

const visitAt = (at: string, facts: Partial<Candidate> = {}): Candidate => ({
  visitId: 1,
  at,
  complaintId: 1,
  title: 'Neck pain',
  measures: null,
  noLastingReliefVisits: 0,
  painBefore: 6,
  painAfter: 3,
  clientId: 1,
  firstName: 'Ada',
  lastName: 'Berg',
  phone: '',
  email: '',
  noCallsSince: null,
  visits: 1,
  lastAskedAt: null,
  ...facts,
})

const callAt = (at: string, facts: Partial<Call> = {}): Call => ({
  id: 1,
  clientId: 1,
  at,
  result: 'no answer',
  againAt: null,
  note: '',
  createdAt: `${at}:00.000Z`,
  ...facts,
})

const status = (visit: Candidate, calls: Call[], now: string) =>
  followUpStatus([visit], calls, HOURS_UNTIL_CLASSIFIABLE, now)

describe('a visit on 1 March at 10:00', () => {
  const visit = visitAt('2026-03-01T10:00')

  test.each([
    ['2026-03-04T09:59', 'later', '2026-03-04T10:00'],
    ['2026-03-04T10:00', 'due', null],
  ])('at %s, around 72 hours after it, is %s', (now, state, dueFrom) => {
    expect(status(visit, [], now)).toMatchObject({ state, dueFrom })
  })

  test.each([
    ['2026-03-21T23:59', 'due'],
    ['2026-03-22T09:00', 'due'],
    ['2026-03-23T00:00', undefined],
  ])('at %s, around the end of the follow-up window, is %s', (now, state) => {
    expect(status(visit, [], now)?.state).toBe(state)
  })

  test.each([
    ['before the visit', '2026-03-01T09:59', 0],
    ['in the minute of the visit', '2026-03-01T10:00', 1],
    ['after the visit', '2026-03-05T10:00', 1],
  ])('a call %s counts as %i attempts', (_, at, attempts) => {
    expect(status(visit, [callAt(at)], '2026-03-10T09:00')?.attempts).toHaveLength(attempts)
  })

  test.each([
    ['in the minute of the last answer', '2026-03-02T11:00', 0],
    ['after the last answer', '2026-03-02T11:01', 1],
  ])('a call %s counts as %i attempts', (_, at, attempts) => {
    const askedVisit = visitAt('2026-03-01T10:00', { lastAskedAt: '2026-03-02T11:00' })
    expect(status(askedVisit, [callAt(at)], '2026-03-10T09:00')?.attempts).toHaveLength(attempts)
  })

  test.each([
    ['2026-03-05T23:59', 'later', '2026-03-06T00:00'],
    ['2026-03-06T00:00', 'due', null],
  ])('at %s, after a call without an answer on the 5th, is %s', (now, state, dueFrom) => {
    expect(status(visit, [callAt('2026-03-05T10:00')], now)).toMatchObject({ state, dueFrom })
  })

  test.each([
    ['2026-03-28T08:59', 'later'],
    ['2026-03-28T09:00', 'due'],
    // The window is counted from the agreed day, not from the visit.
    ['2026-04-18T00:00', 'due'],
    ['2026-04-19T00:00', undefined],
  ])('at %s, with a call agreed for the 28th at 9:00, is %s', (now, state) => {
    const agreedCall = callAt('2026-03-10T10:00', { result: 'ask again', againAt: '2026-03-28T09:00' })
    expect(status(visit, [agreedCall], now)?.state).toBe(state)
  })
})

describe('the reason', () => {
  test.each([
    [{ noLastingReliefVisits: 1, lastAskedAt: '2026-03-02T10:00', visits: 1 }, 'no lasting relief'],
    [{ lastAskedAt: '2026-03-02T10:00', visits: 1 }, 'early'],
    [{ visits: 1 }, 'first'],
    [{ visits: 2 }, 'not asked'],
  ] as const)('of %o is "%s"', (facts, reason) => {
    expect(status(visitAt('2026-03-01T10:00', facts), [], '2026-03-10T09:00')?.reason).toBe(reason)
  })

  test('of several visits is the most important one', () => {
    const visits = [visitAt('2026-03-01T10:00', { visits: 2 }), visitAt('2026-03-02T10:00', { visits: 1 })]
    expect(followUpStatus(visits, [], HOURS_UNTIL_CLASSIFIABLE, '2026-03-10T09:00')?.reason).toBe('first')
  })
})

test('a client with "no calls" or "stop asking" is not due', () => {
  const now = '2026-03-10T09:00'
  expect(status(visitAt('2026-03-01T10:00', { noCallsSince: '2026-03-05' }), [], now)?.state).toBe('no calls')
  const stoppedCall = callAt('2026-03-05T10:00', { result: 'let rest' })
  expect(status(visitAt('2026-03-01T10:00'), [stoppedCall], now)?.state).toBe('stopped')
})
