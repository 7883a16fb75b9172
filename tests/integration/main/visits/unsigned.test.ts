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

let clinic: TestClinic
let created: Awaited<ReturnType<typeof createClientWithVisit>>

beforeEach(async () => {
  clinic = await newPractice()
  created = await createClientWithVisit(clinic)
})

const listUnsigned = () => clinic.api.visits.unsigned.query({})
const listIds = async () => (await listUnsigned()).visits.map((visit) => visit.id)
const addVisit = async (at: string, change: object = {}) =>
  (await clinic.api.visits.create.mutate({ clientId: created.clientId, visit: { ...aVisit, at, ...change } }))
    .id
const notes = { subjective: 's', objective: 'o', plan: 'p' }

test('unsigned visits are listed, oldest first, until they are signed or void', async () => {
  const older = await addVisit('2026-02-01T09:00')
  const sameTime = await addVisit(created.visit.at)
  expect(await listIds()).toEqual([older, created.visitId, sameTime])
  expect((await listUnsigned()).visits[0]).toMatchObject({
    at: '2026-02-01T09:00',
    clientId: created.clientId,
    firstName: 'Ada',
    lastName: 'Berg',
  })
  await clinic.api.visits.sign.mutate({ id: created.visitId })
  await clinic.api.visits.void.mutate({ id: older, reason: 'Wrong client' })
  expect(await listIds()).toEqual([sameTime])
  expect((await listUnsigned()).count).toBe(1)
  // A signed and void visit counts once.
  await clinic.api.visits.void.mutate({ id: created.visitId, reason: 'Wrong day' })
  expect((await listUnsigned()).count).toBe(1)
  await clinic.api.visits.sign.mutate({ id: sameTime })
  expect(await listUnsigned()).toEqual({ count: 0, visits: [], next: null })
})

test('each visit has the points that are missing by the checklist of the practice, as for signing', async () => {
  const complaints = [
    { complaintId: created.complaintId, painBefore: 5, painAfter: null, radiation: null, screens: {} },
  ]
  const next = await addVisit('2026-03-08T10:00', { ...notes, complaints, work: [someWork] })
  const listMissing = async (id: number) =>
    (await listUnsigned()).visits
      .find((visit) => visit.id === id)!
      .missing.map(({ point, must }) => (must ? `${point}!` : point))
  expect(await listMissing(created.visitId)).toEqual(['subjective', 'objective', 'plan'])
  expect(await listMissing(next)).toEqual(['lastOutcome', 'painAfter'])
  await clinic.api.outcomes.save.mutate({ id: null, outcome: anOutcome(created) })
  expect(await listMissing(next)).toEqual(['painAfter'])
  const signChecklist = { ...defaultSignChecklist, painAfter: 'must' as const, assessment: 'ask' as const }
  await clinic.api.practice.saveSettings.mutate({ ...settings, signChecklist })
  expect(await listMissing(next)).toEqual(['painAfter!', 'assessment'])
  expect(await clinic.call('visits.sign', { id: next })).toMatchObject({ refusal: 'points-missing' })
})

test('many visits are read in pages, each once and in order', async () => {
  const all = [created.visitId]
  // Three visits at the same time of each day, so that the cursor must distinguish them.
  for (let index = 0; index < 70; index += 1) {
    const day = String(1 + Math.floor(index / 3)).padStart(2, '0')
    all.unshift(await addVisit(`2026-01-${day}T10:00`))
  }
  const visits = []
  const pageSizes = []
  let cursor = null
  do {
    const page: Awaited<ReturnType<typeof listUnsigned>> = await clinic.api.visits.unsigned.query({ cursor })
    expect(page.count).toBe(71)
    visits.push(...page.visits)
    pageSizes.push(page.visits.length)
    cursor = page.next
  } while (cursor)
  expect(pageSizes).toEqual([30, 30, 11])
  expect(visits.map((visit) => visit.id).toSorted((a, b) => a - b)).toEqual(all.toSorted((a, b) => a - b))
  expect(visits.map((visit) => visit.at)).toEqual(visits.map((visit) => visit.at).toSorted())
  // If most visits are signed, another query finds the same visits.
  const unsignedIds = visits.slice(-5).map((visit) => visit.id)
  const { id: voidedId } = visits.at(-6)!
  for (const { id } of visits)
    if (id !== voidedId && !unsignedIds.includes(id)) await clinic.api.visits.sign.mutate({ id })
  await clinic.api.visits.void.mutate({ id: voidedId, reason: 'Wrong client' })
  expect(await listIds()).toEqual(unsignedIds)
  expect((await listUnsigned()).count).toBe(5)
  const { at, id } = visits.at(-4)!
  const after = await clinic.api.visits.unsigned.query({ cursor: { at, id } })
  expect(after.visits.map((visit) => visit.id)).toEqual(unsignedIds.slice(2))
})
