import { beforeEach, expect, test } from 'vitest'
import {
  anOutcome,
  aVisit,
  newPractice,
  createClientWithVisit,
  type TestClinic,
} from '../../../support/clinic'
import { readAllRows } from '../refusal-case'

let clinic: TestClinic
let created: Awaited<ReturnType<typeof createClientWithVisit>>

beforeEach(async () => {
  clinic = await newPractice()
  created = await createClientWithVisit(clinic)
})

const nextVisit = { ...aVisit, at: '2026-03-08T10:00' }

test('the outcome of the last visit is saved with the next one', async () => {
  const outcomes = [{ ...anOutcome(created), askedHow: 'at the next visit' as const }]
  await clinic.api.visits.create.mutate({ clientId: created.clientId, visit: nextVisit, outcomes })
  const { complaint } = await clinic.api.pages.complaint.query({ id: created.complaintId })
  expect(complaint.painLine[0]).toMatchObject({
    verdict: 'did not last',
    outcome: { relief: '1 to 3 days', painNow: 6, askedHow: 'at the next visit' },
  })
})

test.each([
  ['an invalid visit', { at: '2026-02-30T10:00' }, {}],
  ['an outcome asked before the visit', {}, { askedAt: '2026-02-20T10:00' }],
])('%s saves neither the visit nor the outcome', async (_name, visit, outcome) => {
  const before = readAllRows(clinic.folder)
  const response = await clinic.call('visits.create', {
    clientId: created.clientId,
    visit: { ...nextVisit, ...visit },
    outcomes: [{ ...anOutcome(created), ...outcome }],
  })
  expect(response.status).toBeGreaterThanOrEqual(400)
  expect(readAllRows(clinic.folder)).toEqual(before)
})

test('an outcome of another client’s visit is refused with the name of its field', async () => {
  const other = await createClientWithVisit(clinic)
  expect(
    await clinic.call('visits.create', {
      clientId: created.clientId,
      visit: nextVisit,
      outcomes: [anOutcome(created), anOutcome(other)],
    }),
  ).toMatchObject({ refusal: 'visit-of-another-client', fields: [{ path: 'outcomes.1.visitId' }] })
})
