import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { databaseName } from '@main/database/open'
import { listBackups, temporaryFolder } from '../database/test-database'
import {
  addVisit,
  backUp,
  newClinicWithBackups,
  newPracticeWithBackups,
  waitForBackup,
} from './backup-clinic'

test('a backup by hand is a whole record with what the check found beside it', async () => {
  const clinic = await newPracticeWithBackups({ visits: 3 })
  const status = await backUp(clinic)
  expect(status).toMatchObject({
    failure: null,
    last: {
      madeAt: '2026-03-10T09:00',
      reason: 'by hand',
      isInSecond: false,
      facts: { practice: 'Riverside Massage', clients: 1, visits: 3, newestVisit: '2026-03-01T10:00' },
    },
  })
  const [name, ...others] = listBackups(clinic.folder)
  expect(others).toEqual([])
  const path = join(clinic.folder, 'backups', name!)
  expect((statSync(path).mode & 0o777).toString(8)).toBe('600')
  const copy = new Database(path, { readonly: true })
  expect(copy.prepare('SELECT count(*) FROM visits').pluck().get()).toBe(3)
  copy.close()
})

test('a half-made copy never counts and is removed by the next backup', async () => {
  const clinic = await newPracticeWithBackups()
  const half = join(clinic.folder, 'backups', '2026-03-09T09-00-00-000Z-in-use.db.unfinished')
  mkdirSync(join(clinic.folder, 'backups'))
  writeFileSync(half, 'half a copy')
  expect((await clinic.api.backups.status.query()).last).toBeNull()
  expect(await clinic.api.backups.list.query()).toEqual([])
  await backUp(clinic)
  expect(existsSync(half)).toBe(false)
})

test('a copy whose check fails does not count, and the screen says so', async () => {
  const clinic = await newPracticeWithBackups()
  // As another program could: a row that refers to nothing.
  const other = new Database(join(clinic.folder, databaseName))
  other.pragma('foreign_keys = OFF')
  other.exec(`INSERT INTO complaintRegions VALUES (42, 0, 'ear', 'left')`)
  other.close()
  expect(await backUp(clinic)).toMatchObject({ failure: 'backup-failed', last: null })
  expect(listBackups(clinic.folder)).toEqual([])
})

test('a file whose size differs from what was checked is listed as not checked', async () => {
  const clinic = await newPracticeWithBackups()
  await backUp(clinic)
  const path = join(clinic.folder, 'backups', listBackups(clinic.folder)[0]!)
  writeFileSync(path, readFileSync(path).subarray(0, 8192))
  await clinic.close()
  const again = newClinicWithBackups({ dataFolder: clinic.folder })
  expect((await again.api.backups.list.query()).map(({ facts }) => facts)).toEqual([null])
  expect((await again.api.backups.status.query()).last).toBeNull()
})

test('an hour after the first change a backup is made, once, by whoever uses the program', async () => {
  const clinic = await newPracticeWithBackups()
  clinic.setTime('2026-03-10T09:59')
  await clinic.api.practice.status.query()
  expect((await waitForBackup(clinic)).last).toBeNull()
  clinic.setTime('2026-03-10T10:01')
  await clinic.api.practice.status.query()
  expect((await waitForBackup(clinic)).last).toMatchObject({ madeAt: '2026-03-10T10:01', reason: 'in use' })
  // Nothing changed, so hours later there is nothing to do.
  clinic.setTime('2026-03-10T13:00')
  await clinic.api.practice.status.query()
  await waitForBackup(clinic)
  expect(listBackups(clinic.folder)).toHaveLength(1)
  await addVisit(clinic, clinic.clientId)
  clinic.setTime('2026-03-10T14:01')
  await clinic.api.practice.status.query()
  expect((await waitForBackup(clinic)).last).toMatchObject({ facts: { visits: 3 } })
  expect(listBackups(clinic.folder)).toHaveLength(2)
})

