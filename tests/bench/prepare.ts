import Database from 'better-sqlite3'
import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { databaseName, openDatabase } from '@main/database/open'
import { dayOf, daysBetween } from '@shared/fields'
import { SeededRandom } from './seeded-random'
import { lastDay } from './generate-practice'

/** The ids of a complaint or a visit, and of its client. */
export interface RecordIds {
  id: number
  clientId: number
}

export interface PreparedPractices {
  /** The data folder of the whole practice. */
  big: string
  /** The data folder of the small practice. It has a few clients of the big practice, with the same ids and records. */
  small: string
  /** Open complaints that both practices have. Their clients are not archived. */
  complaints: RecordIds[]
  /** The data folder of a copy of the whole practice, for what is saved without the program. */
  raw: string
  remove(): void
}

/**
 * Copies the practice, so that a run does not change it, and creates a small practice with some of its clients.
 */
export async function preparePractices(practice: string): Promise<PreparedPractices> {
  const folder = mkdtempSync(join(dirname(practice), '..', 'elsewhere-bench-run-'))
  const remove = () => rmSync(folder, { recursive: true, force: true })
  try {
    const [big, small] = [join(folder, 'big'), join(folder, 'small')]
    mkdirSync(big)
    copyFileSync(practice, join(big, databaseName))
    const driver = new Database(join(big, databaseName))
    moveDatesToToday(driver)
    const complaints = sampleComplaints(driver)
    const listed = readFirstScreenComplaints(driver)
    driver.close()
    await copyClients(big, small, [...new Set([...complaints, ...listed].map((one) => one.clientId))])
    const raw = join(folder, 'raw')
    mkdirSync(raw)
    copyFileSync(join(big, databaseName), join(raw, databaseName))
    return { big, small, raw, complaints, remove }
  } catch (error) {
    remove()
    throw error
  }
}

/**
 * Moves all dates by the same number of days, so that the last visits are in the last weeks. The follow-up list reads
 * only those.
 */
function moveDatesToToday(driver: Database.Database): void {
  const days = `'+${daysBetween(lastDay, dayOf(new Date()))} days'`
  const day = (column: string) => `${column} = date(${column}, ${days})`
  const moment = (column: string) => `${column} = strftime('%Y-%m-%dT%H:%M', ${column}, ${days})`
  driver.pragma('synchronous = OFF')
  driver.transaction(() => {
    for (const change of [
      `complaints SET ${day('onsetOn')}, ${day('openedOn')}, ${day('closedOn')}, ${day('redFlagsAskedOn')}, ` +
        moment('noLastingReliefSince'),
      `clients SET precautions = json_set(precautions, '$.askedOn', date(precautions ->> '$.askedOn', ${days}))`,
      `visits SET ${moment('at')}`,
      `outcomes SET ${moment('askedAt')}`,
      `calls SET ${moment('at')}`,
    ])
      driver.exec(`UPDATE ${change}`)
  })()
}

/** Picks at most a tenth of the open complaints, so that the small practice stays small. */
function sampleComplaints(driver: Database.Database): RecordIds[] {
  const open = driver
    .prepare(
      `SELECT complaints.id, clientId FROM complaints JOIN clients ON clients.id = clientId
       WHERE status = 'open' AND clients.archived = 0 ORDER BY complaints.id`,
    )
    .all() as RecordIds[]
  return new SeededRandom(3).pickSome(open, Math.min(100, Math.ceil(open.length / 10)))
}

/** Returns the complaints on the first screen. The small practice has them too, so that both show the same rows. */
const readFirstScreenComplaints = (driver: Database.Database) =>
  driver
    .prepare(
      `SELECT complaints.id, clientId FROM complaints JOIN clients ON clients.id = clientId
       WHERE status = 'open' AND noLastingReliefSince IS NOT NULL AND clients.archived = 0
       ORDER BY noLastingReliefSince, complaints.id LIMIT 100`,
    )
    .all() as RecordIds[]

async function copyClients(from: string, to: string, clientIds: readonly number[]): Promise<void> {
  const clients = `(SELECT value FROM json_each('${JSON.stringify(clientIds)}'))`
  const complaints = `(SELECT id FROM source.complaints WHERE clientId IN ${clients})`
  const visits = `(SELECT id FROM source.visits WHERE clientId IN ${clients})`
  const { driver, close } = await openDatabase(to, () => new Date())
  driver.prepare('ATTACH ? AS source').run(join(from, databaseName))
  driver.transaction(() => {
    for (const [table, part] of [
      ['practice', '1'],
      ['practitioners', '1'],
      ['clients', `id IN ${clients}`],
      ['complaints', `clientId IN ${clients}`],
      ['complaintRegions', `complaintId IN ${complaints}`],
      ['visits', `clientId IN ${clients}`],
      ['visitComplaints', `visitId IN ${visits}`],
      ['work', `visitId IN ${visits}`],
      ['outcomes', `visitId IN ${visits}`],
      ['experience', `complaintId IN ${complaints}`],
      ['calls', `clientId IN ${clients}`],
    ])
      driver.exec(`INSERT INTO main.${table} SELECT * FROM source.${table} WHERE ${part}`)
  })()
  driver.exec('DETACH source')
  await close()
}
