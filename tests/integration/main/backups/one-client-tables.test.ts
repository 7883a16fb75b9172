import { expect, test } from 'vitest'
import { clientTables, derivedTables, tableNames, tableOf } from '@main/backups/one-client/tables'
import { openDatabase } from '@main/database/open'
import { clock, temporaryFolder } from '../database/test-database'

// A table or a column that is missing in `clientTables` would be lost without a word when one client is restored.

interface ForeignKey {
  table: string
  from: string
  to: string
}

test('the restore of one client handles every table and every reference below a client', async () => {
  const { driver, close } = await openDatabase(temporaryFolder(), clock)
  const all = driver
    .prepare(`SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%'`)
    .pluck()
    .all() as string[]
  const keysOf = (table: string) =>
    driver
      .prepare(`SELECT "table" AS "to", "from", ? AS "table" FROM pragma_foreign_key_list(?)`)
      .all(table, table) as ForeignKey[]
  const columnsOf = (table: string) =>
    driver.prepare(`SELECT name FROM pragma_table_info(?)`).pluck().all(table) as string[]
  const tables = Object.fromEntries(
    all.map((table) => [table, { keys: keysOf(table), columns: columnsOf(table) }]),
  )
  await close()

  const below = new Set(['clients'])
  for (let size = 0; size !== below.size;) {
    size = below.size
    for (const [table, { keys }] of Object.entries(tables))
      if (keys.some(({ to }) => below.has(to))) below.add(table)
  }
  // A column can name a client's row without a foreign key, too.
  for (const [table, { columns }] of Object.entries(tables))
    if (columns.some((column) => ['clientId', 'visitId', 'complaintId'].includes(column))) below.add(table)
  expect([...below].sort()).toEqual([...tableNames, ...derivedTables].sort())

  for (const table of tableNames) {
    const { references, owner, hasId, derived = [] } = tableOf(table)
    const { keys, columns } = tables[table]!
    expect
      .soft(new Set(Object.keys(references)), table)
      .toEqual(
        new Set([...keys.map(({ from }) => from), ...columns.filter((column) => /[a-z]Id$/.test(column))]),
      )
    expect.soft(hasId, table).toBe(columns.includes('id'))
    if (owner) expect.soft(references, table).toHaveProperty(owner[0])
    expect.soft(columns, table).toEqual(expect.arrayContaining([...derived]))
  }
  // Parents come first, because rows are added in this order.
  for (const [index, table] of tableNames.entries())
    for (const parent of Object.values(tableOf(table).references))
      if (parent !== table && parent in clientTables)
        expect.soft(tableNames.indexOf(parent as never), `${table} after ${parent}`).toBeLessThan(index)
})

test('every column of a client is written: a form writes it, or it is copied, or it is derived', async () => {
  const { driver, close } = await openDatabase(temporaryFolder(), clock)
  const json = driver
    .prepare(
      `SELECT tables.name || '.' || columns.name FROM sqlite_schema AS tables
       JOIN pragma_table_info(tables.name) AS columns
       WHERE tables.type = 'table' AND tables.sql LIKE '%json_valid(' || columns.name || ')%'`,
    )
    .pluck()
    .all() as string[]
  await close()
  // JSON can name rows where no foreign key does. A new column belongs in one of these lists.
  const withIds = [
    // Each link has the time of creation too, so it finds a client who came back with another id.
    'clients.relatives',
    'visitDrafts.form',
    'signedNotes.note',
    'restoredIds.ids',
    'corrections.note',
  ]
  const withoutIds = [
    'clients.precautions',
    'complaints.worseBy',
    'complaints.betterBy',
    'complaints.redFlags',
    'complaints.widespreadSigns',
    'complaints.measures',
    'complaints.clearance',
    'visitComplaints.screens',
    // Not restored.
    'formDrafts.form',
  ]
  const ofClient = json.filter((column) => column.split('.')[0]! in clientTables)
  expect(ofClient.sort()).toEqual([...withIds, ...withoutIds].sort())
})
