import type Database from 'better-sqlite3'
import { Kysely } from 'kysely'
import { AtomicSqliteDialect } from './dialect'
import type { MigrationStatements } from './migrations'
import { migrate } from './migrations/migrate'
import { openDriver } from './driver'

/** A table, view, index or trigger that is not as this version of the program makes it. */
export interface SchemaDifference {
  difference: 'missing' | 'changed' | 'added'
  type: 'table' | 'view' | 'index' | 'trigger'
  name: string
}

/** The SQL of each object of a schema, by its type and name. Without the objects that SQLite makes by itself. */
type Schema = ReadonlyMap<string, { type: SchemaDifference['type']; name: string; sql: string }>

/**
 * Compares the schema of an opened database with the one that this version makes. Where they differ, the connection refuses
 * every write, because a lock of the signed notes may be gone. Returns what differs.
 */
export async function lockChangedSchema(
  driver: Database.Database,
  steps: readonly MigrationStatements[],
): Promise<SchemaDifference[]> {
  const differences = await compareSchema(driver, steps)
  if (differences.length > 0) driver.pragma('query_only = ON')
  return differences
}

/**
 * Compares the schema of a database with the one that these migrations make in an empty database. Returns what differs, in
 * the order of the names. Where nothing differs, every lock of the signed notes is in place.
 */
export async function compareSchema(
  driver: Database.Database,
  steps: readonly MigrationStatements[],
): Promise<SchemaDifference[]> {
  const expected = await expectedSchema(steps)
  const found = schemaOf(driver)
  const keys = [...new Set([...expected.keys(), ...found.keys()])].sort()
  return keys.flatMap((key): SchemaDifference[] => {
    const [wanted, has] = [expected.get(key), found.get(key)]
    if (!wanted) return [{ difference: 'added', type: has!.type, name: has!.name }]
    const { type, name, sql } = wanted
    if (!has) return [{ difference: 'missing', type, name }]
    return has.sql === sql ? [] : [{ difference: 'changed', type, name }]
  })
}

const made = new WeakMap<readonly MigrationStatements[], Promise<Schema>>()

/** Makes the schema in memory, once for each list of migrations. */
function expectedSchema(steps: readonly MigrationStatements[]): Promise<Schema> {
  const known = made.get(steps) ?? makeSchema(steps)
  made.set(steps, known)
  return known
}

async function makeSchema(steps: readonly MigrationStatements[]): Promise<Schema> {
  const driver = await openEmptyInMemory(steps)
  try {
    return schemaOf(driver)
  } finally {
    driver.close()
  }
}

/** Makes an empty record in memory, with the tables of these migrations. The caller closes it. */
export async function openEmptyInMemory(steps: readonly MigrationStatements[]): Promise<Database.Database> {
  const driver = openDriver(':memory:')
  const db = new Kysely<unknown>({ dialect: new AtomicSqliteDialect(driver) })
  try {
    await migrate(db, steps)
    return driver
  } catch (error) {
    driver.close()
    throw error
  }
}

function schemaOf(driver: Database.Database): Schema {
  const rows = driver
    .prepare(
      `SELECT type, name, coalesce(sql, '') AS sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite\\_%' ESCAPE '\\'`,
    )
    .all() as { type: SchemaDifference['type']; name: string; sql: string }[]
  return new Map(rows.map((row) => [`${row.name} ${row.type}`, { ...row, sql: normalize(row.sql) }]))
}

/** SQLite keeps the blanks of a statement. Outside of quotes they have no meaning. */
const normalize = (sql: string) =>
  sql.replace(/('(?:[^']|'')*')|\s+/g, (_blanks, quoted: string | undefined) => quoted ?? ' ').trim()
