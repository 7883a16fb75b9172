import { beforeEach, expect, test } from 'vitest'
import { defaultSignChecklist } from '@shared/signing'
import {
  anOutcome,
  aVisit,
  newPractice,
  someWork,
  createClientWithVisit,
  type TestClinic,
} from '../../../support/clinic'
import { settings } from '../practice/refusals'
import { readAllRows } from '../refusal-case'

let clinic: TestClinic
let created: Awaited<ReturnType<typeof createClientWithVisit>>

beforeEach(async () => {
  clinic = await newPractice()
  created = await createClientWithVisit(clinic)
})

const readVisit = (id = created.visitId) => clinic.api.pages.visit.query({ id }).then(({ visit }) => visit)
const signVisit = (id = created.visitId) => clinic.api.visits.sign.mutate({ id })
const utc = (local: string) => new Date(local).toISOString()

test('a signature keeps the name of the practitioner and the time of signing after later changes', async () => {
  expect((await readVisit()).signature).toBeNull()
  clinic.setTime('2026-03-10T18:05')
  await signVisit()
  clinic.setTime('2026-03-11T09:00')
  await clinic.api.practice.saveSettings.mutate({ ...settings, practitioner: 'Jo Lake', credentials: 'PT' })
  const { signature, at } = await readVisit()
  expect(signature).toMatchObject({ name: 'Jo Rivers', credentials: '', at: utc('2026-03-10T18:05') })
  expect(at).toBe(created.visit.at)
})

test('the input of the call cannot set the time of signing', async () => {
  await clinic.call('visits.sign', { id: created.visitId, at: '2020-01-01T00:00:00.000Z', now: '2020-01-01' })
  expect((await readVisit()).signature?.at).toBe(utc('2026-03-10T09:00'))
})

test('a signed visit cannot be edited or signed again, but its outcome can be saved', async () => {
  await signVisit()
  const before = readAllRows(clinic.folder)
  const edit = { id: created.visitId, visit: { ...created.visit, subjective: 'other' } }
  expect(await clinic.call('visits.update', edit)).toMatchObject({ status: 409, refusal: 'signed' })
  expect(await clinic.call('visits.update', { ...edit, sign: true })).toMatchObject({ refusal: 'signed' })
  expect(await clinic.call('visits.sign', { id: created.visitId })).toMatchObject({ refusal: 'signed' })
  expect(readAllRows(clinic.folder)).toEqual(before)
  await clinic.api.outcomes.save.mutate({ id: null, outcome: anOutcome(created) })
  expect((await readVisit()).complaints[0]).toMatchObject({ relief: '1 to 3 days', verdict: 'did not last' })
  // Reclassification with another relief criterion works too.
  await clinic.api.practice.saveSettings.mutate({ ...settings, reliefHours: 24 })
})

test('changes typed into a visit that is signed meanwhile stay as a draft', async () => {
  const key = { clientId: created.clientId, visitId: created.visitId }
  const form = { ...created.visit, subjective: 'typed meanwhile', outcomes: [] }
  const { revision } = await clinic.api.drafts.save.mutate({
    ...key,
    form,
    visitRevision: null,
    expectedRevision: null,
  })
  await signVisit()
  const { outcomes: _outcomes, ...visit } = form
  expect(await clinic.call('visits.update', { id: created.visitId, visit, draft: revision })).toMatchObject({
    refusal: 'signed',
  })
  expect((await clinic.api.drafts.read.query(key))?.form.subjective).toBe('typed meanwhile')
})

test('a visit changed in another window is not signed', async () => {
  const { revision } = await readVisit()
  clinic.setTime('2026-03-10T09:05')
  await clinic.api.visits.update.mutate({ id: created.visitId, visit: { ...created.visit, plan: 'new' } })
  expect(await clinic.call('visits.sign', { id: created.visitId, expectedRevision: revision })).toMatchObject(
    {
      refusal: 'changed-elsewhere',
    },
  )
  expect((await readVisit()).signature).toBeNull()
})

