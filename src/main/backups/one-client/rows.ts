import { CompiledQuery, sql } from 'kysely'
import type { Db } from '../../database/open'
import type { ClientTableName, Row } from './tables'

/** How many rows one statement writes. SQLite takes at most 32,766 values. */
const BATCH_SIZE = 500

/** What a derived column holds until it is computed. Columns that are not named here may be left out. */
const notComputed: Partial<Record<ClientTableName, Row>> = {
  clients: { searchText: '', sortName: '' },
  visitComplaints: { verdict: 'not recorded' },
}

/** Adds rows of one table, inside the caller's transaction. */
export async function insertRows(db: Db, table: ClientTableName, rows: readonly Row[]): Promise<void> {
  if (rows.length === 0) return
  const complete = rows.map((row) => ({ ...row, ...notComputed[table] }))
  const columns = Object.keys(complete[0]!)
  await inBatches(
    db,
    columns,
    complete,
    (values) => `INSERT INTO "${table}" (${quoted(columns)}) VALUES ${values}`,
  )
}

/**
 * Writes some columns of rows that exist, inside the caller's transaction. One statement writes many rows: a statement for
 * each would take longer than all the rest of a restore.
 * @param rows all with the same columns, those of the key among them
 * @param key the columns that tell which row is meant
 */
export async function updateRows(
  db: Db,
  table: ClientTableName,
  rows: readonly Row[],
  key: readonly string[] = ['id'],
): Promise<void> {
  if (rows.length === 0) return
  const columns = Object.keys(rows[0]!)
  const set = columns
    .filter((column) => !key.includes(column))
    .map((column) => `"${column}" = changed."${column}"`)
  const where = key.map((column) => `"${table}"."${column}" = changed."${column}"`)
  await inBatches(db, columns, rows, (values) => {
    const changed = `WITH changed(${quoted(columns)}) AS (VALUES ${values})`
    return `${changed} UPDATE "${table}" SET ${set.join()} FROM changed WHERE ${where.join(' AND ')}`
  })
}

/** Deletes the rows that belong to some rows of another table, inside the caller's transaction. */
export async function deleteRowsOf(
  db: Db,
  table: ClientTableName,
  column: string,
  ids: ReadonlySet<number>,
): Promise<void> {
  const list = JSON.stringify([...ids])
  await sql`
    DELETE FROM ${sql.table(table)} WHERE ${sql.ref(column)} IN (SELECT value FROM json_each(${list}))`.execute(
    db,
  )
}

const quoted = (columns: readonly string[]) => columns.map((column) => `"${column}"`).join()

/**
 * Runs a statement for each batch of rows. It is built as text: a query of thousands of nodes takes Kysely much longer than
 * SQLite.
 * @param statementOf makes the statement from the placeholders of a batch
 */
async function inBatches(
  db: Db,
  columns: readonly string[],
  rows: readonly Row[],
  statementOf: (placeholders: string) => string,
): Promise<void> {
  const placeholders = `(${columns.map(() => '?').join()})`
  for (let first = 0; first < rows.length; first += BATCH_SIZE) {
    const batch = rows.slice(first, first + BATCH_SIZE)
    const values = batch.flatMap((row) => columns.map((column) => row[column] ?? null))
    const statement = statementOf(batch.map(() => placeholders).join())
    await db.executeQuery(CompiledQuery.raw(statement, values))
  }
}

/** Returns the rows with one of these ids in a column. */
export const having = (rows: readonly Row[], column: string, ids: ReadonlySet<number>): Row[] =>
  rows.filter((row) => ids.has(row[column] as number))
