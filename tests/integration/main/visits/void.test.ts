import { beforeEach, expect, test } from 'vitest'
import {
  aClient,
  anOutcome,
  newPractice,
  someWork,
  withVisit,
  type TestClinic,
} from '../../../support/clinic'
import { everyRow } from '../refusal-case'

let clinic: TestClinic
let made: Awaited<ReturnType<typeof withVisit>>
/** A second visit after which the pain came back at once. */
let mistaken: number

beforeEach(async () => {
  clinic = await newPractice()
  made = await withVisit(clinic)
  const visit = {
    ...made.visit,
    at: '2026-03-05T10:00',
    minutes: 25,
    work: [{ ...someWork, tissue: 'temporalis' }],
  }
  mistaken = (await clinic.api.visits.create.mutate({ clientId: made.clientId, visit })).id
  await clinic.api.outcomes.save.mutate({
    id: null,
    outcome: { ...anOutcome(made), visitId: mistaken, relief: 'none', painNow: 7 },
  })
})

const voidIt = () =>
  clinic.api.visits.void.mutate({ id: mistaken, reason: 'Written for the wrong client\nBo Berg' })

test('a void visit stays readable, with name, time and reason', async () => {
  clinic.at('2026-03-10T18:05')
  await voidIt()
  const { visit } = await clinic.api.pages.visit.query({ id: mistaken })
  expect(visit).toMatchObject({
    at: '2026-03-05T10:00',
    work: [{ tissue: 'temporalis' }],
    voided: {
      name: 'Jo Rivers',
      at: new Date('2026-03-10T18:05').toISOString(),
      reason: 'Written for the wrong client\nBo Berg',
    },
  })
  const { visits } = await clinic.api.pages.client.query({ id: made.clientId })
  expect(visits.map((one) => one.voided !== null)).toEqual([true, false])
})

test('a void visit counts nowhere', async () => {
  const readAll = async () => {
    const { complaint, answer } = await clinic.api.pages.complaint.query({ id: made.complaintId })
    const { updatedAt: _updatedAt, ...derived } = complaint
    return {
      derived,
      answer,
      look: await clinic.api.pages.needsAnotherLook.query(),
      ask: await clinic.api.followUps.list.query(),
      used: await clinic.api.visits.tissuesUsed.query({ regions: [] }),
      experience: everyRow(clinic.folder)['experience'],
      totals: (
        everyRow(clinic.folder)['experienceTotals'] as { lasted: number; didNotLast: number }[]
      ).filter(({ lasted, didNotLast }) => lasted + didNotLast > 0),
    }
  }
  const without = await newPractice()
  const first = await withVisit(without)
  const with2 = await readAll()
  const other = clinic
  clinic = without
  expect(first.complaintId).toBe(made.complaintId)
  const before = await readAll()
  clinic = other
  expect(with2).not.toEqual(before)
  await voidIt()
  expect(await readAll()).toEqual(before)
})

test.each(['signed', 'unsigned'])(
  '%s: a visit can be voided once, and is then locked for every other change',
  async (state) => {
    if (state === 'signed') await clinic.api.visits.sign.mutate({ id: mistaken })
    await voidIt()
    const before = everyRow(clinic.folder)
    const id = mistaken
    for (const [call, input] of [
      ['visits.void', { id, reason: 'again' }],
      ['visits.sign', { id }],
      ['visits.amend', { id, text: 'x' }],
      ['visits.update', { id, visit: made.visit }],
      ['outcomes.save', { id: null, outcome: { ...anOutcome(made), visitId: id } }],
    ] as const) {
      expect(await clinic.call(call, input), call).toMatchObject({ status: 409, refusal: 'voided' })
    }
    expect(everyRow(clinic.folder)).toEqual(before)
  },
)

test('an outcome of a void visit is refused with the next visit', async () => {
  await voidIt()
  const visit = { ...made.visit, at: '2026-03-09T10:00' }
  const outcomes = [{ ...anOutcome(made), visitId: mistaken, askedAt: visit.at }]
  const before = everyRow(clinic.folder)
  expect(await clinic.call('visits.create', { clientId: made.clientId, visit, outcomes })).toMatchObject({
    refusal: 'voided',
    fields: [{ path: 'outcomes.0.visitId' }],
  })
  expect(everyRow(clinic.folder)).toEqual(before)
})

test('a void visit does not limit the date of birth', async () => {
  const client = { ...aClient, dateOfBirth: '2026-03-06' }
  await clinic.api.visits.void.mutate({ id: made.visitId, reason: 'wrong client' })
  expect(await clinic.call('clients.update', { id: made.clientId, client })).toMatchObject({
    refusal: 'birth-after-visit',
  })
  await voidIt()
  expect(await clinic.call('clients.update', { id: made.clientId, client })).toMatchObject({ status: 200 })
})
