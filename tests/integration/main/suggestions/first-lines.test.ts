import { expect, test } from 'vitest'
import { emptyClient } from '@shared/clients'
import {
  aClient,
  aComplaint,
  anOutcome,
  createClientWithVisit,
  newPractice,
  type TestClinic,
} from '../../../support/clinic'

const neverAsked = emptyClient.precautions

/** Creates a complaint whose relief did not last, so that it is listed. */
async function createListed(clinic: TestClinic) {
  const created = await createClientWithVisit(clinic)
  await clinic.api.outcomes.save.mutate({ id: null, outcome: anOutcome(created) })
  return created
}

/** Returns the first lines of all listed complaints, by their ids. */
async function readFirstLines({ api }: TestClinic) {
  const { complaints } = await api.pages.needsAnotherLook.query()
  const complaintIds = complaints.map(({ id }) => id)
  const answers = await api.suggestions.firstLines.query({ complaintIds })
  expect(answers.map(({ complaintId }) => complaintId)).toEqual(complaintIds)
  return new Map(answers.map((answer) => [answer.complaintId, answer]))
}

test('the first line and the name of the second are those of the complaint page', async () => {
  const clinic = await newPractice()
  const created = await createListed(clinic)
  const { answer } = await clinic.api.pages.complaint.query({ id: created.complaintId })
  if (answer.kind !== 'list') throw new Error(`${answer.kind} instead of a list`)
  const [first, second] = answer.suggestions
  expect((await readFirstLines(clinic)).get(created.complaintId)).toMatchObject({
    kind: 'list',
    line: first,
    next: { tissue: second!.tissue, side: second!.side },
    stop: null,
  })
})

test('without answers to the safety questions there is no line, and what to ask', async () => {
  const clinic = await newPractice()
  const { clientId, complaintId } = await createListed(clinic)
  await clinic.api.clients.update.mutate({ id: clientId, client: { ...aClient, precautions: neverAsked } })
  await clinic.api.complaints.update.mutate({
    id: complaintId,
    complaint: { ...aComplaint, redFlagsAskedOn: null },
  })
  expect((await readFirstLines(clinic)).get(complaintId)).toMatchObject({
    kind: 'ask',
    line: null,
    redFlags: true,
    precautions: true,
  })
})

test('with a red flag that stops the list there is no line, but the flag and how soon to refer', async () => {
  const clinic = await newPractice()
  const created = await createListed(clinic)
  const complaint = { ...aComplaint, redFlags: ['sudden-sight-change' as const] }
  await clinic.api.complaints.update.mutate({ id: created.complaintId, complaint })
  expect((await readFirstLines(clinic)).get(created.complaintId)).toMatchObject({
    kind: 'refer',
    line: null,
    flags: ['sudden-sight-change'],
    urgency: 'emergency',
  })
})

test('closed complaints and those of archived clients are not asked', async () => {
  const clinic = await newPractice()
  const [open, closed, archived] = [
    await createListed(clinic),
    await createListed(clinic),
    await createListed(clinic),
  ]
  await clinic.api.complaints.update.mutate({
    id: closed.complaintId,
    complaint: { ...aComplaint, status: 'resolved' },
  })
  await clinic.api.clients.setArchived.mutate({ id: archived.clientId, archived: true })
  expect([...(await readFirstLines(clinic)).keys()]).toEqual([open.complaintId])
})

test('the list has those for a doctor first, then those that got worse, then the oldest', async () => {
  const clinic = await newPractice()
  const { api } = clinic
  const others = await createListed(clinic)
  const worse = await createClientWithVisit(clinic)
  await api.outcomes.save.mutate({ id: null, outcome: { ...anOutcome(worse), painNow: 9 } })
  const widespread = await createListed(clinic)
  await api.complaints.update.mutate({
    id: widespread.complaintId,
    complaint: { ...aComplaint, widespreadSigns: ['touch-hurts-everywhere'] },
  })
  const flagged = await createListed(clinic)
  const flag = { ...aComplaint, redFlags: ['sudden-sight-change' as const] }
  await api.complaints.update.mutate({ id: flagged.complaintId, complaint: flag })
  const readOrder = async () =>
    (await api.pages.needsAnotherLook.query()).complaints.map(({ id, first }) => [id, first])
  expect(await readOrder()).toEqual([
    [flagged.complaintId, 'doctor'],
    [widespread.complaintId, 'widespread pain'],
    [worse.complaintId, 'got worse'],
    [others.complaintId, null],
  ])

  // A flag that a doctor has looked at puts nothing first.
  await api.complaints.update.mutate({
    id: flagged.complaintId,
    complaint: {
      ...flag,
      clearance: {
        flags: ['sudden-sight-change'],
        on: '2026-03-10',
        by: 'Dr Lee',
        decision: 'allowed',
        said: '',
      },
    },
  })
  expect((await readOrder()).at(-1)).toEqual([flagged.complaintId, null])
})

test('a red flag that no doctor has looked at is listed and counted, and comes first', async () => {
  const clinic = await newPractice()
  const { api } = clinic
  await createListed(clinic)
  const clientId = (await api.clients.create.mutate(aClient)).id
  const complaintId = (await api.complaints.create.mutate({ clientId, complaint: aComplaint })).id
  const listed = async () => (await api.pages.needsAnotherLook.query()).complaints.map(({ id }) => id)
  const counted = async () => (await api.pages.railCounts.query()).needsAnotherLook
  expect(await listed()).not.toContain(complaintId)
  expect(await counted()).toBe(1)

  await api.complaints.answerRedFlags.mutate({ complaintId, redFlags: ['fever'], isAsked: true })
  expect((await listed())[0]).toBe(complaintId)
  expect(await counted()).toBe(2)

  const clearance = {
    on: '2026-03-10',
    by: 'Dr Made Up',
    flags: ['fever'],
    decision: 'allowed' as const,
    said: '',
  }
  await api.complaints.recordClearance.mutate({ complaintId, clearance })
  expect(await listed()).not.toContain(complaintId)
  expect(await counted()).toBe(1)

  await api.complaints.answerRedFlags.mutate({
    complaintId,
    redFlags: ['fever', 'night-pain'],
    isAsked: true,
  })
  expect(await listed()).toContain(complaintId)
})
