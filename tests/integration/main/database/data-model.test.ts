import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { openDatabase } from '@main/database/open'
import { clock, temporaryFolder } from './test-database'

interface TableParts {
  columns: string[]
  indexes: string[]
  triggers: string[]
}

const dataModel = readFileSync('docs/data-model.md', 'utf8')

/** Returns the names in the line `Columns:`, `Indexes:` or `Triggers:` of a section. */
const listNames = (section: string, label: string) =>
  [...(new RegExp(`^${label}: (.*)$`, 'm').exec(section)?.[1] ?? '').matchAll(/`([^`]+)`/g)]
    .map(([, name]) => name!)
    .sort()

test('the data model lists exactly the tables, views, columns, indexes and triggers of the database', async () => {
  const sections = dataModel.split(/^### /m).slice(1)
  const documentedTables = Object.fromEntries(
    sections.map((section): [string, TableParts] => [
      section.slice(0, section.indexOf('\n')),
      {
        columns: listNames(section, 'Columns'),
        indexes: listNames(section, 'Indexes'),
        triggers: listNames(section, 'Triggers'),
      },
    ]),
  )

  const { driver, close } = await openDatabase(temporaryFolder(), clock)
  const names = (type: string, table?: string) =>
    (
      driver
        .prepare(
          `SELECT name FROM sqlite_master WHERE type = ? AND name NOT LIKE 'sqlite_%' AND tbl_name LIKE ? ORDER BY name`,
        )
        .pluck()
        .all(type, table ?? '%') as string[]
    ).sort()
  const databaseTables = Object.fromEntries(
    [...names('table'), ...names('view')].map((table): [string, TableParts] => [
      table,
      {
        columns: (
          driver.prepare(`SELECT name FROM pragma_table_info(?)`).pluck().all(table) as string[]
        ).sort(),
        indexes: names('index', table),
        triggers: names('trigger', table),
      },
    ]),
  )
  await close()
  expect(documentedTables).toEqual(databaseTables)
})

test('the diagram has exactly the references between tables', async () => {
  const { driver, close } = await openDatabase(temporaryFolder(), clock)
  const references = driver
    .prepare(
      `SELECT DISTINCT key."table" || ' ' || tables.name FROM sqlite_master AS tables
       JOIN pragma_foreign_key_list(tables.name) AS key WHERE tables.type = 'table'`,
    )
    .pluck()
    .all() as string[]
  await close()
  const drawnReferences = [...dataModel.matchAll(/^ {2}(\w+) \|\|--(?:o\{|\|\{|o\|) (\w+) : /gm)]
  expect(drawnReferences.map(([, parent, child]) => `${parent} ${child}`).sort()).toEqual(references.sort())
})
