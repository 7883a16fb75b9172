import { beforeEach, expect, test } from 'vitest'
import { anOutcome, aVisit, newPractice, withVisit, type TestClinic } from '../../../support/clinic'
import { everyRow } from '../refusal-case'

let clinic: TestClinic
let made: Awaited<ReturnType<typeof withVisit>>

beforeEach(async () => {
  clinic = await newPractice()
  made = await withVisit(clinic)
})

const next = { ...aVisit, at: '2026-03-08T10:00' }

test('the outcome of the last visit is saved with the next one', async () => {
  const outcomes = [{ ...anOutcome(made), askedHow: 'at the next visit' as const }]
  await clinic.api.visits.create.mutate({ clientId: made.clientId, visit: next, outcomes })
  const { complaint } = await clinic.api.pages.complaint.query({ id: made.complaintId })
  expect(complaint.painLine[0]).toMatchObject({
    verdict: 'did not last',
    outcome: { relief: '1 to 3 days', painNow: 6, askedHow: 'at the next visit' },
  })
})

test.each([
  ['an invalid visit', { at: '2026-02-30T10:00' }, {}],
  ['an outcome asked before the visit', {}, { askedAt: '2026-02-20T10:00' }],
])('%s saves neither the visit nor the outcome', async (_name, visit, outcome) => {
  const before = everyRow(clinic.folder)
  const answer = await clinic.call('visits.create', {
    clientId: made.clientId,
    visit: { ...next, ...visit },
    outcomes: [{ ...anOutcome(made), ...outcome }],
  })
  expect(answer.status).toBeGreaterThanOrEqual(400)
  expect(everyRow(clinic.folder)).toEqual(before)
})

test('an outcome of another client’s visit is refused with the name of its field', async () => {
  const other = await withVisit(clinic)
  expect(
    await clinic.call('visits.create', {
      clientId: made.clientId,
      visit: next,
      outcomes: [anOutcome(made), anOutcome(other)],
    }),
  ).toMatchObject({ refusal: 'visit-of-another-client', fields: [{ path: 'outcomes.1.visitId' }] })
})
