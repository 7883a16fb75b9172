import { expect, test, vi } from 'vitest'
import type * as opening from '@main/database/open'

const opened: opening.OpenDatabase[] = []
vi.mock('@main/database/open', async (original) => {
  const real = await original<typeof opening>()
  const openDatabase = async (...asked: Parameters<typeof real.openDatabase>) => {
    const open = await real.openDatabase(...asked)
    opened.push(open)
    return open
  }
  return { ...real, openDatabase }
})

// Resets the modules, because another file of this worker may have loaded them without the mock.
vi.resetModules()
const { aClient, aVisit, newPractice, someWork, withVisit } = await import('../../support/clinic')
const { everyRow } = await import('./refusal-case')

test('a full disk refuses a write completely, and the same write works once there is room', async () => {
  const clinic = await newPractice()
  const { clientId, visitId } = await withVisit(clinic)
  const visit = { ...aVisit, work: Array(300).fill({ ...someWork, note: 'x'.repeat(500) }) }
  const client = { ...aClient, healthHistory: 'x'.repeat(20_000) }
  const { driver } = opened.at(-1)!
  const most = driver.pragma('max_page_count', { simple: true }) as number
  const before = everyRow(clinic.folder)

  driver.pragma(`max_page_count = ${driver.pragma('page_count', { simple: true }) as number}`)
  const full = { refusal: 'disk-full', fields: [] }
  expect(await clinic.call('visits.create', { clientId, visit })).toMatchObject(full)
  expect(await clinic.call('visits.update', { id: visitId, visit })).toMatchObject(full)
  expect(await clinic.call('clients.create', client)).toMatchObject(full)
  expect(await clinic.call('clients.update', { id: clientId, client })).toMatchObject(full)
  expect(everyRow(clinic.folder)).toEqual(before)
  expect(await clinic.call('clients.search', { text: 'ada' })).toMatchObject({ status: 200 })

  driver.pragma(`max_page_count = ${most}`)
  expect(await clinic.call('visits.create', { clientId, visit })).toMatchObject({ status: 200 })
  expect(await clinic.call('clients.create', client)).toMatchObject({ status: 200 })
})
