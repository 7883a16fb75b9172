import { expect, it } from 'vitest'
import { againAtOf, askLaterInput, followUpForm, type AskLaterInput } from '@shared/follow-ups'
import type { OutcomeInput } from '@shared/outcomes'

const now = new Date('2026-03-10T12:00:30')

const errorPaths = (change: Partial<Record<keyof AskLaterInput, unknown>>, at = now) =>
  askLaterInput(at)
    .safeParse({ when: 'tomorrow', on: null, note: '', ...change })
    .error?.issues.map((issue) => issue.path.join('.')) ?? []

it.each([
  ['later today', null, '2026-03-10T14:00'],
  ['tomorrow', null, '2026-03-11T00:00'],
  ['in 3 days', null, '2026-03-13T00:00'],
  ['on a day', '2026-03-31', '2026-03-31T00:00'],
] as const)('asking again "%s" (%s) is due from %s', (when, on, at) => {
  expect(errorPaths({ when, on })).toEqual([])
  expect(againAtOf({ when, on }, now)).toBe(at)
})

it('the day to ask again is in the future, and at most three weeks ahead', () => {
  expect(errorPaths({ when: 'on a day', on: null })).toEqual(['on'])
  expect(errorPaths({ when: 'on a day', on: '2026-03-10' })).toEqual(['on'])
  expect(errorPaths({ when: 'on a day', on: '2026-03-11' })).toEqual([])
  expect(errorPaths({ when: 'on a day', on: '2026-04-01' })).toEqual(['on'])
  // A typed day counts only with "on a day".
  expect(errorPaths({ when: 'tomorrow', on: '2020-01-01' })).toEqual([])
})

it('refuses "later today" from 22:00 on', () => {
  expect(errorPaths({ when: 'later today' }, new Date('2026-03-10T21:59'))).toEqual([])
  expect(errorPaths({ when: 'later today' }, new Date('2026-03-10T22:00'))).toEqual(['when'])
})

const question: OutcomeInput = {
  visitId: 1,
  complaintId: 1,
  relief: null,
  painNow: null,
  reaction: '',
  askedAt: '2026-03-10T12:00',
  askedHow: 'phone',
  note: '',
}
const errorMessages = (...outcomes: Partial<OutcomeInput>[]) =>
  followUpForm(now)
    .safeParse({ outcomes: outcomes.map((one) => ({ ...question, ...one })) })
    .error?.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`) ?? []

it('accepts an open question next to an answered one, but no partial answer', () => {
  const noAnswer = 'Choose the duration of relief or enter the pain now'
  expect(errorMessages({ painNow: 3 }, {})).toEqual([])
  expect(errorMessages({}, { relief: 'none' })).toEqual([])
  expect(errorMessages({}, {})).toEqual([`outcomes.0.relief: ${noAnswer}`])
  expect(errorMessages({ painNow: 3 }, { note: 'Sore' })).toEqual([`outcomes.1.relief: ${noAnswer}`])
  const measured = { scores: [], groc: 2 }
  expect(errorMessages({ painNow: 3 }, { measured })).toEqual([`outcomes.1.relief: ${noAnswer}`])
})
