import { expect, test } from 'vitest'
import { mostViews, noFilter, usualColumns, usualSort, type ClientListQuery } from '@shared/clients/list'
import { aComplaint, aVisit, newPractice, type TestClinic } from '../../../support/clinic'
import { emptyClient, type ClientInput } from '@shared/clients'

interface Person extends Partial<ClientInput> {
  seenOn?: string
  complaints?: string[]
}

/** In the order of their names. The clock of the tests is at 10 March 2026. */
const people: Person[] = [
  { firstName: 'Ada', lastName: 'Berg', dateOfBirth: '1980-05-05', phone: '555 3', seenOn: '2026-03-01' },
  { firstName: 'Bea', lastName: 'Cole', referralSource: 'Dr Österreich', complaints: ['Neck pain', 'Ankle'] },
  { firstName: 'Cem', lastName: 'Dag', dateOfBirth: '1990', email: 'cem@example.org', seenOn: '2026-02-10' },
  { firstName: 'Dov', lastName: 'Eco', phone: '555 1', referralSource: 'ada berg', seenOn: '2025-06-01' },
  { firstName: 'Eli', lastName: 'Fox', email: 'Alma@example.org', complaints: ['Back pain'] },
]

async function fill(clinic: TestClinic) {
  for (const { seenOn, complaints = [], ...person } of people) {
    const { id: clientId } = await clinic.api.clients.create.mutate({
      ...emptyClient,
      firstName: '',
      ...person,
    })
    for (const title of complaints)
      await clinic.api.complaints.create.mutate({ clientId, complaint: { ...aComplaint, title } })
    if (seenOn)
      await clinic.api.visits.create.mutate({ clientId, visit: { ...aVisit, at: `${seenOn}T10:00` } })
  }
}

const query = (change: Partial<ClientListQuery>) => ({
  text: '',
  filter: noFilter,
  sort: usualSort,
  ...change,
})
const filtered = (change: Partial<ClientListQuery['filter']>) => query({ filter: { ...noFilter, ...change } })

async function namesOf(clinic: TestClinic, change: Partial<ClientListQuery>, page = {}) {
  const rows = await clinic.api.clients.list.query({ ...query(change), ...page })
  return rows.map(({ firstName }) => firstName).join(' ')
}

test('the table is sorted by each column in both directions, and clients without a value come last', async () => {
  const clinic = await newPractice()
  await fill(clinic)
  const sorted = async (by: ClientListQuery['sort']['by']) => [
    await namesOf(clinic, { sort: { by, descending: false } }),
    await namesOf(clinic, { sort: { by, descending: true } }),
  ]
  expect(await sorted('name')).toEqual(['Ada Bea Cem Dov Eli', 'Eli Dov Cem Bea Ada'])
  expect(await sorted('lastVisit')).toEqual(['Dov Cem Ada Bea Eli', 'Ada Cem Dov Bea Eli'])
  expect(await sorted('complaints')).toEqual(['Bea Eli Ada Cem Dov', 'Eli Bea Ada Cem Dov'])
  expect(await sorted('dateOfBirth')).toEqual(['Ada Cem Bea Dov Eli', 'Cem Ada Bea Dov Eli'])
  expect(await sorted('age')).toEqual(['Cem Ada Bea Dov Eli', 'Ada Cem Bea Dov Eli'])
  expect(await sorted('referredBy')).toEqual(['Dov Bea Ada Cem Eli', 'Bea Dov Ada Cem Eli'])
  expect(await sorted('phone')).toEqual(['Dov Ada Bea Cem Eli', 'Ada Dov Bea Cem Eli'])
  expect(await sorted('email')).toEqual(['Eli Cem Ada Bea Dov', 'Cem Eli Ada Bea Dov'])
})

test('a row has the last visit that is not void and the open complaints, and pages have no gaps', async () => {
  const clinic = await newPractice()
  await fill(clinic)
  const rows = () => clinic.api.clients.list.query(query({}))
  const [ada, bea] = await rows()
  expect(ada).toMatchObject({ lastVisit: '2026-03-01T10:00', complaints: [] })
  expect(bea!.complaints.map(({ title }) => title)).toEqual(['Ankle', 'Neck pain'])
  const sort = { by: 'lastVisit', descending: true } as const
  expect(await namesOf(clinic, { sort }, { limit: 2 })).toBe('Ada Cem')
  expect(await namesOf(clinic, { sort }, { limit: 2, cursor: 2 })).toBe('Dov Bea')

  const { visits } = await clinic.api.pages.client.query({ id: ada!.id })
  const { id: visitId } = visits[0]!
  await clinic.api.visits.sign.mutate({ id: visitId })
  await clinic.api.visits.void.mutate({ id: visitId, reason: 'Wrong client' })
  expect((await rows())[0]).toMatchObject({ lastVisit: null })
})

