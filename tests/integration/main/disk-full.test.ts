import { expect, test, vi } from 'vitest'
import type * as opening from '@main/database/open'

const openedDatabases: opening.OpenDatabase[] = []
vi.mock('@main/database/open', async (importOriginal) => {
  const actual = await importOriginal<typeof opening>()
  const openDatabase = async (...parameters: Parameters<typeof actual.openDatabase>) => {
    const database = await actual.openDatabase(...parameters)
    openedDatabases.push(database)
    return database
  }
  return { ...actual, openDatabase }
})

// Resets the modules, because another file of this worker may have loaded them without the mock.
vi.resetModules()
const {
  aClient,
  aVisit,
  newPractice,
  someWork,
  createClientWithVisit: withVisit,
} = await import('../../support/clinic')
const { readAllRows: everyRow } = await import('./refusal-case')

test('a full disk refuses a write completely, and the same write works once there is room', async () => {
  const clinic = await newPractice()
  const { clientId, visitId } = await withVisit(clinic)
  const visit = { ...aVisit, work: Array(300).fill({ ...someWork, note: 'x'.repeat(500) }) }
  const client = { ...aClient, healthHistory: 'x'.repeat(20_000) }
  const { driver } = openedDatabases.at(-1)!
  const maxPageCount = driver.pragma('max_page_count', { simple: true }) as number
  const before = everyRow(clinic.folder)

  driver.pragma(`max_page_count = ${driver.pragma('page_count', { simple: true }) as number}`)
  const diskFull = { refusal: 'disk-full', fields: [] }
  expect(await clinic.call('visits.create', { clientId, visit })).toMatchObject(diskFull)
  expect(await clinic.call('visits.update', { id: visitId, visit })).toMatchObject(diskFull)
  expect(await clinic.call('clients.create', client)).toMatchObject(diskFull)
  expect(await clinic.call('clients.update', { id: clientId, client })).toMatchObject(diskFull)
  expect(everyRow(clinic.folder)).toEqual(before)
  expect(await clinic.call('clients.search', { text: 'ada' })).toMatchObject({ status: 200 })

  driver.pragma(`max_page_count = ${maxPageCount}`)
  expect(await clinic.call('visits.create', { clientId, visit })).toMatchObject({ status: 200 })
  expect(await clinic.call('clients.create', client)).toMatchObject({ status: 200 })
})
