import { beforeEach, expect, test } from 'vitest'
import type { PainMarkInput, VisitInput } from '@shared/visits'
import {
  aComplaint,
  aVisit,
  newPractice,
  createClientWithVisit,
  type TestClinic,
} from '../../../support/clinic'

let clinic: TestClinic
let clientId: number
let complaintId: number

beforeEach(async () => {
  clinic = await newPractice()
  ;({ clientId, complaintId } = await createClientWithVisit(clinic))
})

const painMark = (region: string, side: PainMarkInput['side'] = 'left'): PainMarkInput => ({
  region,
  side,
  kind: null,
})
const temple = painMark('temple')

/** Creates a visit for the complaint on a day of March 2026 with these marks. */
async function createVisit(
  day: number,
  painMarks: PainMarkInput[],
  change: Partial<VisitInput> = {},
): Promise<number> {
  const { id } = await clinic.api.visits.create.mutate({
    clientId,
    visit: {
      ...aVisit,
      at: `2026-03-0${day}T10:00`,
      complaints: [{ complaintId, painBefore: 5, painAfter: 3, radiation: null, screens: {} }],
      painMarks,
      ...change,
    },
  })
  return id
}

const readKind = async () => (await clinic.api.pages.complaint.query({ id: complaintId })).answer.kind

test('new regions at two consecutive visits are widespread pain, at one they are not', async () => {
  await createVisit(2, [temple, painMark('calf')])
  expect(await readKind()).toBe('list')
  await createVisit(3, [temple, painMark('front-of-thigh')])
  expect((await clinic.api.pages.complaint.query({ id: complaintId })).answer).toMatchObject({
    kind: 'widespread',
    signs: ['spreading-to-new-regions'],
  })
})

test.each<[string, PainMarkInput[], PainMarkInput[]]>([
  ['the regions of the previous visit hurt again', [painMark('calf')], [painMark('calf')]],
  ['only the complaint’s own region hurts', [painMark('calf')], [temple]],
  ['nothing is marked', [painMark('calf')], []],
  ['it hurts on one of the previous sides', [painMark('calf', 'both')], [painMark('calf', 'right')]],
])('pain is not spreading when %s', async (_name, first, second) => {
  await createVisit(2, first)
  await createVisit(3, second)
  expect(await readKind()).toBe('list')
})

test('a neighbouring region in the same part of the body is not spreading', async () => {
  await createVisit(2, [temple, painMark('ear')])
  await createVisit(3, [painMark('back-of-head')])
  expect(await readKind()).toBe('list')
})

test('the other side of a region is a new region', async () => {
  await createVisit(2, [painMark('temple', 'right')])
  await createVisit(3, [painMark('calf'), painMark('temple', 'both')])
  expect(await readKind()).toBe('widespread')
})

test('a region of another complaint of the visit is not new', async () => {
  const calf = { ...aComplaint, title: 'Calf', regions: [{ region: 'calf', side: 'both' as const }] }
  const { id: otherId } = await clinic.api.complaints.create.mutate({ clientId, complaint: calf })
  const painRatings = { painBefore: 5, painAfter: 3, radiation: null, screens: {} }
  await createVisit(2, [temple, painMark('abdomen')])
  const twoComplaints = [complaintId, otherId].map((id) => ({ complaintId: id, ...painRatings }))
  const visitId = await createVisit(3, [temple, painMark('calf', 'right')], { complaints: twoComplaints })
  expect(await readKind()).toBe('list')
  const visit: VisitInput = {
    ...aVisit,
    at: '2026-03-03T10:00',
    complaints: twoComplaints.slice(0, 1),
    painMarks: [temple, painMark('calf', 'right')],
  }
  await clinic.api.visits.update.mutate({ id: visitId, visit })
  expect(await readKind()).toBe('widespread')
})

test('a void visit does not count, and its regions are still new later', async () => {
  await createVisit(2, [painMark('calf')])
  const voidedId = await createVisit(3, [painMark('abdomen')])
  expect(await readKind()).toBe('widespread')
  await clinic.api.visits.void.mutate({ id: voidedId, reason: 'Written for the wrong client' })
  expect(await readKind()).toBe('list')
  await createVisit(4, [painMark('abdomen')])
  expect(await readKind()).toBe('widespread')
})