test('the table is filtered', async () => {
  const clinic = await newPractice()
  await fill(clinic)
  expect(await namesOf(clinic, filtered({ hasOpenComplaint: true }))).toBe('Bea Eli')
  // Bea and Eli were never seen, but are new.
  expect(await namesOf(clinic, filtered({ notSeenWeeks: 4 }))).toBe('Cem Dov')
  expect(await namesOf(clinic, filtered({ notSeenWeeks: 5 }))).toBe('Dov')
  clinic.setTime('2026-03-09T09:00')
  expect(await namesOf(clinic, filtered({ notSeenWeeks: 4 }))).toBe('Dov')
  clinic.setTime('2026-04-30T09:00')
  expect(await namesOf(clinic, filtered({ notSeenWeeks: 4 }))).toBe('Ada Bea Cem Dov Eli')
  expect(await namesOf(clinic, filtered({ referredBy: 'oesterr' }))).toBe('Bea')
  expect(await namesOf(clinic, filtered({ referredBy: 'berg ada' }))).toBe('Dov')
  const [eli] = await clinic.api.clients.search.query({ text: 'eli' })
  await clinic.api.clients.setArchived.mutate({ id: eli!.id, archived: true })
  expect(await namesOf(clinic, filtered({ archived: true, hasOpenComplaint: true }))).toBe('Eli')
  expect(await clinic.api.clients.referralSources.query()).toEqual(['Dr Österreich', 'ada berg'])
})

test('a search keeps the best results first whatever the order of the table is, among the filtered clients', async () => {
  const clinic = await newPractice()
  for (const person of [
    { firstName: 'James', lastName: 'Able', referralSource: 'Ada' },
    { firstName: 'Jim', lastName: 'Zorn', referralSource: 'Ada' },
    { firstName: 'Jim', lastName: 'Yule' },
  ])
    await clinic.api.clients.create.mutate({ ...emptyClient, ...person })
  const search = { text: 'jim', sort: { by: 'name', descending: true } as const }
  expect(await namesOf(clinic, search)).toMatch(/^Jim Jim James$/)
  expect(await namesOf(clinic, { ...search, ...{ filter: { ...noFilter, referredBy: 'ada' } } })).toBe(
    'Jim James',
  )
})

test('views are kept with their columns, filter and order, renamed and deleted; the last columns are remembered', async () => {
  const clinic = await newPractice()
  const { api } = clinic
  expect(await api.clients.views.query()).toEqual({ columns: usualColumns, views: [] })
  const filter = { ...noFilter, notSeenWeeks: 8 }
  const sort = { by: 'lastVisit', descending: true } as const
  const { id } = await api.clients.createView.mutate({
    name: ' Recall ',
    columns: ['phone', 'lastVisit'],
    filter,
    sort,
  })
  const views = async () => (await api.clients.views.query()).views
  expect(await views()).toEqual([{ id, name: 'Recall', columns: ['lastVisit', 'phone'], filter, sort }])
  const another = { name: 'RECALL', columns: [], filter: noFilter, sort: usualSort }
  const refused = { refusal: 'view-exists', fields: [{ path: 'name' }] }
  expect(await clinic.call('clients.createView', another)).toMatchObject(refused)
  await api.clients.renameView.mutate({ id, name: 'RECALL' })
  expect(await views()).toMatchObject([{ name: 'RECALL' }])
  await api.clients.deleteView.mutate({ id })
  expect(await views()).toEqual([])
  for (let index = 0; index < mostViews; index += 1)
    await api.clients.createView.mutate({ ...another, columns: [], name: `View ${index}` })
  expect(await clinic.call('clients.createView', another)).toMatchObject({ refusal: 'views-full' })
  await api.clients.saveColumns.mutate({ columns: ['email', 'age'] })
  expect((await api.clients.views.query()).columns).toEqual(['age', 'email'])
})
