import { expect, it } from 'vitest'
import { addDays } from '@shared/fields'
import { areRedFlagsAsked } from '@shared/safety/ask-again'

const ASKED = '2026-03-01'
const client = { dateOfBirth: null, precautions: { answers: [], askedOn: ASKED } }
const complaint = { redFlagsAskedOn: ASKED, regions: [{ region: 'low-back' }] }
const pregnancy = {
  answers: [{ id: 'pregnancy', week: 10, on: ASKED, place: '', clearedBy: '', clearedOn: null }],
  askedOn: ASKED,
}

it.each([
  ['nobody has asked', { ...complaint, redFlagsAskedOn: null }, client, ASKED, false],
  ['they were asked today', complaint, client, ASKED, true],
  ['they were asked half a year ago', complaint, client, addDays(ASKED, 182), true],
  ['they were asked longer ago', complaint, client, addDays(ASKED, 183), false],
  ['the client will be 60 tomorrow', complaint, { ...client, dateOfBirth: '1966-04-02' }, '2026-04-01', true],
  ['the client is 60 since', complaint, { ...client, dateOfBirth: '1966-04-02' }, '2026-04-02', false],
  ['she is in week 13', complaint, { ...client, precautions: pregnancy }, '2026-03-22', true],
  ['she is in week 14 since', complaint, { ...client, precautions: pregnancy }, '2026-03-29', false],
])('red flags count as asked or not: %s', (_case, asked, of, today, isAsked) => {
  expect(areRedFlagsAsked(asked, of, today)).toBe(isAsked)
})
