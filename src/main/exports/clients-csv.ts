import type Database from 'better-sqlite3'
import { stringify } from 'csv-stringify/sync'
import { protectCell, separatorSigns, type CsvQuery, type CsvSeparator } from '@shared/csv'
import type { PrecautionAnswers } from '@shared/safety/precaution-answers'
import { precautionsText } from '@shared/safety/precautions-text'

const columns = {
  id: 'Client number',
  firstName: 'First name',
  lastName: 'Last name',
  preferredName: 'Preferred name',
  pronouns: 'Pronouns',
  dateOfBirth: 'Date of birth',
  phone: 'Phone',
  email: 'E-mail',
  address: 'Address',
  occupation: 'Occupation',
  emergencyName: 'Emergency contact',
  emergencyPhone: 'Emergency phone',
  physician: 'Physician',
  referralSource: 'Referred by',
  insurer: 'Insurer',
  claimNumber: 'Claim number',
  healthHistory: 'Health history',
  contraindications: 'Contraindications',
  allergies: 'Allergies',
  medication: 'Medication',
  precautions: 'Precautions',
  consentOn: 'Consent date',
  archived: 'Archived',
} as const

const precautionsAt = Object.keys(columns).indexOf('precautions')

/** How many clients are read at a time. That takes a few milliseconds, so that other calls run in between. */
const BATCH_SIZE = 500

const rulesFor = (separator: CsvSeparator) =>
  ({
    delimiter: separatorSigns[separator],
    record_delimiter: 'windows',
    // The library looks for its own record delimiter only; a lone line break inside a cell needs quotes as well.
    quoted_match: /[\r\n]/,
    cast: { boolean: (yes: boolean) => (yes ? 'yes' : 'no') },
  }) as const

/**
 * Returns the clients as CSV: RFC 4180, UTF-8, ISO dates. For a spreadsheet it has a byte order mark, and cells that stay as
 * they are. It is a stream: one piece is in memory at a time, and the next is read when the reader asks for it.
 * @param shown the ids of the clients to export, in this order; all clients without it
 */
export function clientsCsv(
  driver: Database.Database,
  { form, separator }: Pick<Required<CsvQuery>, 'form' | 'separator'>,
  shown?: readonly number[],
): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  const rules = rulesFor(separator)
  const isForSpreadsheet = form === 'spreadsheet'
  const written = (cell: string | number | null) =>
    isForSpreadsheet && typeof cell === 'string' ? protectCell(cell) : cell
  const readBatch = shown ? batchesOf(driver, shown) : batchesOfAll(driver)
  return new ReadableStream({
    start(controller) {
      controller.enqueue(
        encoder.encode(`${isForSpreadsheet ? '\uFEFF' : ''}${stringify([Object.values(columns)], rules)}`),
      )
    },
    pull(controller) {
      const rows = readBatch()
      if (rows === null) {
        controller.close()
        return
      }
      if (rows.length > 0) {
        const lines = rows.map((row) => [
          ...row
            .slice(0, -1)
            .map((cell, index) =>
              written(
                index === precautionsAt
                  ? precautionsText(JSON.parse(String(cell)) as PrecautionAnswers)
                  : cell,
              ),
            ),
          row.at(-1) === 1,
        ])
        controller.enqueue(encoder.encode(stringify(lines, rules)))
      }
    },
  })
}

type CsvRow = (string | number | null)[]

const selected = `SELECT ${Object.keys(columns).join(', ')} FROM clients`

/** Returns a function that reads the next rows of all clients; null when there are no more. */
function batchesOfAll(driver: Database.Database): () => CsvRow[] | null {
  const select = driver.prepare(`${selected} WHERE id > ? ORDER BY id LIMIT ${BATCH_SIZE}`).raw()
  let last: number | null = 0
  return () => {
    if (last === null) return null
    const rows = select.all(last) as CsvRow[]
    last = rows.length < BATCH_SIZE ? null : Number(rows.at(-1)![0])
    return rows
  }
}

/** Does the same for these clients. One who was deleted meanwhile is left out. */
function batchesOf(driver: Database.Database, ids: readonly number[]): () => CsvRow[] | null {
  const select = driver.prepare(`${selected} WHERE id IN (SELECT value FROM json_each(?))`).raw()
  let next = 0
  return () => {
    if (next >= ids.length) return null
    const batch = ids.slice(next, next + BATCH_SIZE)
    next += BATCH_SIZE
    const rows = new Map((select.all(JSON.stringify(batch)) as CsvRow[]).map((row) => [row[0], row]))
    return batch.flatMap((id) => {
      const row = rows.get(id)
      return row ? [row] : []
    })
  }
}
