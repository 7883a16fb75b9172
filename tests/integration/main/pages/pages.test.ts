import { expect, test } from 'vitest'
import {
  aComplaint,
  anOutcome,
  aVisit,
  newClinic,
  newPractice,
  someWork,
  createClientWithVisit,
} from '../../../support/clinic'

const note = 'A note of some length. '.repeat(20)

/** A client with 60 visits for two complaints. Every tenth is for the second one. Only the oldest has pain marks. */
async function createManyVisits() {
  const clinic = await newPractice()
  const { clientId, complaintId } = await createClientWithVisit(clinic)
  const { api } = clinic
  const { id: secondComplaintId } = await api.complaints.create.mutate({ clientId, complaint: aComplaint })
  const ids: number[] = []
  for (let number = 0; number < 60; number += 1) {
    const treatedId = number % 10 === 0 ? secondComplaintId : complaintId
    const day = String(1 + (number % 28)).padStart(2, '0')
    const visit = {
      ...aVisit,
      at: `202${number < 28 ? 3 : number < 56 ? 4 : 5}-02-${day}T10:00`,
      subjective: note,
      complaints: [{ complaintId: treatedId, painBefore: 6, painAfter: 3, radiation: null, screens: {} }],
      painMarks: number === 0 ? [{ region: 'temple', side: 'left' as const, kind: null }] : [],
      work: [someWork],
    }
    ids.push((await api.visits.create.mutate({ clientId, visit })).id)
  }
  return { clinic, clientId, secondComplaintId, ids }
}

test('the client page gets the newest visits with the start of their notes, and older ones on request, each once', async () => {
  const { clinic, clientId } = await createManyVisits()
  const page = await clinic.api.pages.client.query({ id: clientId })
  expect(page.visits).toHaveLength(20)
  expect(JSON.stringify(page.visits)).not.toContain(note)
  expect(page.visits.find(({ noteStart }) => noteStart !== null)?.noteStart).toEqual({
    section: 'subjective',
    text: note.slice(0, 200).trim(),
  })
  const seen = page.visits.map(({ at, id }) => `${at} ${id}`)
  let cursor = page.next
  while (cursor) {
    const older = await clinic.api.visits.list.query({ clientId, cursor })
    seen.push(...older.visits.map(({ at, id }) => `${at} ${id}`))
    cursor = older.next
  }
  expect(new Set(seen).size).toBe(61)
  expect(seen).toEqual(seen.toSorted().toReversed())
})

test('the visit page gets only its visit, and the form also gets the last visits and those it can repeat', async () => {
  const { clinic, clientId, secondComplaintId, ids } = await createManyVisits()
  const page = await clinic.api.pages.visit.query({ id: ids.at(-1)! })
  expect(Object.keys(page).sort()).toEqual(['client', 'complaints', 'note', 'signed', 'visit'])

  const { earlier } = await clinic.api.pages.newVisit.query({ clientId })
  expect(earlier.length).toBeLessThan(15)
  expect(earlier.map(({ at }) => at)).toEqual(
    earlier
      .map(({ at }) => at)
      .toSorted()
      .toReversed(),
  )
  expect(earlier[0]!.at).toBe('2026-03-01T10:00')
  const secondComplaintVisits = earlier.filter((visit) =>
    visit.complaints.some((one) => one.complaintId === secondComplaintId),
  )
  expect(secondComplaintVisits.length).toBeGreaterThanOrEqual(5)
  expect(earlier.filter((visit) => visit.painMarks.length > 0).map(({ id }) => id)).toEqual([ids[0]])
  expect(earlier.find((visit) => visit.subjective !== '')).toMatchObject({
    subjective: note,
    work: [someWork],
  })

  const editPage = await clinic.api.pages.editVisit.query({ id: ids[12]! })
  expect(editPage.earlier.length).toBeGreaterThan(6)
  for (const visit of editPage.earlier) {
    expect(visit.id).not.toBe(ids[12])
    expect(visit.at <= editPage.visit.at).toBe(true)
  }
})

