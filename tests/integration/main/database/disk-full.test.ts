import { expect, test } from 'vitest'
import { openDatabase } from '@main/database/open'
import { sqliteCode } from '@main/database/problem'
import { clock, tryToOpen, temporaryFolder } from './test-database'

const longText = 'x'.repeat(10_000)

test('a transaction that fills the disk fails with SQLITE_FULL and is rolled back, and the database stays usable', async () => {
  const folder = temporaryFolder()
  const database = await openDatabase(folder, clock)
  const { db, driver } = database
  const maxPageCount = driver.pragma('max_page_count', { simple: true }) as number
  const pages = driver.pragma('page_count', { simple: true }) as number
  driver.pragma(`max_page_count = ${pages + 4}`)

  const pending = db.transaction().execute(async (transaction) => {
    for (let index = 0; index < 20; index++) {
      await transaction.insertInto('practitioners').values({ name: longText, credentials: '' }).execute()
    }
  })
  expect(sqliteCode(await pending.catch((error: unknown) => error))).toBe('SQLITE_FULL')
  expect(await db.selectFrom('practitioners').selectAll().execute()).toEqual([])

  driver.pragma(`max_page_count = ${maxPageCount}`)
  await db.transaction().execute(async (transaction) => {
    await transaction.insertInto('practitioners').values({ name: 'Jo', credentials: '' }).execute()
  })
  expect(await db.selectFrom('practitioners').select('name').execute()).toEqual([{ name: 'Jo' }])
  await database.close()
  expect(await tryToOpen(folder)).toBe('opened')
})

test('a single statement that fills the disk fails with SQLITE_FULL', async () => {
  const database = await openDatabase(temporaryFolder(), clock)
  const pages = database.driver.pragma('page_count', { simple: true }) as number
  database.driver.pragma(`max_page_count = ${pages + 1}`)
  const pending = database.db
    .insertInto('practitioners')
    .values({ name: longText.repeat(5), credentials: '' })
    .execute()
  expect(sqliteCode(await pending.catch((error: unknown) => error))).toBe('SQLITE_FULL')
  await database.close()
})
