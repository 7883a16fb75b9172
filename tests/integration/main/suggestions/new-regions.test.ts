import { beforeEach, expect, test } from 'vitest'
import type { PainMarkInput, VisitInput } from '@shared/visits'
import { aComplaint, aVisit, newPractice, withVisit, type TestClinic } from '../../../support/clinic'

let clinic: TestClinic
let clientId: number
let complaintId: number

beforeEach(async () => {
  clinic = await newPractice()
  ;({ clientId, complaintId } = await withVisit(clinic))
})

const hurt = (region: string, side: PainMarkInput['side'] = 'left'): PainMarkInput => ({
  region,
  side,
  kind: null,
})
const temple = hurt('temple')

/** Creates a visit for the complaint on a day of March 2026 with these marks. */
async function marked(
  day: number,
  painMarks: PainMarkInput[],
  change: Partial<VisitInput> = {},
): Promise<number> {
  const { id } = await clinic.api.visits.create.mutate({
    clientId,
    visit: {
      ...aVisit,
      at: `2026-03-0${day}T10:00`,
      complaints: [{ complaintId, painBefore: 5, painAfter: 3 }],
      painMarks,
      ...change,
    },
  })
  return id
}

const kind = async () => (await clinic.api.pages.complaint.query({ id: complaintId })).answer.kind

test('new regions at two consecutive visits are widespread pain, at one they are not', async () => {
  await marked(2, [temple, hurt('calf')])
  expect(await kind()).toBe('list')
  await marked(3, [temple, hurt('front-of-thigh')])
  expect((await clinic.api.pages.complaint.query({ id: complaintId })).answer).toMatchObject({
    kind: 'widespread',
    signs: ['spreading-to-new-regions'],
  })
})

test.each<[string, PainMarkInput[], PainMarkInput[]]>([
  ['the regions of the previous visit hurt again', [hurt('calf')], [hurt('calf')]],
  ['only the complaint’s own region hurts', [hurt('calf')], [temple]],
  ['nothing is marked', [hurt('calf')], []],
  ['it hurts on one of the previous sides', [hurt('calf', 'both')], [hurt('calf', 'right')]],
])('pain is not spreading when %s', async (_name, first, second) => {
  await marked(2, first)
  await marked(3, second)
  expect(await kind()).toBe('list')
})

test('a neighbouring region in the same part of the body is not spreading', async () => {
  await marked(2, [temple, hurt('ear')])
  await marked(3, [hurt('back-of-head')])
  expect(await kind()).toBe('list')
})

test('the other side of a region is a new region', async () => {
  await marked(2, [hurt('temple', 'right')])
  await marked(3, [hurt('calf'), hurt('temple', 'both')])
  expect(await kind()).toBe('widespread')
})

test('a region of another complaint of the visit is not new', async () => {
  const calf = { ...aComplaint, title: 'Calf', regions: [{ region: 'calf', side: 'both' as const }] }
  const { id: otherId } = await clinic.api.complaints.create.mutate({ clientId, complaint: calf })
  const pain = { painBefore: 5, painAfter: 3 }
  await marked(2, [temple, hurt('abdomen')])
  const both = [complaintId, otherId].map((id) => ({ complaintId: id, ...pain }))
  const visitId = await marked(3, [temple, hurt('calf', 'right')], { complaints: both })
  expect(await kind()).toBe('list')
  const visit: VisitInput = {
    ...aVisit,
    at: '2026-03-03T10:00',
    complaints: both.slice(0, 1),
    painMarks: [temple, hurt('calf', 'right')],
  }
  await clinic.api.visits.update.mutate({ id: visitId, visit })
  expect(await kind()).toBe('widespread')
})

test('a void visit does not count, and its regions are still new later', async () => {
  await marked(2, [hurt('calf')])
  const wrong = await marked(3, [hurt('abdomen')])
  expect(await kind()).toBe('widespread')
  await clinic.api.visits.void.mutate({ id: wrong, reason: 'Written for the wrong client' })
  expect(await kind()).toBe('list')
  await marked(4, [hurt('abdomen')])
  expect(await kind()).toBe('widespread')
})
