import { renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { releasedMigrations, type MigrationStatements } from '@main/database/migrations'
import { databaseName } from '@main/database/open'
import { aClient, aVisit, newClinic, newPractice, type TestClinic } from '../../../support/clinic'
import { readAllButSaveCount, readAllRows } from '../refusal-case'
import { settings } from './refusals'

const readFirstNames = async ({ api }: TestClinic) =>
  (await api.clients.search.query({ text: '' })).map((client) => client.firstName)

test('a new folder has no practice until one is started', async () => {
  const { api } = newClinic()
  expect(await api.practice.status.query()).toEqual({
    state: 'new',
    identity: expect.stringMatching(/^[0-9a-f]{32}$/),
    host: { kind: 'browser', makesPdf: false },
  })
  await api.practice.start.mutate({ name: ' Riverside Massage ', practitioner: 'Jo Rivers' })
  expect(await api.practice.status.query()).toMatchObject({
    state: 'ready',
    sample: false,
    settings: {
      name: 'Riverside Massage',
      practitioner: 'Jo Rivers',
      paper: 'a4',
      dateFormat: 'day-month-year',
      timeFormat: '24-hour',
      reliefPoints: 2,
      reliefPercent: 30,
      reliefHours: 72,
    },
  })
})

test('a practice can be started only once', async () => {
  const clinic = await newPractice()
  const before = readAllRows(clinic.folder)
  const response = await clinic.call('practice.start', { name: 'Other', practitioner: 'Other' })
  expect(response).toMatchObject({ status: 409, refusal: 'practice-exists' })
  expect(readAllRows(clinic.folder)).toEqual(before)
})

test('of two simultaneous starts, one is refused', async () => {
  const clinic = newClinic()
  const start = (name: string) => clinic.call('practice.start', { name, practitioner: name })
  const responses = await Promise.all([start('One'), start('Two')])
  expect(responses.map((response) => response.refusal)).toEqual([undefined, 'practice-exists'])
})

test('settings are kept after a restart', async () => {
  const first = await newPractice()
  await first.api.practice.saveSettings.mutate(settings)
  await first.close()
  const second = newClinic({ dataFolder: first.folder })
  expect(await second.api.practice.status.query()).toMatchObject({ state: 'ready', settings })
})

test('a logo is saved with the settings', async () => {
  const { api } = await newPractice()
  const logo = `data:image/svg+xml;base64,${btoa('<svg xmlns="http://www.w3.org/2000/svg"/>')}`
  await api.practice.saveSettings.mutate({ ...settings, logo })
  expect(await api.practice.status.query()).toMatchObject({ settings: { logo } })
})

test('a change saves what it names, and keeps what another window saved meanwhile', async () => {
  const { api } = await newPractice()
  await api.practice.saveSettings.mutate(settings)
  await api.practice.saveSettings.mutate({ phone: ' 555 0199 ' })
  await api.practice.saveSettings.mutate({ credentials: 'PT', singleKeys: true })
  await api.practice.saveSettings.mutate({ signChecklist: { plan: 'must' } })
  await api.practice.saveSettings.mutate({ signChecklist: { objective: 'off' } })
  await api.practice.saveSettings.mutate({ palpationMinutes: { scalenes: null, scalp: 2 } })
  expect(await api.practice.status.query()).toMatchObject({
    settings: {
      ...settings,
      phone: '555 0199',
      credentials: 'PT',
      singleKeys: true,
      signChecklist: { ...settings.signChecklist, plan: 'must', objective: 'off' },
      palpationMinutes: { 'rhomboid-major': 30, scalp: 2 },
    },
  })
  const { settings: saved } = (await api.practice.status.query()) as { settings: typeof settings }
  expect(saved.palpationMinutes).toEqual({ 'rhomboid-major': 30, scalp: 2 })
})

test('settings and visits are refused before a practice is started', async () => {
  const clinic = newClinic()
  expect(await clinic.call('practice.saveSettings', settings)).toMatchObject({ refusal: 'practice-not-open' })
  const { id: clientId } = await clinic.api.clients.create.mutate(aClient)
  const visit = await clinic.call('visits.create', { clientId, visit: aVisit })
  expect(visit).toMatchObject({ refusal: 'practice-not-open' })
})

test('switching to the sample practice and back keeps both databases unchanged', async () => {
  const clinic = await newPractice()
  await clinic.api.clients.create.mutate({ ...aClient, firstName: 'Own' })
  const ownRows = readAllButSaveCount(clinic.folder)

  await clinic.api.practice.openSample.mutate()
  expect(await clinic.api.practice.status.query()).toMatchObject({ state: 'ready', sample: true })
  expect(await readFirstNames(clinic)).not.toContain('Own')
  await clinic.api.clients.create.mutate({ ...aClient, firstName: 'Tried' })
  const sampleRows = readAllButSaveCount(join(clinic.folder, 'sample'))

  await clinic.api.practice.closeSample.mutate()
  expect(await clinic.api.practice.status.query()).toMatchObject({ state: 'ready', sample: false })
  expect(await readFirstNames(clinic)).toEqual(['Own'])
  expect(readAllButSaveCount(clinic.folder)).toEqual(ownRows)

  await clinic.api.practice.openSample.mutate()
  expect(await readFirstNames(clinic)).toContain('Tried')
  expect(readAllButSaveCount(join(clinic.folder, 'sample'))).toEqual(sampleRows)
})

test('opening the sample practice before the first start leaves the own database new', async () => {
  const clinic = newClinic()
  await clinic.api.practice.openSample.mutate()
  await clinic.api.practice.closeSample.mutate()
  expect(await clinic.api.practice.status.query()).toMatchObject({ state: 'new' })
})

test('a damaged database is reported and every call is refused, until trying again opens the repaired file', async () => {
  const first = await newPractice()
  await first.api.clients.create.mutate(aClient)
  await first.close()
  const path = join(first.folder, databaseName)
  renameSync(path, `${path}.aside`)
  writeFileSync(path, 'something else')

  const clinic = newClinic({ dataFolder: first.folder })
  const problem = { state: 'problem', code: 'damaged', folder: first.folder }
  expect(await clinic.api.practice.status.query()).toMatchObject(problem)
  expect(clinic.logLines).toEqual(['record not opened: damaged'])
  const create = () => clinic.call('clients.create', aClient)
  expect(await create()).toMatchObject({ status: 412, refusal: 'practice-not-open' })
  expect((await clinic.get('/exports/clients.csv')).status).toBe(409)
  await clinic.api.practice.tryAgain.mutate()
  expect(await clinic.api.practice.status.query()).toMatchObject(problem)

  rmSync(path)
  renameSync(`${path}.aside`, path)
  await clinic.api.practice.tryAgain.mutate()
  expect(await clinic.api.practice.status.query()).toMatchObject({ state: 'ready' })
  expect(await readFirstNames(clinic)).toEqual(['Ada'])
})

test('a second program on the same folder is refused until the first has closed', async () => {
  const first = await newPractice()
  await first.api.practice.status.query()
  const second = newClinic({ dataFolder: first.folder })
  expect(await second.api.practice.status.query()).toMatchObject({ state: 'problem', code: 'already-open' })
  await first.close()
  await second.api.practice.tryAgain.mutate()
  expect(await second.api.practice.status.query()).toMatchObject({ state: 'ready' })
})

test('a closed clinic refuses later calls, does not open a practice, and can be closed again', async () => {
  const clinic = await newPractice()
  await clinic.close()
  const closedRefusal = { status: 412, refusal: 'closed' }
  expect(await clinic.call('clients.create', aClient)).toMatchObject(closedRefusal)
  expect(await clinic.api.practice.status.query()).toMatchObject({ state: 'problem', code: 'closed' })
  for (const path of ['practice.tryAgain', 'practice.openSample', 'practice.closeSample'])
    expect(await clinic.call(path)).toMatchObject(closedRefusal)
  expect((await clinic.get('/exports/clients.csv')).status).toBe(409)
  await clinic.close()
  // The folder is free for another program.
  const next = newClinic({ dataFolder: clinic.folder })
  expect(await next.api.practice.status.query()).toMatchObject({ state: 'ready' })
})

test('an unexpected error on opening the database is a reported problem, not a crash', async () => {
  const first = await newPractice()
  await first.close()
  const path = join(first.folder, databaseName)
  const setMigrations = (migrations: readonly MigrationStatements[]) => {
    const file = new Database(path)
    file.pragma(`user_version = ${migrations.length}`)
    file.exec(`DELETE FROM kysely_migration`)
    const insertMigration = file.prepare(
      `INSERT INTO kysely_migration VALUES (?, '2026-03-10T09:00:00.000Z')`,
    )
    for (const { name } of migrations) insertMigration.run(name)
    file.close()
  }
  setMigrations([])
  const clinic = newClinic({ dataFolder: first.folder })
  // Before the first call, nothing would catch an error.
  await setImmediate()
  expect(await clinic.api.practice.status.query()).toMatchObject({ state: 'problem', code: 'unforeseen' })
  expect(clinic.logLines).toEqual(['record not opened: unforeseen SQLITE_ERROR'])

  setMigrations(releasedMigrations)
  await clinic.api.practice.tryAgain.mutate()
  expect(await clinic.api.practice.status.query()).toMatchObject({ state: 'ready' })
})
