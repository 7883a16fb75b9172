import { expect, test } from 'vitest'
import { muscles } from '@shared/anatomy/muscles'
import type { VisitInput } from '@shared/visits'
import {
  anItem,
  aVisit,
  browserOrigin,
  desktopOrigin,
  newPractice,
  someWork,
  createClientWithVisit,
} from '../../../support/clinic'
import { readAllRows } from '../refusal-case'

test.each([desktopOrigin, browserOrigin])('a visit is saved as typed, from %s', async (origin) => {
  const clinic = await newPractice({ origin })
  const { api } = clinic
  const { clientId, complaintId } = await createClientWithVisit(clinic)
  const visit: VisitInput = {
    at: '2026-03-10T09:10',
    minutes: null,
    kind: 'assessment',
    subjective: 'Headache since Monday\n  with 😀 and "quotes"',
    objective: 'x'.repeat(100_000),
    assessment: '',
    plan: ' kept as typed ',
    complaints: [
      { complaintId, painBefore: 0, painAfter: 10, radiation: 'to the hand or foot', screens: {} },
    ],
    painMarks: [
      { region: 'temple', side: 'left', kind: 'throbbing' },
      { region: 'back-of-neck', side: 'both', kind: null },
      { region: 'temple', side: 'right', kind: 'burning' },
    ],
    work: [
      { ...someWork, note: 'first' },
      {
        ...someWork,
        minutes: null,
        pressure: null,
        response: null,
        familiarPain: 'yes',
        note: 'second',
        complaintId,
      },
      { ...someWork, note: 'first' },
    ],
  }
  const { id } = await api.visits.create.mutate({ clientId, visit })
  const page = await api.pages.visit.query({ id })
  expect(page.visit).toMatchObject({ ...visit, id, clientId })
  expect(page.client.id).toBe(clientId)
  const client = await api.pages.client.query({ id: clientId })
  expect(client.visits.map((one) => one.at)).toEqual(['2026-03-10T09:10', '2026-03-01T10:00'])
})

test('a change of how far the pain runs and of the complaint of a line is kept', async () => {
  const clinic = await newPractice()
  const { complaintId, visitId, visit } = await createClientWithVisit(clinic)
  const read = async () => (await clinic.api.pages.visit.query({ id: visitId })).visit
  expect(await read()).toMatchObject({
    complaints: [{ radiation: null, screens: {} }],
    work: [{ complaintId: null }],
  })
  const changed: VisitInput = {
    ...visit,
    complaints: visit.complaints.map((one) => ({ ...one, radiation: 'none', screens: {} })),
    work: visit.work.map((line) => ({ ...line, complaintId })),
  }
  await clinic.api.visits.update.mutate({ id: visitId, visit: changed })
  expect(await read()).toMatchObject({
    complaints: [{ radiation: 'none', screens: {} }],
    work: [{ complaintId }],
  })
  const { complaint } = await clinic.api.pages.complaint.query({ id: complaintId })
  expect(complaint.painLine).toMatchObject([{ radiation: 'none', screens: {} }])
})

test('a visit can hold 500 lines of work, and keeps their order', async () => {
  const clinic = await newPractice()
  const { clientId } = await createClientWithVisit(clinic)
  const work = Array.from({ length: 500 }, (_, index) => ({
    ...someWork,
    tissue: muscles[(index * 7) % muscles.length]!.id,
    note: `line ${index}`,
  }))
  const { id } = await clinic.api.visits.create.mutate({ clientId, visit: { ...aVisit, work } })
  expect((await clinic.api.pages.visit.query({ id })).visit.work).toMatchObject(work)
})

