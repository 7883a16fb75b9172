import { beforeEach, expect, test } from 'vitest'
import type { ComplaintInput } from '@shared/complaints'
import type { VisitInput, WorkInput } from '@shared/visits'
import {
  aClient,
  aComplaint,
  anOutcome,
  aVisit,
  newPractice,
  someWork,
  type TestClinic,
} from '../../../support/clinic'
import { readAllRows } from '../refusal-case'

let clinic: TestClinic
let headacheId: number
let calfId: number
let visitId: number

const head = someWork
const calf: WorkInput = { ...someWork, tissue: 'soleus' }
const calfPain: ComplaintInput = {
  ...aComplaint,
  title: 'Calf pain, left',
  regions: [{ region: 'calf', side: 'left' }],
}

/** A visit for both complaints. No line of work says which one it was for. */
const visitWith = (change: Partial<VisitInput> = {}): VisitInput => ({
  ...aVisit,
  complaints: [headacheId, calfId].map((complaintId) => ({
    complaintId,
    painBefore: 7,
    painAfter: 5,
    radiation: null,
    screens: {},
  })),
  work: [head, calf],
  ...change,
})

beforeEach(async () => {
  clinic = await newPractice()
  const { api } = clinic
  const { id: clientId } = await api.clients.create.mutate(aClient)
  headacheId = (await api.complaints.create.mutate({ clientId, complaint: aComplaint })).id
  calfId = (await api.complaints.create.mutate({ clientId, complaint: calfPain })).id
  visitId = (await api.visits.create.mutate({ clientId, visit: visitWith() })).id
  for (const complaintId of [headacheId, calfId]) {
    await api.outcomes.save.mutate({ id: null, outcome: anOutcome({ visitId, complaintId }) })
  }
})

/** Returns the tissues that count as worked for a complaint in its recommendation. */
const readWorked = async (complaintId: number) =>
  (await clinic.api.suggestions.picture.query({ complaintId, asked: null })).worked.map(
    ({ tissue }) => tissue,
  )

const readExperience = () =>
  (readAllRows(clinic.folder)['experience'] as { complaintId: number; region: string; tissue: string }[])
    .map(({ complaintId, region, tissue }) => [complaintId, region, tissue])
    .sort()

test('work of a visit for two complaints counts only for its own, by region', async () => {
  expect(await readWorked(headacheId)).toEqual(['sternocleidomastoid'])
  expect(await readWorked(calfId)).toEqual(['soleus'])
  expect(readExperience()).toEqual([
    [headacheId, 'temple', 'sternocleidomastoid'],
    [calfId, 'calf', 'soleus'],
  ])
})

test('the complaint that was chosen for a line decides, not the region', async () => {
  const work = [head, { ...calf, complaintId: headacheId }]
  await clinic.api.visits.update.mutate({ id: visitId, visit: visitWith({ work }) })
  expect(new Set(await readWorked(headacheId))).toEqual(new Set(['sternocleidomastoid', 'soleus']))
  expect(await readWorked(calfId)).toEqual([])
  expect(readExperience()).toEqual([
    [headacheId, 'temple', 'soleus'],
    [headacheId, 'temple', 'sternocleidomastoid'],
  ])
})

test('the choice of a complaint that the visit does not treat does not count', async () => {
  const { clientId } = (await clinic.api.pages.visit.query({ id: visitId })).visit
  const { id: otherId } = await clinic.api.complaints.create.mutate({ clientId, complaint: aComplaint })
  const work = [head, { ...calf, complaintId: otherId }]
  await clinic.api.visits.update.mutate({ id: visitId, visit: visitWith({ work }) })
  expect(await readWorked(calfId)).toEqual(['soleus'])
  expect(await readWorked(otherId)).toEqual([])
})

test('work that was only for the other complaint is no failed try', async () => {
  await clinic.api.visits.update.mutate({ id: visitId, visit: visitWith({ work: [head, head] }) })
  const { answer } = await clinic.api.pages.complaint.query({ id: calfId })
  expect(answer).toMatchObject({ kind: 'list', stop: null, hasNotHelped: [], reliefLasted: [], dose: [] })
  expect(readExperience()).toEqual([[headacheId, 'temple', 'sternocleidomastoid']])
})

test('a change of the regions of one complaint changes the experience of the other', async () => {
  const regions = calfPain.regions
  await clinic.api.complaints.update.mutate({ id: headacheId, complaint: { ...aComplaint, regions } })
  // Both hurt at the calf now, so soleus counts for the first complaint of the visit.
  expect(await readWorked(headacheId)).toEqual(['soleus'])
  expect(await readWorked(calfId)).toEqual([])
  expect(readExperience()).toEqual([[headacheId, 'calf', 'soleus']])
  await clinic.api.complaints.update.mutate({ id: headacheId, complaint: aComplaint })
  expect(readExperience()).toEqual([
    [headacheId, 'temple', 'sternocleidomastoid'],
    [calfId, 'calf', 'soleus'],
  ])
})

test('which complaint a line was for is worked out when read, and never written into a signed note', async () => {
  const [line] = readAllRows(clinic.folder)['work'] as { complaintId: number | null }[]
  expect(line!.complaintId).toBeNull()
  await clinic.api.visits.sign.mutate({ id: visitId })
  const signed = readAllRows(clinic.folder)['work']
  await clinic.api.complaints.update.mutate({ id: calfId, complaint: { ...calfPain, note: 'Read again' } })
  expect(await readWorked(headacheId)).toEqual(['sternocleidomastoid'])
  expect(await readWorked(calfId)).toEqual(['soleus'])
  expect(readAllRows(clinic.folder)['work']).toEqual(signed)
  const work = [head, { ...calf, complaintId: headacheId }]
  expect(await clinic.call('visits.update', { id: visitId, visit: visitWith({ work }) })).toMatchObject({
    refusal: 'signed',
  })
})
