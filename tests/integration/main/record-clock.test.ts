import { expect, test } from 'vitest'
import { openDatabase } from '@main/database/open'
import { releasedMigrations } from '@main/database/migrations'
import {
  aClient,
  anOutcome,
  aVisit,
  createClientWithVisit,
  newClinic,
  newPractice,
  type TestClinic,
} from '../../support/clinic'
import { temporaryFolder } from './database/test-database'
import { readAllRows } from './refusal-case'

/** Calls that write the clock's time into what is created or signed. */
const calls = ({
  clientId,
  complaintId,
  visitId,
}: {
  clientId: number
  complaintId: number
  visitId: number
}) =>
  [
    ['visits.sign', { id: visitId }],
    ['visits.update', { id: visitId, visit: { ...aVisit, at: '1970-01-01T00:00' }, sign: true }],
    ['visits.void', { id: visitId, reason: 'Wrong client' }],
    ['visits.create', { clientId, visit: { ...aVisit, at: '1970-01-01T00:00' } }],
    [
      'outcomes.save',
      { id: null, outcome: { ...anOutcome({ visitId, complaintId }), askedAt: '1970-01-01T00:00' } },
    ],
    ['clients.create', { ...aClient, precautions: { answers: [], askedOn: null } }],
  ] as const

async function expectRefused(clinic: TestClinic, created: Parameters<typeof calls>[0]) {
  const rows = readAllRows(clinic.folder)
  for (const [path, input] of calls(created))
    expect.soft(await clinic.call(path, input), path).toMatchObject({ status: 409, refusal: 'clock-wrong' })
  expect(readAllRows(clinic.folder)).toEqual(rows)
}

test('with a clock of 1970 nothing is signed, voided or created', async () => {
  const clinic = await newPractice()
  const created = await createClientWithVisit(clinic)
  clinic.setTime('1970-01-01T00:10')
  await expectRefused(clinic, created)
  expect(await clinic.api.practice.status.query()).toMatchObject({ clockProblem: { latestTime: null } })
  // An amendment of a visit that was signed while the clock was right.
  clinic.setTime('2026-03-10T09:00')
  await clinic.api.visits.sign.mutate({ id: created.visitId })
  clinic.setTime('1970-01-01T00:10')
  const amendment = { id: created.visitId, text: 'It was the right side.' }
  expect(await clinic.call('visits.amend', amendment)).toMatchObject({ refusal: 'clock-wrong' })
  // It cannot be said to be right, because Elsewhere did not exist then.
  expect(await clinic.call('practice.trustClock')).toMatchObject({ refusal: 'clock-wrong' })
})

test('a clock more than a day before the latest time of the record is refused, and less is accepted', async () => {
  const clinic = await newPractice()
  const created = await createClientWithVisit(clinic)
  clinic.setTime('2026-03-09T08:59')
  expect(await clinic.call('visits.sign', { id: created.visitId })).toMatchObject({ refusal: 'clock-wrong' })
  clinic.setTime('2026-03-09T09:01')
  expect(await clinic.call('visits.sign', { id: created.visitId })).toMatchObject({ status: 200 })
  // The latest time stays: many small steps back do not add up.
  clinic.setTime('2026-03-08T10:00')
  expect(await clinic.call('clients.create', aClient)).toMatchObject({ refusal: 'clock-wrong' })
})

test('after something was saved with a clock ahead, the clock can be said to be right', async () => {
  const clinic = await newPractice()
  const { visitId } = await createClientWithVisit(clinic)
  clinic.setTime('2038-01-19T03:14')
  await clinic.api.clients.create.mutate(aClient)
  clinic.setTime('2026-03-10T10:00')
  expect(await clinic.call('visits.sign', { id: visitId })).toMatchObject({ refusal: 'clock-wrong' })
  expect(await clinic.api.practice.status.query()).toMatchObject({
    clockProblem: { latestTime: new Date('2038-01-19T03:14').toISOString() },
  })
  await clinic.api.practice.trustClock.mutate()
  expect(await clinic.api.practice.status.query()).toMatchObject({ clockProblem: null })
  expect(await clinic.call('visits.sign', { id: visitId })).toMatchObject({ status: 200 })
})

test('a practice from before knows its latest time after the migration', async () => {
  const folder = temporaryFolder()
  const older = releasedMigrations.findIndex(({ name }) => name === '0014-safe-saves')
  const { driver, close } = await openDatabase(folder, () => new Date(), {
    steps: releasedMigrations.slice(0, older),
  })
  driver.exec(`
    INSERT INTO practice (id, name, paper, dateFormat, reliefPoints, reliefPercent, reliefHours)
      VALUES (1, 'Riverside Massage', 'a4', 'day-month-year', 2, 30, 72);
    INSERT INTO practitioners (id, name) VALUES (1, 'Jo Rivers');
    INSERT INTO clients (id, firstName, lastName, phone, email, address, occupation, emergencyName, emergencyPhone,
      physician, referralSource, healthHistory, contraindications, allergies, medication, searchText, sortName,
      createdAt, updatedAt) VALUES (1, 'Ada', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '',
      '2026-03-01T09:00:00.000Z', '');
    INSERT INTO visits (id, clientId, practitionerId, at, kind, subjective, objective, assessment, plan, createdAt,
      updatedAt) VALUES (1, 1, 1, '2026-03-05T10:00', 'therapeutic', '', '', '', '', '2026-03-05T11:00:00.000Z', '');
  `)
  await close()
  const clinic = newClinic({ dataFolder: folder, now: '2026-03-02T09:00' })
  expect(await clinic.api.practice.status.query()).toMatchObject({
    clockProblem: { latestTime: '2026-03-05T11:00:00.000Z' },
  })
  clinic.setTime('2026-03-05T12:00')
  expect(await clinic.api.practice.status.query()).toMatchObject({ clockProblem: null })
})
