import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { Row } from './budget'
import { openClinic } from './clinic-under-test'
import { smallPracticeName } from './read-rows'

const thisFile = fileURLToPath(import.meta.url)

/**
 * Measures the peak memory of a process. The process opens the practice and reads the CSV and the list "Needs another
 * look" to their ends.
 */
export async function memoryRow(folders: { big: string; small: string }): Promise<Row> {
  const big = await measurePeak(folders.big)
  const small = await measurePeak(folders.small)
  return {
    name: 'peak memory, CSV and list',
    unit: 'MB',
    baselineName: smallPracticeName,
    budget: {
      ratio: 2.3,
      reason: 'measured 1.5: both are read in parts, so the whole practice is never in memory',
    },
    measured: [big.peak],
    baseline: [small.peak],
    note: `${big.idle.toFixed(0)} MB before the first request`,
  }
}

async function measurePeak(dataFolder: string): Promise<{ idle: number; peak: number }> {
  const child = spawn(process.execPath, [...process.execArgv, thisFile, dataFolder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const output: Buffer[] = []
  for await (const piece of child.stdout) output.push(piece as Buffer)
  const [idle, peak] = Buffer.concat(output).toString().split(' ').map(Number)
  return { idle: idle!, peak: peak! }
}

const peakMegabytes = () => process.resourceUsage().maxRSS / 1024

// The process that is measured runs this part.
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