test('closing makes no backup; the next start makes what was due, and only then', async () => {
  const clinic = await newPracticeWithBackups()
  await clinic.close()
  expect(existsSync(join(clinic.folder, 'backups'))).toBe(false)

  const second = newClinicWithBackups({ dataFolder: clinic.folder, now: '2026-03-11T08:00' })
  await second.api.practice.status.query()
  second.setTime('2026-03-11T08:01')
  await second.api.practice.status.query()
  expect((await waitForBackup(second)).last).toMatchObject({ reason: 'in use', facts: { visits: 2 } })
  await second.close()

  const third = newClinicWithBackups({ dataFolder: clinic.folder, now: '2026-03-12T08:00' })
  await third.api.practice.status.query()
  third.setTime('2026-03-12T10:00')
  await third.api.practice.status.query()
  await waitForBackup(third)
  expect(listBackups(clinic.folder)).toHaveLength(1)
})

test('closing kills a running backup, waits for nothing and leaves a record that opens', async () => {
  const clinic = await newPracticeWithBackups()
  await clinic.api.backups.backUpNow.mutate()
  await clinic.close()
  expect(listFinished(clinic.folder)).toEqual([])
  expect(readdirSync(clinic.folder)).not.toContain(`${databaseName}-wal`)
  const again = newClinicWithBackups({ dataFolder: clinic.folder })
  expect(await again.api.practice.status.query()).toMatchObject({ state: 'ready' })
})

const listFinished = (folder: string) =>
  existsSync(join(folder, 'backups')) ? listBackups(folder).filter((name) => name.endsWith('.db')) : []

test('the second folder gets the same backup, and is told when it is gone and when it is back', async () => {
  const clinic = await newPracticeWithBackups()
  const stick = join(temporaryFolder(), 'USB stick')
  mkdirSync(stick)
  await clinic.api.backups.saveSettings.mutate({ secondFolder: stick, budgetMegabytes: 1000 })
  expect(await backUp(clinic)).toMatchObject({ secondName: 'USB stick', last: { isInSecond: true } })
  const inner = join(stick, 'Elsewhere backups')
  const [name] = listBackups(clinic.folder)
  expect(readFileSync(join(inner, name!)).equals(readFileSync(join(clinic.folder, 'backups', name!)))).toBe(
    true,
  )

  rmSync(stick, { recursive: true })
  clinic.setTime('2026-03-10T11:00')
  expect(await backUp(clinic)).toMatchObject({
    failure: null,
    last: { madeAt: '2026-03-10T11:00', isInSecond: false },
    secondMissingSince: '2026-03-10',
  })
  expect(existsSync(stick)).toBe(false)
  // Another setting can be changed without it.
  await clinic.api.backups.saveSettings.mutate({ budgetMegabytes: 2000 })
  expect(await clinic.api.backups.status.query()).toMatchObject({
    settings: { secondFolder: stick, budgetMegabytes: 2000 },
    secondMissingSince: '2026-03-10',
  })

  mkdirSync(inner, { recursive: true })
  clinic.setTime('2026-03-10T11:30')
  await clinic.api.practice.status.query()
  await expect
    .poll(async () => (await clinic.api.backups.status.query()).last?.isInSecond, { timeout: 15_000 })
    .toBe(true)
  expect((await clinic.api.backups.status.query()).secondMissingSince).toBeNull()
})

test('the rail warns after a day of use without a backup, and after a week without the second folder', async () => {
  const clinic = await newPracticeWithBackups()
  const stick = temporaryFolder()
  await clinic.api.backups.saveSettings.mutate({ secondFolder: stick, budgetMegabytes: 1000 })
  const warning = () => clinic.api.backups.warning.query()
  expect(await warning()).toBeNull()
  await backUp(clinic)
  // From now on no backup can be made: its folder is a file.
  rmSync(join(clinic.folder, 'backups'), { recursive: true })
  writeFileSync(join(clinic.folder, 'backups'), 'a file where the folder of backups belongs')
  clinic.setTime('2026-03-12T09:00')
  await addVisit(clinic, clinic.clientId)
  await waitForBackup(clinic)
  expect(await warning()).toBeNull()
  clinic.setTime('2026-03-13T09:01')
  await waitForBackup(clinic)
  expect(await warning()).toMatchObject({ kind: 'old' })

  await waitForBackup(clinic)
  rmSync(join(clinic.folder, 'backups'))
  rmSync(join(stick, 'Elsewhere backups'), { recursive: true })
  await backUp(clinic)
  expect(await warning()).toBeNull()
  clinic.setTime('2026-03-20T09:02')
  await clinic.api.practice.status.query()
  // The day when it was first needed and not there.
  expect(await warning()).toEqual({ kind: 'second-missing', since: '2026-03-13' })
})

