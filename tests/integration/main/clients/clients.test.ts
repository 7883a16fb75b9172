import { expect, test } from 'vitest'
import { emptyClient, type ClientInput } from '@shared/clients'
import {
  aClient,
  aComplaint,
  aPrecaution,
  browserOrigin,
  desktopOrigin,
  newClinic,
  newPractice,
} from '../../../support/clinic'

const fullClient: ClientInput = {
  firstName: 'Ada',
  lastName: 'Berg',
  preferredName: 'Adi',
  pronouns: 'she/her',
  insurer: 'Statewide Health',
  claimNumber: '00123/45',
  dateOfBirth: '1980-02-29',
  phone: '555 0100',
  email: 'ada@example.org',
  address: '1 Bank Street\nRiverton',
  occupation: 'Violinist',
  emergencyName: 'Ben Berg',
  emergencyPhone: '555 0101',
  physician: 'Dr Chen',
  referralSource: 'Word of mouth',
  healthHistory: 'x'.repeat(20_000),
  contraindications: '"quotes", commas, 😀',
  allergies: 'Nut oil',
  medication: 'none\r\nat present',
  consentOn: '2026-03-10',
  precautions: {
    answers: [
      { ...aPrecaution, id: 'pregnancy', week: 20, on: '2026-03-02' },
      { ...aPrecaution, id: 'recent-operation', on: '2026-01-20', place: 'Left knee, "keyhole"' },
      { ...aPrecaution, clearedBy: 'Dr Chen', clearedOn: '2026-03-09' },
    ],
    askedOn: '2026-03-10',
  },
  relatives: [],
}

test.each([desktopOrigin, browserOrigin])('a client is saved as typed, from %s', async (origin) => {
  const { api } = await newPractice({ origin })
  const { id } = await api.clients.create.mutate(fullClient)
  const { client, complaints, visits } = await api.pages.client.query({ id })
  expect(client).toMatchObject({ id, ...fullClient, archived: false })
  expect([complaints, visits]).toEqual([[], []])
})

test('a first name is enough, and spaces around it are removed', async () => {
  const { api } = await newPractice()
  const { id } = await api.clients.create.mutate({ ...emptyClient, firstName: '  Ada ' })
  expect((await api.pages.client.query({ id })).client).toMatchObject({ ...emptyClient, firstName: 'Ada' })
})

test('a change of one field keeps all other fields of the client', async () => {
  const clinic = await newPractice()
  const { id } = await clinic.api.clients.create.mutate(fullClient)
  clinic.setTime('2026-03-11T10:00')
  await clinic.api.clients.update.mutate({ id, client: { ...fullClient, phone: '555 0200' } })
  const { client } = await clinic.api.pages.client.query({ id })
  expect(client).toMatchObject({ ...fullClient, phone: '555 0200' })
  expect(client.updatedAt > client.createdAt).toBe(true)
})

test('fifty clients created at the same time are all saved', async () => {
  const { api } = await newPractice()
  const created = await Promise.all(
    Array.from({ length: 50 }, (_, index) =>
      api.clients.create.mutate({ ...aClient, firstName: `Client ${index}` }),
    ),
  )
  expect(new Set(created.map(({ id }) => id)).size).toBe(50)
  const listed = await api.clients.search.query({ text: 'client' })
  expect(listed.map((client) => client.id).sort()).toEqual(created.map(({ id }) => id).sort())
})

test('closing during many writes keeps every answered write and no other', async () => {
  const first = await newPractice()
  const calls = Array.from({ length: 40 }, (_, index) =>
    first.call('clients.create', { ...aClient, firstName: `Client ${index}` }),
  )
  const responses = Promise.all(calls)
  await calls[3]
  await first.close()
  const saved = (await responses).filter((response) => response.status === 200)
  expect(saved.length).toBeGreaterThanOrEqual(4)

  const second = newClinic({ dataFolder: first.folder })
  const savedClients = await second.api.clients.search.query({ text: 'client', limit: 100 })
  expect(savedClients.map((client) => ({ id: client.id })).sort((a, b) => a.id - b.id)).toEqual(
    saved.map(({ data }) => data),
  )
})

test('a birth and an onset of which only the month or the year is known are kept as given', async () => {
  const clinic = await newPractice()
  const { id } = await clinic.api.clients.create.mutate({ ...aClient, dateOfBirth: '1980' })
  const began = (onsetOn: string) =>
    clinic.api.complaints.create.mutate({ clientId: id, complaint: { ...aComplaint, onsetOn } })
  await began('1980-05')
  await expect(began('1979-12')).rejects.toThrow('CONFLICT')
  const { client, complaints } = await clinic.api.pages.client.query({ id })
  expect(client.dateOfBirth).toBe('1980')
  expect(complaints[0]!.onsetOn).toBe('1980-05')
  const born = (dateOfBirth: string) =>
    clinic.api.clients.update.mutate({ id, client: { ...aClient, dateOfBirth } })
  await born('1980-05-20')
  await expect(born('1980-06')).rejects.toThrow('CONFLICT')
})

test('two clients of one name are listed with their birth dates', async () => {
  const clinic = await newPractice()
  const create = async (client: Partial<ClientInput>) =>
    (await clinic.api.clients.create.mutate({ ...aClient, ...client })).id
  const older = await create({ dateOfBirth: '1950-01-02' })
  const younger = await create({ firstName: 'ada ', dateOfBirth: null })
  await create({ firstName: 'Bo' })
  await clinic.api.clients.setArchived.mutate({ id: older, archived: true })
  expect(await clinic.api.clients.namesakes.query()).toEqual([
    { id: older, dateOfBirth: '1950-01-02' },
    { id: younger, dateOfBirth: null },
  ])
})
