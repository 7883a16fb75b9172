import { beforeEach, expect, test } from 'vitest'
import type { MeasuredInput } from '@shared/measures'
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
let complaintId: number

beforeEach(async () => {
  clinic = await newPractice()
  created = await createClientWithVisit(clinic)
  complaintId = created.complaintId
})

const readProgress = () => clinic.api.pages.progress.query({ complaintId })
const readMeasureChoice = async () => (await readProgress()).complaint.measureChoice
const chooseActivities = (activities: { id: number | null; activity: string }[]) =>
  clinic.api.measures.saveChoice.mutate({
    complaintId,
    measureChoice: { kinds: ['psfs', 'groc'], activities },
  })
const saveMeasurement = (at: string, measured: MeasuredInput, id: number | null = null) =>
  clinic.api.measures.save.mutate({ id, complaintId, measurement: { at, measured } })

test('a complaint uses the measures of the practice until it has its own choice', async () => {
  expect((await readMeasureChoice()).kinds).toEqual([])
  await clinic.api.measures.saveDefaults.mutate({ kinds: ['groc'] })
  expect((await clinic.api.measures.defaults.query()).kinds).toEqual(['groc'])
  expect((await readMeasureChoice()).kinds).toEqual(['groc'])
  await clinic.api.measures.saveChoice.mutate({ complaintId, measureChoice: { kinds: [], activities: [] } })
  await clinic.api.measures.saveDefaults.mutate({ kinds: ['groc', 'psfs'] })
  expect((await readMeasureChoice()).kinds).toEqual([])
})

test('an activity that is no longer asked keeps its scores', async () => {
  await chooseActivities([
    { id: null, activity: 'Lift a crate' },
    { id: null, activity: 'Drive an hour' },
  ])
  const [lift, drive] = (await readMeasureChoice()).activities
  await saveMeasurement('2026-03-02T10:00', {
    scores: [
      { activityId: lift!.id, score: 3 },
      { activityId: drive!.id, score: null },
    ],
    groc: null,
  })
  await chooseActivities([
    { id: drive!.id, activity: 'Drive for an hour' },
    { id: null, activity: 'Sleep through' },
  ])
  const { activities, measurements, complaint } = await readProgress()
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
  await chooseActivities([{ id: null, activity: 'Lift a crate' }])
  const activityId = (await readMeasureChoice()).activities[0]!.id
  await saveMeasurement('2026-03-02T10:00', { scores: [{ activityId, score: 3 }], groc: -2 })
  const { id } = (await readProgress()).measurements[0]!
  await saveMeasurement('2026-03-03T10:00', { scores: [{ activityId, score: 4 }], groc: null }, id)
  expect((await readProgress()).measurements).toEqual([
    { id, at: '2026-03-03T10:00', groc: null, scores: [{ activityId, score: 4 }] },
  ])
})

test('a measurement with an answer has the time of the answer', async () => {
  await chooseActivities([{ id: null, activity: 'Lift a crate' }])
  const activityId = (await readMeasureChoice()).activities[0]!.id
  const measured = { scores: [{ activityId, score: 5 }], groc: 2 }
  await clinic.api.followUps.saveAnswers.mutate({ outcomes: [{ ...anOutcome(created), measured }] })
  const complaints = [{ complaintId, painBefore: 4, painAfter: 1, radiation: null, screens: {} }]
  await clinic.api.visits.create.mutate({
    clientId: created.clientId,
    visit: { ...aVisit, at: '2026-03-08T10:00', complaints },
    outcomes: [
      {
        ...anOutcome(created),
        askedAt: '2026-03-08T10:00',
        askedHow: 'at the next visit',
        measured: { scores: [{ activityId, score: null }], groc: 4 },
      },
    ],
  })
  expect(
    (await readProgress()).measurements.map(({ at, groc, scores }) => [at, groc, scores.length]),
  ).toEqual([
    ['2026-03-06T12:00', 2, 1],
    ['2026-03-08T10:00', 4, 0],
  ])
})

const visitWithScores = (
  scores: { activityId: number | null; activity: string; score: number | null }[],
) => ({
  clientId: created.clientId,
  visit: {
    ...aVisit,
    at: '2026-03-08T10:00',
    complaints: [{ complaintId, painBefore: 4, painAfter: 1, radiation: null, screens: {} }],
  },
  measured: [{ complaintId, scores, groc: -1 }],
})

test('activities named and scored at a visit are saved with it, and asked later', async () => {
  await clinic.api.measures.saveDefaults.mutate({ kinds: ['psfs'] })
  const scores = [
    { activityId: null, activity: ' Lift a crate ', score: 3 },
    { activityId: null, activity: 'Sleep through', score: null },
    { activityId: null, activity: '', score: null },
  ]
  await clinic.api.visits.create.mutate(visitWithScores(scores))
  const { kinds, activities } = await readMeasureChoice()
  expect(kinds).toEqual(['psfs'])
  expect(activities.map((one) => one.activity)).toEqual(['Lift a crate', 'Sleep through'])
  const [lift] = activities
  const first = { at: '2026-03-08T10:00', groc: -1, scores: [{ activityId: lift!.id, score: 3 }] }
  expect((await readProgress()).measurements).toMatchObject([first])

  await clinic.api.visits.create.mutate(visitWithScores([{ activityId: lift!.id, activity: '', score: 7 }]))
  expect((await readProgress()).measurements).toMatchObject([
    first,
    { ...first, scores: [{ activityId: lift!.id, score: 7 }] },
  ])
  expect((await readMeasureChoice()).activities).toEqual(activities)
})

test('a sixth activity is refused at its field, and neither visit nor activity is saved', async () => {
  await chooseActivities(['1', '2', '3', '4', '5'].map((activity) => ({ id: null, activity })))
  const before = readAllRows(clinic.folder)
  expect(
    await clinic.call('visits.create', visitWithScores([{ activityId: null, activity: 'Sixth', score: 2 }])),
  ).toMatchObject({ refusal: 'activities-full', fields: [{ path: 'measured.0.scores.0.activity' }] })
  expect(readAllRows(clinic.folder)).toEqual(before)
})

test('nothing is written without a measurement', async () => {
  await clinic.api.outcomes.save.mutate({
    id: null,
    outcome: { ...anOutcome(created), measured: { scores: [], groc: null } },
  })
  expect((await readProgress()).measurements).toEqual([])
})

test('a measurement of an archived client is refused', async () => {
  await clinic.api.clients.setArchived.mutate({ id: created.clientId, archived: true })
  const input = {
    id: null,
    complaintId,
    measurement: { at: '2026-03-02T10:00', measured: { scores: [], groc: 1 } },
  }
  expect(await clinic.call('measures.save', input)).toMatchObject({ refusal: 'client-archived' })
})