test.each([
  ['the data folder', (folder: string) => folder],
  ['a folder inside it', (folder: string) => (mkdirSync(join(folder, 'copies')), join(folder, 'copies'))],
])('%s is refused as the second folder', async (_what, choose) => {
  const clinic = await newPracticeWithBackups()
  const settings = { secondFolder: choose(clinic.folder), budgetMegabytes: 1000 }
  expect(await clinic.call('backups.saveSettings', settings)).toMatchObject({
    refusal: 'second-folder-inside',
    fields: [{ path: 'secondFolder' }],
  })
  expect((await clinic.api.backups.status.query()).settings.secondFolder).toBe('')
})

test.each([
  ['a name that is too long for a folder', `/tmp/${'x'.repeat(300)}`, 'second-folder-missing'],
  // Linux has no folder that refuses a new one even to its administrator but this.
  ...(existsSync('/proc/version')
    ? [['a folder that takes no new one', '/proc', 'second-folder-not-writable']]
    : []),
])('%s is refused as the second folder at once', async (_what, secondFolder, refusal) => {
  const clinic = await newPracticeWithBackups()
  expect(await clinic.call('backups.saveSettings', { secondFolder, budgetMegabytes: 1000 })).toMatchObject({
    refusal,
    fields: [{ path: 'secondFolder' }],
  })
})

test('a backup from a day when the clock was years ahead does not stand for later ones', async () => {
  const clinic = await newPracticeWithBackups()
  clinic.setTime('2038-01-05T09:00')
  expect((await backUp(clinic)).last).toMatchObject({ madeAt: '2038-01-05T09:00' })
  clinic.setTime('2026-03-10T10:00')
  expect((await backUp(clinic)).last).toMatchObject({ madeAt: '2026-03-10T10:00' })
})

test('damaged settings are told, kept beside and replaced by the defaults', async () => {
  const clinic = await newPracticeWithBackups()
  await clinic.close()
  writeFileSync(join(clinic.folder, 'backup-settings.json'), '{ "secondFolder": 7')
  const again = newClinicWithBackups({ dataFolder: clinic.folder })
  expect(await again.api.backups.status.query()).toMatchObject({
    wereSettingsReset: true,
    settings: { secondFolder: '', budgetMegabytes: 10_000 },
  })
  expect(readFileSync(join(clinic.folder, 'backup-settings.json.unreadable'), 'utf8')).toContain('7')
})

test('older backups are thinned on the disk in both places, with their facts', async () => {
  const clinic = await newPracticeWithBackups()
  const stick = temporaryFolder()
  await clinic.api.backups.saveSettings.mutate({ secondFolder: stick, budgetMegabytes: 1000 })
  for (const time of ['2026-03-10T09:10', '2026-03-10T11:00', '2026-03-11T09:00']) {
    clinic.setTime(time)
    await backUp(clinic)
  }
  const madeAt = (place: string) =>
    clinic.api.backups.list
      .query()
      .then((list) => list.filter((backup) => backup.place === place).map((backup) => backup.madeAt))
  expect(await madeAt('here')).toEqual(['2026-03-11T09:00', '2026-03-10T11:00'])
  expect(await madeAt('second')).toEqual(['2026-03-11T09:00', '2026-03-10T11:00'])
  expect(readdirSync(join(clinic.folder, 'backups'))).toHaveLength(4)
})