test('saving and signing is one step that succeeds or fails completely', async () => {
  const visit = { ...aVisit, at: '2026-03-09T10:00', work: [someWork], subjective: 'a' }
  const { id } = await clinic.api.visits.create.mutate({ clientId: created.clientId, visit, sign: true })
  expect((await readVisit(id)).signature?.name).toBe('Jo Rivers')
  await clinic.api.visits.update.mutate({
    id: created.visitId,
    visit: { ...created.visit, plan: 'p' },
    sign: true,
  })
  expect(await readVisit()).toMatchObject({ plan: 'p', signature: { name: 'Jo Rivers' } })

  const signChecklist = { ...defaultSignChecklist, objective: 'must' as const }
  await clinic.api.practice.saveSettings.mutate({ ...settings, signChecklist })
  const before = readAllRows(clinic.folder)
  const input = { clientId: created.clientId, visit: { ...visit, at: '2026-03-08T10:00' }, sign: true }
  expect(await clinic.call('visits.create', input)).toMatchObject({ refusal: 'points-missing' })
  expect(readAllRows(clinic.folder)).toEqual(before)
  input.visit.objective = 'Ropy'
  expect(await clinic.call('visits.create', input)).toMatchObject({ status: 200 })
})

test('a missing "must" point prevents signing, and a missing "ask" point does not', async () => {
  const setChecklistLevel = (point: string, level: string) =>
    clinic.api.practice.saveSettings.mutate({
      ...settings,
      signChecklist: { ...defaultSignChecklist, [point]: level },
    })
  const laterVisit = { ...created.visit, at: '2026-03-08T10:00', subjective: 's', objective: 'o', plan: 'p' }
  const { id } = await clinic.api.visits.create.mutate({ clientId: created.clientId, visit: laterVisit })
  await setChecklistLevel('lastOutcome', 'must')
  expect(await clinic.call('visits.sign', { id })).toMatchObject({ refusal: 'points-missing' })
  await clinic.api.outcomes.save.mutate({ id: null, outcome: anOutcome(created) })
  await setChecklistLevel('assessment', 'must')
  expect(await clinic.call('visits.sign', { id })).toMatchObject({ refusal: 'points-missing' })
  await setChecklistLevel('assessment', 'ask')
  expect(await clinic.call('visits.sign', { id })).toMatchObject({ status: 200 })
})

test('a note of 400,000 characters with 500 lines of work is signed completely', async () => {
  const longText = 'é'.repeat(100_000)
  const visit = {
    ...created.visit,
    ...{ subjective: longText, objective: longText, assessment: longText, plan: longText },
    work: Array.from({ length: 500 }, (_, index) => ({ ...someWork, note: `line ${index}` })),
  }
  await clinic.api.visits.update.mutate({ id: created.visitId, visit, sign: true })
  expect(await readVisit()).toMatchObject({ ...visit, signature: { name: 'Jo Rivers' } })
})

test('a visit of a client archived meanwhile can still be signed', async () => {
  await clinic.api.clients.setArchived.mutate({ id: created.clientId, archived: true })
  await signVisit()
  expect((await readVisit()).signature).not.toBeNull()
})

test('a signed visit accepts amendments, each with name and time, oldest first', async () => {
  expect(await clinic.call('visits.amend', { id: created.visitId, text: 'x' })).toMatchObject({
    refusal: 'not-signed',
  })
  await signVisit()
  clinic.setTime('2026-03-10T10:00')
  await clinic.api.visits.amend.mutate({ id: created.visitId, text: ' It was the right side.\nSorry. ' })
  clinic.setTime('2026-03-12T10:00')
  await clinic.api.visits.amend.mutate({ id: created.visitId, text: 'Client rang.' })
  const { amendments, subjective } = await readVisit()
  expect(amendments).toMatchObject([
    { name: 'Jo Rivers', at: utc('2026-03-10T10:00'), text: 'It was the right side.\nSorry.' },
    { name: 'Jo Rivers', at: utc('2026-03-12T10:00'), text: 'Client rang.' },
  ])
  expect(subjective).toBe(created.visit.subjective)
  const page = await clinic.api.pages.client.query({ id: created.clientId })
  expect(page.visits[0]?.amendments).toHaveLength(2)
})
