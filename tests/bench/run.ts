/**
 * Measures the program on a made-up practice and prints a table.
 *
 *     npm run bench                    20,000 clients, 200,000 visits; some minutes
 *     npm run bench -- --clients 500   a small practice, for a quick run
 *     npm run bench -- --fresh         makes the practice again
 *
 * The starts and the first paint need the built program: run `npm run build` first. The first paint needs Chrome,
 * Chromium or Edge as well; ELSEWHERE_BROWSER names one.
 *
 * The ratios of reads are of CPU time, so that other programs on the computer do not change them; the ratios of starts,
 * paints and saves are of elapsed time and have wider budgets.
 *
 * Times are printed and not judged, because they depend on the computer. Ratios between two measurements of the same
 * run are judged: to bare SQL for the same rows, or to a small practice that holds the same records. The exit code is 1
 * when a ratio is over its budget.
 */
import { cpus } from 'node:os'
import { statSync } from 'node:fs'
import { bareSql } from './bare'
import { overBudget, withBudgetsFor, type Row } from './budget'
import { openBare, openClinic, openHandler } from './clinic-under-test'
import { csvRow } from './csv-rows'
import { firstPaintRows } from './first-paint-rows'
import { judgeRows } from './judge-rows'
import { madePractice } from './make-practice'
import { memoryRow } from './memory'
import { readOptions } from './options'
import { prepare } from './prepare'
import { drawn, handlerRows, requestRows } from './read-rows'
import { saveRow } from './save-rows'
import { startRows } from './start-rows'
import { tableOf } from './table'

const say = (line: string) => process.stdout.write(`${line}\n`)

const options = readOptions(process.argv.slice(2))
const practice = await madePractice(options, say)
const folders = await prepare(practice)
try {
  say(contentsOf(folders.big))
  say(`The small practice: ${contentsOf(folders.small)}`)
  say(
    `${(statSync(practice).size / 1e6).toFixed(0)} MB, Node ${process.version}, ${cpus().length} processors`,
  )
  const rows = withBudgetsFor(options.clients, await measureAll())
  say(`\n${tableOf(rows)}\n`)
  for (const line of overBudget(rows)) {
    say(line)
    process.exitCode = 1
  }
} finally {
  folders.remove()
}

async function measureAll(): Promise<Row[]> {
  const { complaints } = folders
  // These run first, before anything is saved.
  const outside = [
    ...(await startRows(folders)),
    ...(await firstPaintRows(folders)),
    await memoryRow(folders),
  ]

  const driver = openBare(folders.big)
  const bare = bareSql(driver)
  const some = drawn(driver)
  const handlers = { big: await openHandler(folders.big), small: await openHandler(folders.small) }
  const inside = [...(await handlerRows(handlers, bare, some, complaints)), ...(await judgeRows(handlers))]
  await Promise.all([handlers.big.close(), handlers.small.close()])

  const clinics = { big: openClinic(folders.big), small: openClinic(folders.small) }
  const requests = [
    ...(await requestRows(clinics, bare, some, complaints)),
    await csvRow(clinics.big, driver),
    await saveRow(clinics.big, bare, complaints),
  ]
  await Promise.all([clinics.big.close(), clinics.small.close()])
  driver.close()
  return [...inside, ...requests, ...outside]
}

function contentsOf(folder: string): string {
  const driver = openBare(folder)
  const count = (table: string) =>
    `${(driver.prepare(`SELECT count(*) FROM ${table}`).pluck().get() as number).toLocaleString('en')} ${table}`
  const line = ['clients', 'complaints', 'visits', 'work', 'outcomes', 'calls'].map(count).join(', ')
  driver.close()
  return line
}
