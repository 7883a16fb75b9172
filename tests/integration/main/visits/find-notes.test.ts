import { expect, test } from 'vitest'
import { aClient, aVisit, newPractice, type TestClinic } from '../../../support/clinic'

async function addNote(clinic: TestClinic, clientId: number, at: string, note: object): Promise<number> {
  const { id } = await clinic.api.visits.create.mutate({ clientId, visit: { ...aVisit, at, ...note } })
  return id
}

async function find(clinic: TestClinic, text: string) {
  return (await clinic.api.visits.findNotes.query({ text })).map(({ visitId }) => visitId)
}

test('notes of all clients are found by the beginnings of their words, the newest first', async () => {
  const clinic = await newPractice()
  const { id: ada } = await clinic.api.clients.create.mutate(aClient)
  const { id: bea } = await clinic.api.clients.create.mutate({ ...aClient, firstName: 'Bea' })
  const newer = await addNote(clinic, ada, '2026-03-02T10:00', { plan: 'Schulterblätter dehnen' })
  const older = await addNote(clinic, bea, '2026-02-01T10:00', { subjective: 'Pain at the Schulterblatt' })
  expect(await find(clinic, 'schulterbla')).toEqual([newer, older])
  expect(await find(clinic, 'schulterblaetter')).toEqual([newer])
  expect(await find(clinic, 'SCHULTERBL pain')).toEqual([older])
  expect(await find(clinic, 'blatt')).toEqual([])
  // Fewer letters are in too many notes.
  expect(await find(clinic, 'sc')).toEqual([])
  expect(await clinic.api.visits.findNotes.query({ text: 'pain' })).toEqual([
    {
      visitId: older,
      at: '2026-02-01T10:00',
      clientId: bea,
      firstName: 'Bea',
      lastName: 'Berg',
      isVoid: false,
      excerpt: 'Pain at the Schulterblatt',
    },
  ])
  expect(await clinic.api.visits.findNotes.query({ text: 'schulter', limit: 1 })).toHaveLength(1)
})

test('the words of a signed, amended, corrected, void or deleted note are those that it has now', async () => {
  const clinic = await newPractice()
  const { api } = clinic
  const { id: clientId } = await api.clients.create.mutate(aClient)
  const at = '2026-03-02T10:00'
  const signed = await addNote(clinic, clientId, at, { subjective: 'Ankle swollen' })
  await api.visits.sign.mutate({ id: signed })
  await api.visits.amend.mutate({ id: signed, text: 'It was the knee.' })
  expect(await find(clinic, 'ankle')).toEqual([signed])
  expect(await find(clinic, 'ankle knee')).toEqual([signed])

  await api.visits.correct.mutate({
    id: signed,
    visit: { ...aVisit, at, subjective: 'Wrist swollen' },
    reason: 'Wrong client',
  })
  expect(await find(clinic, 'ankle')).toEqual([])
  expect(await find(clinic, 'wrist')).toEqual([signed])

  await api.visits.void.mutate({ id: signed, reason: 'Wrong client' })
  expect(await api.visits.findNotes.query({ text: 'wrist' })).toMatchObject([
    { visitId: signed, isVoid: true },
  ])

  const { id: mistake } = await api.clients.create.mutate(aClient)
  await addNote(clinic, mistake, at, { plan: 'Hip again' })
  expect(await find(clinic, 'hip')).toHaveLength(1)
  const { id } = await api.pages.deleteClient.mutate({ id: mistake })
  expect(await find(clinic, 'hip')).toEqual([])
  await api.pages.undoDeletion.mutate({ id })
  expect(await find(clinic, 'hip')).toHaveLength(1)
})

test('the search goes on beyond the first visits that it reads', async () => {
  const clinic = await newPractice()
  const { id: clientId } = await clinic.api.clients.create.mutate(aClient)
  const oldest = await addNote(clinic, clientId, '2020-01-01T10:00', { plan: 'Rare word' })
  const many = Array.from({ length: 501 }, () =>
    addNote(clinic, clientId, '2026-03-02T10:00', { plan: 'Same' }),
  )
  await Promise.all(many)
  expect(await find(clinic, 'rare')).toEqual([oldest])
})
