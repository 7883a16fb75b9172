import { expect, test } from 'vitest'
import { openDatabase } from '@main/database/open'
import { sqliteCode } from '@main/database/problem'
import { clock, problemOf, temporaryFolder } from './record'

const long = 'x'.repeat(10_000)

test('a transaction that fills the disk fails with SQLITE_FULL and is rolled back, and the database stays usable', async () => {
  const folder = temporaryFolder()
  const open = await openDatabase(folder, clock)
  const { db, driver } = open
  const before = driver.pragma('max_page_count', { simple: true }) as number
  const pages = driver.pragma('page_count', { simple: true }) as number
  driver.pragma(`max_page_count = ${pages + 4}`)

  const filling = db.transaction().execute(async (transaction) => {
    for (let index = 0; index < 20; index++) {
      await transaction.insertInto('practitioners').values({ name: long, credentials: '' }).execute()
    }
  })
  expect(sqliteCode(await filling.catch((error: unknown) => error))).toBe('SQLITE_FULL')
  expect(await db.selectFrom('practitioners').selectAll().execute()).toEqual([])

  driver.pragma(`max_page_count = ${before}`)
  await db.transaction().execute(async (transaction) => {
    await transaction.insertInto('practitioners').values({ name: 'Jo', credentials: '' }).execute()
  })
  expect(await db.selectFrom('practitioners').select('name').execute()).toEqual([{ name: 'Jo' }])
  await open.close()
  expect(await problemOf(folder)).toBe('opened')
})

test('a single statement that fills the disk fails with SQLITE_FULL', async () => {
  const open = await openDatabase(temporaryFolder(), clock)
  const pages = open.driver.pragma('page_count', { simple: true }) as number
  open.driver.pragma(`max_page_count = ${pages + 1}`)
  const filling = open.db
    .insertInto('practitioners')
    .values({ name: long.repeat(5), credentials: '' })
    .execute()
  expect(sqliteCode(await filling.catch((error: unknown) => error))).toBe('SQLITE_FULL')
  await open.close()
})