test('saving a visit again replaces its work and its marks completely', async () => {
  const clinic = await newPractice()
  const { visitId, visit } = await createClientWithVisit(clinic)
  const work = [{ ...someWork, tissue: 'temporalis' }]
  const temple = { region: 'temple', side: 'left' as const }
  await clinic.api.visits.update.mutate({
    id: visitId,
    visit: {
      ...visit,
      painMarks: [
        { ...temple, kind: 'sharp' },
        { ...temple, side: 'right', kind: null },
      ],
    },
  })
  const painMarks = [{ ...temple, side: 'right' as const, kind: 'aching' as const }]
  await clinic.api.visits.update.mutate({
    id: visitId,
    visit: { ...visit, painMarks, work, subjective: 'again' },
  })
  expect((await clinic.api.pages.visit.query({ id: visitId })).visit).toMatchObject({
    subjective: 'again',
    painMarks,
    work,
  })
  expect(readAllRows(clinic.folder)['painMarks']).toEqual([{ visitId, position: 0, ...painMarks[0] }])
  expect(readAllRows(clinic.folder)['work']).toHaveLength(1)
  await clinic.api.visits.update.mutate({ id: visitId, visit: { ...visit, work: [] } })
  expect(readAllRows(clinic.folder)['painMarks']).toEqual([])
  expect(readAllRows(clinic.folder)['work']).toEqual([])
})

test('the page of a new visit has the client, the complaints, the earlier visits and the plans', async () => {
  const clinic = await newPractice()
  const { clientId, complaintId, visitId } = await createClientWithVisit(clinic)
  await clinic.api.plans.addItem.mutate({ complaintId, item: anItem })
  const page = await clinic.api.pages.newVisit.query({ clientId })
  expect(page.client.id).toBe(clientId)
  expect(page.complaints.map((one) => one.id)).toEqual([complaintId])
  expect(page.earlier).toMatchObject([
    { id: visitId, work: [someWork], complaints: [{ title: 'Headache, left' }] },
  ])
  expect(page.plans).toMatchObject([{ complaintId, items: [anItem] }])
})

test('tissues worked for complaints with the same regions come first, then the most worked tissues', async () => {
  const clinic = await newPractice()
  const { clientId } = await createClientWithVisit(clinic)
  const work = [{ ...someWork, tissue: 'temporalis' }, { ...someWork, tissue: 'soleus' }, someWork]
  await clinic.api.visits.create.mutate({ clientId, visit: { ...aVisit, work } })
  await clinic.api.visits.create.mutate({ clientId, visit: { ...aVisit, work: work.slice(0, 1) } })
  const listTissues = async (regions: string[]) =>
    (await clinic.api.visits.tissuesUsed.query({ regions })).map(({ tissue }) => tissue)
  expect(await clinic.api.visits.tissuesUsed.query({ regions: ['temple', 'ear'] })).toEqual([
    { tissue: 'sternocleidomastoid', times: 2, timesAlike: 1 },
    { tissue: 'temporalis', times: 2, timesAlike: 0 },
    { tissue: 'soleus', times: 1, timesAlike: 0 },
  ])
  expect(await listTissues(['calf'])).toEqual(['sternocleidomastoid', 'temporalis', 'soleus'])
  expect(await listTissues([])).toEqual(['sternocleidomastoid', 'temporalis', 'soleus'])
  await clinic.api.visits.create.mutate({ clientId, visit: { ...aVisit, work: work.slice(0, 1) } })
  expect((await listTissues([]))[0]).toBe('temporalis')
  expect((await listTissues(['temple']))[0]).toBe('sternocleidomastoid')
})

test('after the computer has moved west, today’s visit can be edited and signed, and its time only kept or set back', async () => {
  const clinic = await newPractice()
  const { clientId } = await createClientWithVisit(clinic)
  const visit = { ...aVisit, at: '2026-03-10T09:00' }
  const { id } = await clinic.api.visits.create.mutate({ clientId, visit })
  // The local clock of the same moment, 11 hours to the west.
  clinic.setTime('2026-03-09T22:00')
  const edited = { ...visit, subjective: 'More' }
  expect(await clinic.call('visits.update', { id, visit: edited })).toMatchObject({ status: 200 })
  const moved = await clinic.call('visits.update', { id, visit: { ...edited, at: '2026-03-10T08:00' } })
  expect(moved).toMatchObject({ status: 400, fields: [{ path: 'visit.at' }] })
  const created = await clinic.call('visits.create', { clientId, visit })
  expect(created).toMatchObject({ status: 400, fields: [{ path: 'visit.at' }] })
  expect(await clinic.call('visits.update', { id, visit: edited, sign: true })).toMatchObject({ status: 200 })
  expect((await clinic.api.pages.visit.query({ id })).visit).toMatchObject({
    at: visit.at,
    subjective: 'More',
  })
})
