import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { openClinic } from './clinic-under-test'
import type { Row } from './table'

const thisFile = fileURLToPath(import.meta.url)

/** Peak memory of a program of its own that opens the big practice and reads the CSV and the list to their ends. */
export async function memoryRow(dataFolder: string): Promise<Row> {
  const child = spawn(process.execPath, [...process.execArgv, thisFile, dataFolder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const said: Buffer[] = []
  for await (const piece of child.stdout) said.push(piece as Buffer)
  const [idle, peak] = Buffer.concat(said).toString().split(' ').map(Number)
  return {
    name: 'peak memory, CSV and list',
    unit: 'MB',
    budget: {},
    product: [peak!],
    bare: null,
    note: `${idle!.toFixed(0)} MB before the first request`,
  }
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
