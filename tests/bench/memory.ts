import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { Row } from './budget'
import { openClinic } from './clinic-under-test'
import { smallName } from './read-rows'

const thisFile = fileURLToPath(import.meta.url)

/**
 * Measures the peak memory of a process that opens the practice and reads the CSV and the list "Needs another look" to
 * their ends.
 */
export async function memoryRow(folders: { big: string; small: string }): Promise<Row> {
  const big = await peakOf(folders.big)
  const small = await peakOf(folders.small)
  return {
    name: 'peak memory, CSV and list',
    unit: 'MB',
    comparedWith: smallName,
    budget: { ratio: 2.3, reason: 'seen 1.5: both are read in parts, never the whole practice' },
    measured: [big.peak],
    against: [small.peak],
    note: `${big.idle.toFixed(0)} MB before the first request`,
  }
}

async function peakOf(dataFolder: string): Promise<{ idle: number; peak: number }> {
  const child = spawn(process.execPath, [...process.execArgv, thisFile, dataFolder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const said: Buffer[] = []
  for await (const piece of child.stdout) said.push(piece as Buffer)
  const [idle, peak] = Buffer.concat(said).toString().split(' ').map(Number)
  return { idle: idle!, peak: peak! }
}

const peakMegabytes = () => process.resourceUsage().maxRSS / 1024

if (process.argv[1] === thisFile) {
  const clinic = openClinic(process.argv[2]!)
  await clinic.query('practice.status', null)
  const idle = peakMegabytes()
  const response = await clinic.get('/exports/clients.csv')
  for await (const piece of response.body!) void piece
  await clinic.get('/rpc/pages.needsAnotherLook')
  const peak = peakMegabytes()
  await clinic.close()
  process.stdout.write(`${idle} ${peak}`)
}
