import { beforeEach, expect, test } from 'vitest'
import type { MeasuredInput } from '@shared/measures'
import { anOutcome, aVisit, newPractice, withVisit, type TestClinic } from '../../../support/clinic'
import { everyRow } from '../refusal-case'

let clinic: TestClinic
let made: Awaited<ReturnType<typeof withVisit>>
let complaintId: number

beforeEach(async () => {
  clinic = await newPractice()
  made = await withVisit(clinic)
  complaintId = made.complaintId
})

const progress = () => clinic.api.pages.progress.query({ complaintId })
const measureChoice = async () => (await progress()).complaint.measureChoice
const choose = (activities: { id: number | null; activity: string }[]) =>
  clinic.api.measures.saveChoice.mutate({
    complaintId,
    measureChoice: { kinds: ['psfs', 'groc'], activities },
  })
const save = (at: string, measured: MeasuredInput, id: number | null = null) =>
  clinic.api.measures.save.mutate({ id, complaintId, measurement: { at, measured } })

test('a complaint uses the measures of the practice until it has its own choice', async () => {
  expect((await measureChoice()).kinds).toEqual([])
  await clinic.api.measures.saveDefaults.mutate({ kinds: ['groc'] })
  expect((await clinic.api.measures.defaults.query()).kinds).toEqual(['groc'])
  expect((await measureChoice()).kinds).toEqual(['groc'])
  await clinic.api.measures.saveChoice.mutate({ complaintId, measureChoice: { kinds: [], activities: [] } })
  await clinic.api.measures.saveDefaults.mutate({ kinds: ['groc', 'psfs'] })
  expect((await measureChoice()).kinds).toEqual([])
})

test('an activity that is no longer asked keeps its scores', async () => {
  await choose([
    { id: null, activity: 'Lift a crate' },
    { id: null, activity: 'Drive an hour' },
  ])
  const [lift, drive] = (await measureChoice()).activities
  await save('2026-03-02T10:00', {
    scores: [
      { activityId: lift!.id, score: 3 },
      { activityId: drive!.id, score: null },
    ],
    groc: null,
  })
  await choose([
    { id: drive!.id, activity: 'Drive for an hour' },
    { id: null, activity: 'Sleep through' },
  ])
  const { activities, measurements, complaint } = await progress()
  expect(complaint.measureChoice.activities.map((one) => one.activity)).toEqual([
    'Drive for an hour',
    'Sleep through',
  ])
  expect(activities).toContainEqual({ id: lift!.id, activity: 'Lift a crate', inUse: false })
  expect(measurements).toEqual([
    {
      id: expect.any(Number),
      at: '2026-03-02T10:00',
      groc: null,
      scores: [{ activityId: lift!.id, score: 3 }],
    },
  ])
})

test('correcting a measurement replaces it', async () => {
  await choose([{ id: null, activity: 'Lift a crate' }])
  const activityId = (await measureChoice()).activities[0]!.id
  await save('2026-03-02T10:00', { scores: [{ activityId, score: 3 }], groc: -2 })
  const { id } = (await progress()).measurements[0]!
  await save('2026-03-03T10:00', { scores: [{ activityId, score: 4 }], groc: null }, id)
  expect((await progress()).measurements).toEqual([
    { id, at: '2026-03-03T10:00', groc: null, scores: [{ activityId, score: 4 }] },
  ])
})

test('a measurement with an answer has the time of the answer', async () => {
  await choose([{ id: null, activity: 'Lift a crate' }])
  const activityId = (await measureChoice()).activities[0]!.id
  const measured = { scores: [{ activityId, score: 5 }], groc: 2 }
  await clinic.api.followUps.saveAnswers.mutate({ outcomes: [{ ...anOutcome(made), measured }] })
  const complaints = [{ complaintId, painBefore: 4, painAfter: 1 }]
  await clinic.api.visits.create.mutate({
    clientId: made.clientId,
    visit: { ...aVisit, at: '2026-03-08T10:00', complaints },
    outcomes: [
      {
        ...anOutcome(made),
        askedAt: '2026-03-08T10:00',
        askedHow: 'at the next visit',
        measured: { scores: [{ activityId, score: null }], groc: 4 },
      },
    ],
  })
  expect((await progress()).measurements.map(({ at, groc, scores }) => [at, groc, scores.length])).toEqual([
    ['2026-03-06T12:00', 2, 1],
    ['2026-03-08T10:00', 4, 0],
  ])
})

const baseline = (scores: { activityId: number | null; activity: string; score: number | null }[]) => ({
  clientId: made.clientId,
  visit: {
    ...aVisit,
    at: '2026-03-08T10:00',
    complaints: [{ complaintId, painBefore: 4, painAfter: 1 }],
  },
  measured: [{ complaintId, scores, groc: -1 }],
})

test('activities named and scored at a visit are saved with it, and asked later', async () => {
  await clinic.api.measures.saveDefaults.mutate({ kinds: ['psfs'] })
  const named = [
    { activityId: null, activity: ' Lift a crate ', score: 3 },
    { activityId: null, activity: 'Sleep through', score: null },
    { activityId: null, activity: '', score: null },
  ]
  await clinic.api.visits.create.mutate(baseline(named))
  const { kinds, activities } = await measureChoice()
  expect(kinds).toEqual(['psfs'])
  expect(activities.map((one) => one.activity)).toEqual(['Lift a crate', 'Sleep through'])
  const [lift] = activities
  const first = { at: '2026-03-08T10:00', groc: -1, scores: [{ activityId: lift!.id, score: 3 }] }
  expect((await progress()).measurements).toMatchObject([first])

  await clinic.api.visits.create.mutate(baseline([{ activityId: lift!.id, activity: '', score: 7 }]))
  expect((await progress()).measurements).toMatchObject([
    first,
    { ...first, scores: [{ activityId: lift!.id, score: 7 }] },
  ])
  expect((await measureChoice()).activities).toEqual(activities)
})

test('a sixth activity is refused at its field, and neither visit nor activity is saved', async () => {
  await choose(['1', '2', '3', '4', '5'].map((activity) => ({ id: null, activity })))
  const before = everyRow(clinic.folder)
  expect(
    await clinic.call('visits.create', baseline([{ activityId: null, activity: 'Sixth', score: 2 }])),
  ).toMatchObject({ refusal: 'activities-full', fields: [{ path: 'measured.0.scores.0.activity' }] })
  expect(everyRow(clinic.folder)).toEqual(before)
})

test('nothing is written without a measurement', async () => {
  await clinic.api.outcomes.save.mutate({
    id: null,
    outcome: { ...anOutcome(made), measured: { scores: [], groc: null } },
  })
  expect((await progress()).measurements).toEqual([])
})

test('a measurement of an archived client is refused', async () => {
  await clinic.api.clients.setArchived.mutate({ id: made.clientId, archived: true })
  const input = {
    id: null,
    complaintId,
    measurement: { at: '2026-03-02T10:00', measured: { scores: [], groc: 1 } },
  }
  expect(await clinic.call('measures.save', input)).toMatchObject({ refusal: 'client-archived' })
})
