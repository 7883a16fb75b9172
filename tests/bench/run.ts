/**
 * Measures the program with a generated practice and prints a table.
 *
 *     npm run bench                    20,000 clients and 200,000 visits; takes some minutes
 *     npm run bench -- --clients 500   500 clients, for a quick run
 *     npm run bench -- --visits 1000000  50 years of ten therapists
 *     npm run bench -- --fresh         generates the practice again
 *
 * The rows for the start and the first paint need the built program. Run `npm run build` first. The first paint also
 * needs Chrome, Chromium or Edge. The variable ELSEWHERE_BROWSER can contain the path of one.
 *
 * Times are printed, but have no limit, because they depend on the computer. Each time is compared with a baseline of the
 * same run: raw SQL for the same rows, or a small practice with the same records. A budget limits the ratio of the two.
 * The exit code is 1 if a ratio is over its budget.
 *
 * The ratios of reads are computed from CPU time, so that other programs on the computer do not change them. The ratios
 * of starts, paints and saves are computed from elapsed time. They have larger budgets.
 */
import { cpus } from 'node:os'
import { statSync } from 'node:fs'
import { prepareRawQueries } from './raw-sql'
import { backupTurnsRow, backupRow } from './backup-row'
import { linesOverBudget, withBudgetsFor, type Row } from './budget'
import { openRawConnection, openClinic, openProcedures } from './clinic-under-test'
import { csvRow } from './csv-rows'
import { firstPaintRows } from './first-paint-rows'
import { classificationRows } from './classification-rows'
import { findOrGeneratePractice } from './generate-practice'
import { memoryRow } from './memory'
import { parseOptions } from './options'
import { preparePractices } from './prepare'
import { sampleRecords, procedureRows, requestRows } from './read-rows'
import { saveRow } from './save-rows'
import { startRows } from './start-rows'
import { formatTable } from './table'

const print = (line: string) => process.stdout.write(`${line}\n`)

const options = parseOptions(process.argv.slice(2))
const practice = await findOrGeneratePractice(options, print)
const folders = await preparePractices(practice)
try {
  print(describeContents(folders.big))
  print(`The small practice: ${describeContents(folders.small)}`)
  print(
    `${(statSync(practice).size / 1e6).toFixed(0)} MB, Node ${process.version}, ${cpus().length} processors`,
  )
  const rows = withBudgetsFor(options.clients, await measureAll())
  print(`\n${formatTable(rows)}\n`)
  for (const line of linesOverBudget(rows)) {
    print(line)
    process.exitCode = 1
  }
} finally {
  folders.remove()
}

async function measureAll(): Promise<Row[]> {
  const { complaints } = folders
  // The built program is measured first, before this process saves anything.
  const builtProgramRows = [
    ...(await startRows(folders)),
    ...(await firstPaintRows(folders)),
    await memoryRow(folders),
    await backupRow(folders.big),
    await backupTurnsRow(folders.big),
  ]

  const driver = openRawConnection(folders.big)
  const raw = prepareRawQueries(driver)
  const sampled = sampleRecords(driver)
  const procedures = { big: await openProcedures(folders.big), small: await openProcedures(folders.small) }
  const direct = [
    ...(await procedureRows(procedures, raw, sampled, complaints)),
    ...(await classificationRows(procedures)),
  ]
  await Promise.all([procedures.big.close(), procedures.small.close()])

  // The program stops when another connection saves into its record, so these saves have a record of their own.
  const rawDriver = openRawConnection(folders.raw)
  const clinics = { big: openClinic(folders.big), small: openClinic(folders.small) }
  const requests = [
    ...(await requestRows(clinics, raw, sampled, complaints)),
    await csvRow(clinics.big, driver),
    await saveRow(clinics.big, prepareRawQueries(rawDriver), complaints),
  ]
  await Promise.all([clinics.big.close(), clinics.small.close()])
  rawDriver.close()
  driver.close()
  return [...direct, ...requests, ...builtProgramRows]
}

function describeContents(folder: string): string {
  const driver = openRawConnection(folder)
  const count = (table: string) =>
    `${(driver.prepare(`SELECT count(*) FROM ${table}`).pluck().get() as number).toLocaleString('en')} ${table}`
  const line = ['clients', 'complaints', 'visits', 'work', 'outcomes', 'calls'].map(count).join(', ')
  driver.close()
  return line
}
