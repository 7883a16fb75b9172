import { beforeEach, expect, test } from 'vitest'
import { defaultSignChecklist } from '@shared/signing'
import { anOutcome, aVisit, newPractice, someWork, withVisit, type TestClinic } from '../../../support/clinic'
import { settings } from '../practice/refusals'
import { everyRow } from '../refusal-case'

let clinic: TestClinic
let made: Awaited<ReturnType<typeof withVisit>>

beforeEach(async () => {
  clinic = await newPractice()
  made = await withVisit(clinic)
})

const read = (id = made.visitId) => clinic.api.pages.visit.query({ id }).then(({ visit }) => visit)
const sign = (id = made.visitId) => clinic.api.visits.sign.mutate({ id })
const utc = (local: string) => new Date(local).toISOString()

test('a signature keeps the name of the practitioner and the time of signing after later changes', async () => {
  expect((await read()).signature).toBeNull()
  clinic.at('2026-03-10T18:05')
  await sign()
  clinic.at('2026-03-11T09:00')
  await clinic.api.practice.saveSettings.mutate({ ...settings, practitioner: 'Jo Lake', credentials: 'PT' })
  const { signature, at } = await read()
  expect(signature).toMatchObject({ name: 'Jo Rivers', credentials: '', at: utc('2026-03-10T18:05') })
  expect(at).toBe(made.visit.at)
})

test('the input of the call cannot set the time of signing', async () => {
  await clinic.call('visits.sign', { id: made.visitId, at: '2020-01-01T00:00:00.000Z', now: '2020-01-01' })
  expect((await read()).signature?.at).toBe(utc('2026-03-10T09:00'))
})

test('a signed visit cannot be edited or signed again, but its outcome can be saved', async () => {
  await sign()
  const before = everyRow(clinic.folder)
  const edit = { id: made.visitId, visit: { ...made.visit, subjective: 'other' } }
  expect(await clinic.call('visits.update', edit)).toMatchObject({ status: 409, refusal: 'signed' })
  expect(await clinic.call('visits.update', { ...edit, sign: true })).toMatchObject({ refusal: 'signed' })
  expect(await clinic.call('visits.sign', { id: made.visitId })).toMatchObject({ refusal: 'signed' })
  expect(everyRow(clinic.folder)).toEqual(before)
  await clinic.api.outcomes.save.mutate({ id: null, outcome: anOutcome(made) })
  expect((await read()).complaints[0]).toMatchObject({ relief: '1 to 3 days', verdict: 'did not last' })
  // Reclassification with another relief criterion works too.
  await clinic.api.practice.saveSettings.mutate({ ...settings, reliefHours: 24 })
})

test('changes typed into a visit that is signed meanwhile stay as a draft', async () => {
  const of = { clientId: made.clientId, visitId: made.visitId }
  const form = { ...made.visit, subjective: 'typed meanwhile', outcomes: [] }
  const { revision } = await clinic.api.drafts.save.mutate({
    ...of,
    form,
    expectedUpdatedAt: null,
    expectedRevision: null,
  })
  await sign()
  const { outcomes: _outcomes, ...visit } = form
  expect(await clinic.call('visits.update', { id: made.visitId, visit, draft: revision })).toMatchObject({
    refusal: 'signed',
  })
  expect((await clinic.api.drafts.read.query(of))?.form.subjective).toBe('typed meanwhile')
})

test('a visit changed in another window is not signed', async () => {
  const { updatedAt } = await read()
  clinic.at('2026-03-10T09:05')
  await clinic.api.visits.update.mutate({ id: made.visitId, visit: { ...made.visit, plan: 'new' } })
  expect(await clinic.call('visits.sign', { id: made.visitId, expectedUpdatedAt: updatedAt })).toMatchObject({
    refusal: 'changed-elsewhere',
  })
  expect((await read()).signature).toBeNull()
})

