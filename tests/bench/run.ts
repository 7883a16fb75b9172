import { cpus } from 'node:os'
import { statSync } from 'node:fs'
import { bareSql } from './bare'
import { copyOf, openBare, openClinic, openHandler } from './clinic-under-test'
import { csvRow } from './csv-rows'
import { bigPractice } from './make-practice'
import { judgeRows } from './judge-rows'
import { memoryRow } from './memory'
import { handlerRows, requestRows, someOf } from './read-rows'
import { saveRow } from './save-rows'
import { startRows } from './start-rows'
import { tableOf, type Row } from './table'

const say = (line: string) => process.stdout.write(`${line}\n`)

const practice = await bigPractice(process.argv.includes('--fresh'), say)
const { folder, remove } = copyOf(practice)
try {
  say(contents())
  const rows: Row[] = []
  // Before anything is saved, while the file is as it was made.
  const starts = await startRows(folder).catch((error: unknown) => String(error))
  rows.push(await memoryRow(folder))

  const driver = openBare(folder)
  const bare = bareSql(driver)
  const some = someOf(driver)
  const handler = await openHandler(folder)
  rows.unshift(...(await handlerRows(handler, bare, some)), ...(await judgeRows(handler)))
  await handler.close()

  const clinic = openClinic(folder)
  rows.push(
    ...(await requestRows(clinic, some)),
    await csvRow(clinic, driver),
    await saveRow(clinic, bare, some),
  )
  await clinic.close()
  driver.close()

  if (Array.isArray(starts)) rows.push(...starts)
  say(`\n${tableOf(rows)}\n`)
  if (!Array.isArray(starts)) say(`start to first screen: ${starts ?? 'not built; run npm run build first'}`)
} finally {
  remove()
}

function contents(): string {
  const driver = openBare(folder)
  const count = (table: string) =>
    `${(driver.prepare(`SELECT count(*) FROM ${table}`).pluck().get() as number).toLocaleString('en')} ${table}`
  const line = [
    ...['clients', 'complaints', 'complaintRegions', 'visits', 'work', 'outcomes', 'experience'].map(count),
    `${(statSync(practice).size / 1e6).toFixed(0)} MB`,
    `Node ${process.version}, ${cpus().length} processors`,
  ].join(', ')
  driver.close()
  return line
}