test('the counts in the navigation equal the counts of their lists', async () => {
  const clinic = newClinic({ sample: true })
  await clinic.api.practice.status.query()
  const { clientId, visitId } = await createClientWithVisit(clinic)
  const fresh = { expectedRevision: null, visitRevision: null, baseRevision: null }
  const form = { ...aVisit, outcomes: [], measured: [], muscle: '', reason: '' }
  await clinic.api.drafts.save.mutate({ ...fresh, clientId, visitId: null, form })
  const amendment = { kind: 'amendment', clientId, visitId, form: { text: 'The left' } } as const
  await clinic.api.drafts.saveForm.mutate({ ...fresh, ...amendment })
  const counts = await clinic.api.pages.railCounts.query()
  const [drafts, forms, unsigned] = await Promise.all([
    clinic.api.drafts.list.query({}),
    clinic.api.drafts.listForms.query({}),
    clinic.api.visits.unsigned.query({}),
  ])
  expect(counts).toEqual({
    needsAnotherLook: (await clinic.api.pages.needsAnotherLook.query()).count,
    followUps: (await clinic.api.followUps.list.query()).count,
    draftsAndUnsigned: drafts.length + forms.length + unsigned.count,
  })
  expect(drafts).toHaveLength(1)
  expect(forms).toHaveLength(1)
  expect(counts.needsAnotherLook).toBeGreaterThan(0)
  expect(counts.followUps).toBeGreaterThan(0)
})

test('the complaint page names each worked tissue once, with its last response, without checks and void visits', async () => {
  const clinic = await newPractice()
  const { api } = clinic
  const { clientId, complaintId, visit } = await createClientWithVisit(clinic)
  const add = async (at: string, work: object, kind: 'therapeutic' | 'relaxation' = 'therapeutic') => {
    const line = { ...someWork, ...work }
    return (await api.visits.create.mutate({ clientId, visit: { ...visit, at, kind, work: [line] } })).id
  }
  await add('2026-03-02T10:00', { response: 'did not release' })
  await add('2026-03-03T10:00', { tissue: 'masseter' }, 'relaxation')
  await add('2026-03-04T10:00', { tissue: 'temporalis', technique: 'check only' })
  const voidId = await add('2026-03-05T10:00', { tissue: 'platysma' })
  await api.visits.void.mutate({ id: voidId, reason: 'Another client' })
  expect(await api.pages.complaint.query({ id: complaintId })).toMatchObject({
    visitCount: 5,
    worked: [
      { tissue: 'masseter', side: 'left', response: 'released', isTreatment: false },
      { tissue: someWork.tissue, side: 'left', response: 'did not release', isTreatment: true },
    ],
  })
})

test('the form of a saved visit warns of tissue after which it had got worse before, whatever stops the list', async () => {
  const clinic = await newPractice()
  const { api } = clinic
  const first = await createClientWithVisit(clinic)
  const { clientId, complaintId, visit } = first
  await api.outcomes.save.mutate({
    id: null,
    outcome: { ...anOutcome(first), relief: 'none', painNow: 9 },
  })
  const later = await api.visits.create.mutate({ clientId, visit: { ...visit, at: '2026-03-08T10:00' } })
  const gotWorseAt = async (id: number) => {
    const { gotWorse } = await api.pages.editVisit.query({ id })
    return gotWorse.flatMap((one) => one.gotWorse.map(({ tissue }) => `${one.complaintId} ${tissue}`))
  }
  expect(await gotWorseAt(later.id)).toEqual([`${complaintId} ${someWork.tissue}`])
  expect(await gotWorseAt(first.visitId)).toEqual([])

  await api.complaints.answerRedFlags.mutate({ complaintId, redFlags: ['fever'], isAsked: true })
  expect(await gotWorseAt(later.id)).toEqual([`${complaintId} ${someWork.tissue}`])
  const { answers } = await api.pages.newVisit.query({ clientId })
  expect(answers[0]).toMatchObject({ answer: { kind: 'refer' }, gotWorse: [{ tissue: someWork.tissue }] })
})