test('saving and signing is one step that succeeds or fails completely', async () => {
  const visit = { ...aVisit, at: '2026-03-09T10:00', work: [someWork], subjective: 'a' }
  const { id } = await clinic.api.visits.create.mutate({ clientId: made.clientId, visit, sign: true })
  expect((await read(id)).signature?.name).toBe('Jo Rivers')
  await clinic.api.visits.update.mutate({ id: made.visitId, visit: { ...made.visit, plan: 'p' }, sign: true })
  expect(await read()).toMatchObject({ plan: 'p', signature: { name: 'Jo Rivers' } })

  const signChecklist = { ...defaultSignChecklist, objective: 'must' as const }
  await clinic.api.practice.saveSettings.mutate({ ...settings, signChecklist })
  const before = everyRow(clinic.folder)
  const call = { clientId: made.clientId, visit: { ...visit, at: '2026-03-08T10:00' }, sign: true }
  expect(await clinic.call('visits.create', call)).toMatchObject({ refusal: 'points-missing' })
  expect(everyRow(clinic.folder)).toEqual(before)
  call.visit.objective = 'Ropy'
  expect(await clinic.call('visits.create', call)).toMatchObject({ status: 200 })
})

test('a missing "must" point prevents signing, and a missing "ask" point does not', async () => {
  const demand = (point: string, is: string) =>
    clinic.api.practice.saveSettings.mutate({
      ...settings,
      signChecklist: { ...defaultSignChecklist, [point]: is },
    })
  const later = { ...made.visit, at: '2026-03-08T10:00', subjective: 's', objective: 'o', plan: 'p' }
  const { id } = await clinic.api.visits.create.mutate({ clientId: made.clientId, visit: later })
  await demand('lastOutcome', 'must')
  expect(await clinic.call('visits.sign', { id })).toMatchObject({ refusal: 'points-missing' })
  await clinic.api.outcomes.save.mutate({ id: null, outcome: anOutcome(made) })
  await demand('assessment', 'must')
  expect(await clinic.call('visits.sign', { id })).toMatchObject({ refusal: 'points-missing' })
  await demand('assessment', 'ask')
  expect(await clinic.call('visits.sign', { id })).toMatchObject({ status: 200 })
})

test('a note of 400,000 characters with 500 lines of work is signed completely', async () => {
  const long = 'é'.repeat(100_000)
  const visit = {
    ...made.visit,
    ...{ subjective: long, objective: long, assessment: long, plan: long },
    work: Array.from({ length: 500 }, (_, index) => ({ ...someWork, note: `line ${index}` })),
  }
  await clinic.api.visits.update.mutate({ id: made.visitId, visit, sign: true })
  expect(await read()).toMatchObject({ ...visit, signature: { name: 'Jo Rivers' } })
})

test('a visit of a client archived meanwhile can still be signed', async () => {
  await clinic.api.clients.setArchived.mutate({ id: made.clientId, archived: true })
  await sign()
  expect((await read()).signature).not.toBeNull()
})

test('a signed visit accepts amendments, each with name and time, oldest first', async () => {
  expect(await clinic.call('visits.amend', { id: made.visitId, text: 'x' })).toMatchObject({
    refusal: 'not-signed',
  })
  await sign()
  clinic.at('2026-03-10T10:00')
  await clinic.api.visits.amend.mutate({ id: made.visitId, text: ' It was the right side.\nSorry. ' })
  clinic.at('2026-03-12T10:00')
  await clinic.api.visits.amend.mutate({ id: made.visitId, text: 'Client rang.' })
  const { amendments, subjective } = await read()
  expect(amendments).toMatchObject([
    { name: 'Jo Rivers', at: utc('2026-03-10T10:00'), text: 'It was the right side.\nSorry.' },
    { name: 'Jo Rivers', at: utc('2026-03-12T10:00'), text: 'Client rang.' },
  ])
  expect(subjective).toBe(made.visit.subjective)
  const page = await clinic.api.pages.client.query({ id: made.clientId })
  expect(page.visits[0]?.amendments).toHaveLength(2)
})
