import { beforeEach, expect, test } from 'vitest'
import {
  aClient,
  anOutcome,
  newPractice,
  someWork,
  createClientWithVisit,
  type TestClinic,
} from '../../../support/clinic'
import { readAllRows } from '../refusal-case'

let clinic: TestClinic
let created: Awaited<ReturnType<typeof createClientWithVisit>>
/** A second visit after which the pain came back at once. */
let mistakenId: number

beforeEach(async () => {
  clinic = await newPractice()
  created = await createClientWithVisit(clinic)
  const visit = {
    ...created.visit,
    at: '2026-03-05T10:00',
    minutes: 25,
    work: [{ ...someWork, tissue: 'temporalis' }],
  }
  mistakenId = (await clinic.api.visits.create.mutate({ clientId: created.clientId, visit })).id
  await clinic.api.outcomes.save.mutate({
    id: null,
    outcome: { ...anOutcome(created), visitId: mistakenId, relief: 'none', painNow: 7 },
  })
})

const voidVisit = () =>
  clinic.api.visits.void.mutate({ id: mistakenId, reason: 'Written for the wrong client\nBo Berg' })

test('a void visit stays readable, with name, time and reason', async () => {
  clinic.setTime('2026-03-10T18:05')
  await voidVisit()
  const { visit } = await clinic.api.pages.visit.query({ id: mistakenId })
  expect(visit).toMatchObject({
    at: '2026-03-05T10:00',
    work: [{ tissue: 'temporalis' }],
    voided: {
      name: 'Jo Rivers',
      at: new Date('2026-03-10T18:05').toISOString(),
      reason: 'Written for the wrong client\nBo Berg',
    },
  })
  const { visits } = await clinic.api.pages.client.query({ id: created.clientId })
  expect(visits.map((one) => one.voided !== null)).toEqual([true, false])
})

test('a void visit counts nowhere', async () => {
  const readAll = async () => {
    const { complaint, answer } = await clinic.api.pages.complaint.query({ id: created.complaintId })
    const { updatedAt: _updatedAt, ...derived } = complaint
    return {
      derived,
      answer,
      needsAnotherLook: await clinic.api.pages.needsAnotherLook.query(),
      followUps: await clinic.api.followUps.list.query(),
      tissuesUsed: await clinic.api.visits.tissuesUsed.query({ regions: [] }),
      experience: readAllRows(clinic.folder)['experience'],
      totals: (
        readAllRows(clinic.folder)['experienceTotals'] as { lasted: number; didNotLast: number }[]
      ).filter(({ lasted, didNotLast }) => lasted + didNotLast > 0),
    }
  }
  const otherClinic = await newPractice()
  const first = await createClientWithVisit(otherClinic)
  const withMistake = await readAll()
  const originalClinic = clinic
  clinic = otherClinic
  expect(first.complaintId).toBe(created.complaintId)
  const before = await readAll()
  clinic = originalClinic
  expect(withMistake).not.toEqual(before)
  await voidVisit()
  expect(await readAll()).toEqual(before)
})

test.each(['signed', 'unsigned'])(
  '%s: a visit can be voided once, and is then locked for every other change',
  async (state) => {
    if (state === 'signed') await clinic.api.visits.sign.mutate({ id: mistakenId })
    await voidVisit()
    const before = readAllRows(clinic.folder)
    const id = mistakenId
    for (const [call, input] of [
      ['visits.void', { id, reason: 'again' }],
      ['visits.sign', { id }],
      ['visits.amend', { id, text: 'x' }],
      ['visits.update', { id, visit: created.visit }],
      ['outcomes.save', { id: null, outcome: { ...anOutcome(created), visitId: id } }],
    ] as const) {
      expect(await clinic.call(call, input), call).toMatchObject({ status: 409, refusal: 'voided' })
    }
    expect(readAllRows(clinic.folder)).toEqual(before)
  },
)

test('an outcome of a void visit is refused with the next visit', async () => {
  await voidVisit()
  const visit = { ...created.visit, at: '2026-03-09T10:00' }
  const outcomes = [{ ...anOutcome(created), visitId: mistakenId, askedAt: visit.at }]
  const before = readAllRows(clinic.folder)
  expect(await clinic.call('visits.create', { clientId: created.clientId, visit, outcomes })).toMatchObject({
    refusal: 'voided',
    fields: [{ path: 'outcomes.0.visitId' }],
  })
  expect(readAllRows(clinic.folder)).toEqual(before)
})

test('a void visit does not limit the date of birth', async () => {
  const client = { ...aClient, dateOfBirth: '2026-03-06' }
  await clinic.api.visits.void.mutate({ id: created.visitId, reason: 'wrong client' })
  expect(await clinic.call('clients.update', { id: created.clientId, client })).toMatchObject({
    refusal: 'birth-after-visit',
  })
  await voidVisit()
  expect(await clinic.call('clients.update', { id: created.clientId, client })).toMatchObject({ status: 200 })
})
