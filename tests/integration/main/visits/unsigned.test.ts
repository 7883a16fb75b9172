import { beforeEach, expect, test } from 'vitest'
import { defaultSignChecklist } from '@shared/signing'
import { anOutcome, aVisit, newPractice, someWork, withVisit, type TestClinic } from '../../../support/clinic'
import { settings } from '../practice/refusals'

let clinic: TestClinic
let made: Awaited<ReturnType<typeof withVisit>>

beforeEach(async () => {
  clinic = await newPractice()
  made = await withVisit(clinic)
})

const waiting = () => clinic.api.visits.unsigned.query({})
const ids = async () => (await waiting()).visits.map((visit) => visit.id)
const add = async (at: string, change: object = {}) =>
  (await clinic.api.visits.create.mutate({ clientId: made.clientId, visit: { ...aVisit, at, ...change } })).id
const words = { subjective: 's', objective: 'o', plan: 'p' }

test('unsigned visits are listed, oldest first, until they are signed or void', async () => {
  const older = await add('2026-02-01T09:00')
  const sameTime = await add(made.visit.at)
  expect(await ids()).toEqual([older, made.visitId, sameTime])
  expect((await waiting()).visits[0]).toMatchObject({
    at: '2026-02-01T09:00',
    clientId: made.clientId,
    firstName: 'Ada',
    lastName: 'Berg',
  })
  await clinic.api.visits.sign.mutate({ id: made.visitId })
  await clinic.api.visits.void.mutate({ id: older, reason: 'Wrong client' })
  expect(await ids()).toEqual([sameTime])
  expect((await waiting()).count).toBe(1)
  // A signed and void visit counts once.
  await clinic.api.visits.void.mutate({ id: made.visitId, reason: 'Wrong day' })
  expect((await waiting()).count).toBe(1)
  await clinic.api.visits.sign.mutate({ id: sameTime })
  expect(await waiting()).toEqual({ count: 0, visits: [], next: null })
})

test('each visit has the points that are missing by the checklist of the practice, as for signing', async () => {
  const complaints = [{ complaintId: made.complaintId, painBefore: 5, painAfter: null }]
  const next = await add('2026-03-08T10:00', { ...words, complaints, work: [someWork] })
  const lacks = async (id: number) =>
    (await waiting()).visits
      .find((visit) => visit.id === id)!
      .missing.map(({ point, must }) => (must ? `${point}!` : point))
  expect(await lacks(made.visitId)).toEqual(['subjective', 'objective', 'plan'])
  expect(await lacks(next)).toEqual(['lastOutcome', 'painAfter'])
  await clinic.api.outcomes.save.mutate({ id: null, outcome: anOutcome(made) })
  expect(await lacks(next)).toEqual(['painAfter'])
  const signChecklist = { ...defaultSignChecklist, painAfter: 'must' as const, assessment: 'ask' as const }
  await clinic.api.practice.saveSettings.mutate({ ...settings, signChecklist })
  expect(await lacks(next)).toEqual(['painAfter!', 'assessment'])
  expect(await clinic.call('visits.sign', { id: next })).toMatchObject({ refusal: 'points-missing' })
})

test('many visits are read in pages, each once and in order', async () => {
  const all = [made.visitId]
  // Three visits at the same time of each day, so that the cursor must distinguish them.
  for (let index = 0; index < 70; index += 1) {
    const day = String(1 + Math.floor(index / 3)).padStart(2, '0')
    all.unshift(await add(`2026-01-${day}T10:00`))
  }
  const read = []
  const parts = []
  let cursor = null
  do {
    const part: Awaited<ReturnType<typeof waiting>> = await clinic.api.visits.unsigned.query({ cursor })
    expect(part.count).toBe(71)
    read.push(...part.visits)
    parts.push(part.visits.length)
    cursor = part.next
  } while (cursor)
  expect(parts).toEqual([30, 30, 11])
  expect(read.map((visit) => visit.id).toSorted((a, b) => a - b)).toEqual(all.toSorted((a, b) => a - b))
  expect(read.map((visit) => visit.at)).toEqual(read.map((visit) => visit.at).toSorted())
  // If most visits are signed, another query finds the same visits.
  const left = read.slice(-5).map((visit) => visit.id)
  const { id: voided } = read.at(-6)!
  for (const { id } of read)
    if (id !== voided && !left.includes(id)) await clinic.api.visits.sign.mutate({ id })
  await clinic.api.visits.void.mutate({ id: voided, reason: 'Wrong client' })
  expect(await ids()).toEqual(left)
  expect((await waiting()).count).toBe(5)
  const { at, id } = read.at(-4)!
  const after = await clinic.api.visits.unsigned.query({ cursor: { at, id } })
  expect(after.visits.map((visit) => visit.id)).toEqual(left.slice(2))
})
