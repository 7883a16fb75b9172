import { expect, test } from 'vitest'
import { emptyComplaint, type ComplaintInput } from '@shared/complaints'
import {
  aComplaint,
  browserOrigin,
  desktopOrigin,
  newPractice,
  createClientWithVisit,
} from '../../../support/clinic'
import { readAllRows } from '../refusal-case'

const fullComplaint: ComplaintInput = {
  title: 'Upper back pain',
  regions: [
    // Not in alphabetical order: the first region hurts most.
    { region: 'top-of-shoulder', side: 'left' },
    { region: 'back-of-neck', side: 'middle' },
  ],
  onsetOn: '2026-03-10',
  onsetHow: 'After a long drive\nin the rain',
  worseBy: ['neck-flexion', 'trunk-rotation'],
  betterBy: ['shoulder-extension'],
  worseNote: 'Cold',
  betterNote: 'Warmth',
  painAtStart: 0,
  radiationAtStart: 'to the elbow or knee',
  goal: 'Drive for two hours',
  redFlags: ['fever'],
  redFlagsAskedOn: '2026-03-09',
  clearance: { on: '2026-03-10', by: 'Dr Chen', flags: ['fever'], decision: 'allowed', said: '' },
  widespreadSigns: ['poor-sleep'],
  note: '',
  status: 'open',
}

test.each([desktopOrigin, browserOrigin])('a complaint is saved as typed, from %s', async (origin) => {
  const clinic = await newPractice({ origin })
  const { clientId } = await createClientWithVisit(clinic)
  const { id } = await clinic.api.complaints.create.mutate({ clientId, complaint: fullComplaint })
  const page = await clinic.api.pages.complaint.query({ id })
  expect(page.complaint).toMatchObject({
    ...fullComplaint,
    id,
    clientId,
    openedOn: '2026-03-10',
    closedOn: null,
    painLine: [],
  })
  expect(page).toMatchObject({ client: { id: clientId }, visits: [], plan: null })
})

test('a red flag gives a referral instead of a list', async () => {
  const clinic = await newPractice()
  const { complaintId } = await createClientWithVisit(clinic)
  const complaint = { ...fullComplaint, clearance: null }
  await clinic.api.complaints.update.mutate({ id: complaintId, complaint })
  const { answer } = await clinic.api.pages.complaint.query({ id: complaintId })
  expect(answer).toMatchObject({ kind: 'refer', flags: ['fever'] })
})

test('the day of asking, the red flags and the clearance are kept together', async () => {
  const clinic = await newPractice()
  const { clientId } = await createClientWithVisit(clinic)
  const neverAsked = { ...aComplaint, redFlagsAskedOn: null }
  const { id } = await clinic.api.complaints.create.mutate({ clientId, complaint: neverAsked })
  const readComplaint = async () => (await clinic.api.pages.complaint.query({ id })).complaint
  expect(await readComplaint()).toMatchObject({ redFlags: [], redFlagsAskedOn: null, clearance: null })
  const noneFound = { ...fullComplaint, redFlags: [], redFlagsAskedOn: '2026-03-10', clearance: null }
  await clinic.api.complaints.update.mutate({ id, complaint: noneFound })
  expect(await readComplaint()).toMatchObject(noneFound)
  // A flag recorded after the clearance is not among its flags.
  const later = { ...fullComplaint, redFlags: ['fever', 'night-pain'] }
  await clinic.api.complaints.update.mutate({ id, complaint: later })
  expect(await readComplaint()).toMatchObject(later)
})

test('a change replaces the regions and keeps the visits', async () => {
  const clinic = await newPractice()
  const { complaintId, visitId } = await createClientWithVisit(clinic)
  await clinic.api.complaints.update.mutate({ id: complaintId, complaint: fullComplaint })
  const { complaint } = await clinic.api.pages.complaint.query({ id: complaintId })
  expect(complaint).toMatchObject({
    ...fullComplaint,
    painLine: [{ visitId, painBefore: 7, painAfter: 2, outcome: null }],
  })
  expect(readAllRows(clinic.folder)['complaintRegions']).toHaveLength(2)
})

test('a later change keeps the day of closing', async () => {
  const clinic = await newPractice()
  const { complaintId } = await createClientWithVisit(clinic)
  const update = (complaint: ComplaintInput) =>
    clinic.api.complaints.update.mutate({ id: complaintId, complaint })
  await update({ ...aComplaint, status: 'resolved' })
  clinic.setTime('2026-03-20T09:00')
  await update({ ...aComplaint, status: 'resolved', note: 'no news' })
  const { complaint } = await clinic.api.pages.complaint.query({ id: complaintId })
  expect(complaint).toMatchObject({ closedOn: '2026-03-10', note: 'no news' })
})

test('the client page lists open complaints first, with the newest first', async () => {
  const clinic = await newPractice()
  const { clientId, complaintId } = await createClientWithVisit(clinic)
  const addComplaint = async (change: Partial<ComplaintInput>) => {
    const complaint = { ...emptyComplaint, ...aComplaint, ...change }
    return (await clinic.api.complaints.create.mutate({ clientId, complaint })).id
  }
  const resolved = await addComplaint({ status: 'resolved' })
  const newest = await addComplaint({})
  const { complaints } = await clinic.api.pages.client.query({ id: clientId })
  expect(complaints.map((one) => one.id)).toEqual([newest, complaintId, resolved])
  expect(complaints[2]!.closedOn).toBe('2026-03-10')
})
