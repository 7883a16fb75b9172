import Database from 'better-sqlite3'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { databaseName, openDatabase } from '@main/database/open'
import { clock, temporaryFolder } from './test-database'

/** Creates a record, changes its file as another program could, and returns what the next opening finds. */
async function findAfter(statement: string) {
  const folder = temporaryFolder()
  await (await openDatabase(folder, clock)).close()
  const file = new Database(join(folder, databaseName))
  file.exec(statement)
  file.close()
  const database = await openDatabase(folder, clock)
  const write = () =>
    database.db.insertInto('practitioners').values({ name: 'Jo', credentials: '' }).execute()
  const written = await write().then(
    () => 'written',
    (error: Error) => error.message,
  )
  await database.close()
  return { differences: database.schemaDifferences, written }
}

const readOnly = 'attempt to write a readonly database'

test.each([
  ['DROP TRIGGER lockedVisitStays', [['missing', 'trigger', 'lockedVisitStays']]],
  ['DROP INDEX visitsByTime', [['missing', 'index', 'visitsByTime']]],
  ['DROP VIEW countedVisits', [['missing', 'view', 'countedVisits']]],
  ['CREATE TABLE notes (text TEXT)', [['added', 'table', 'notes']]],
  [
    `CREATE TRIGGER mine AFTER INSERT ON visits BEGIN UPDATE visits SET plan = ''; END`,
    [['added', 'trigger', 'mine']],
  ],
  ['ALTER TABLE clients ADD COLUMN nickname TEXT', [['changed', 'table', 'clients']]],
  [
    `DROP TRIGGER signaturesNeverGo;
     CREATE TRIGGER signaturesNeverGo BEFORE DELETE ON signatures BEGIN SELECT 1; END`,
    [['changed', 'trigger', 'signaturesNeverGo']],
  ],
  ['ALTER TABLE visits RENAME COLUMN minutes TO length', [['changed', 'table', 'visits']]],
])('after "%s" the record can only be read, and it is known why', async (statement, expected) => {
  const { differences, written } = await findAfter(statement)
  expect(differences.map(({ difference, type, name }) => [difference, type, name])).toEqual(expected)
  expect(written).toBe(readOnly)
})

test('other blanks, statistics and rows are no difference', async () => {
  expect(
    await findAfter(`
      DROP INDEX visitsByTime;
      CREATE INDEX   visitsByTime
        ON visits (at);
      ANALYZE;
      INSERT INTO phrases (section, text) VALUES ('plan', 'Come back in a week.')`),
  ).toEqual({ differences: [], written: 'written' })
})

test('the record can be written again when the schema is as it was', async () => {
  expect(await findAfter('CREATE TABLE notes (text TEXT); DROP TABLE notes')).toEqual({
    differences: [],
    written: 'written',
  })
})

test.each(['signed', 'unsigned'])(
  'the %s practice of version 10 gets the schema of a new one',
  async (name) => {
    const folder = temporaryFolder()
    writeFileSync(
      join(folder, databaseName),
      gunzipSync(readFileSync(`tests/fixtures/version-10-${name}.db.gz`)),
    )
    const database = await openDatabase(folder, clock)
    await database.close()
    expect(database.schemaDifferences).toEqual([])
  },
)
