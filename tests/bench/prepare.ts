import Database from 'better-sqlite3'
import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { databaseName, openDatabase } from '@main/database/open'
import { dayOf, daysBetween } from '@shared/fields'
import { Draw } from './draw'
import { lastDay } from './make-practice'

/** An open complaint of a client who is not archived. */
export interface Sampled {
  id: number
  clientId: number
}

export interface Prepared {
  /** The data folder of the whole practice. */
  big: string
  /** The data folder of a practice with a few of the same clients, with the same ids and records. */
  small: string
  /** Complaints that both practices have. */
  complaints: Sampled[]
  remove(): void
}

/** Copies the practice, so that every run measures the same one, and makes a small practice from a part of it. */
export async function prepare(practice: string): Promise<Prepared> {
  const folder = mkdtempSync(join(dirname(practice), '..', 'elsewhere-bench-run-'))
  const remove = () => rmSync(folder, { recursive: true, force: true })
  try {
    const [big, small] = [join(folder, 'big'), join(folder, 'small')]
    mkdirSync(big)
    copyFileSync(practice, join(big, databaseName))
    const driver = new Database(join(big, databaseName))
    moveToToday(driver)
    const complaints = sample(driver)
    const listed = firstOfNeedsAnotherLook(driver)
    driver.close()
    await copyClients(big, small, [...new Set([...complaints, ...listed].map((one) => one.clientId))])
    return { big, small, complaints, remove }
  } catch (error) {
    remove()
    throw error
  }
}

/** Moves all times by the same number of days, because the follow-up list reads only the visits of the last weeks. */
function moveToToday(driver: Database.Database): void {
  const days = `'+${daysBetween(lastDay, dayOf(new Date()))} days'`
  const day = (column: string) => `${column} = date(${column}, ${days})`
  const moment = (column: string) => `${column} = strftime('%Y-%m-%dT%H:%M', ${column}, ${days})`
  driver.pragma('synchronous = OFF')
  driver.transaction(() => {
    for (const change of [
      `complaints SET ${day('onsetOn')}, ${day('openedOn')}, ${day('closedOn')}, ${moment('noLastingReliefSince')}`,
      `visits SET ${moment('at')}`,
      `outcomes SET ${moment('askedAt')}`,
      `calls SET ${moment('at')}`,
    ])
      driver.exec(`UPDATE ${change}`)
  })()
}

/** Draws at most a tenth of the open complaints, so that the small practice stays small. */
function sample(driver: Database.Database): Sampled[] {
  const open = driver
    .prepare(
      `SELECT complaints.id, clientId FROM complaints JOIN clients ON clients.id = clientId
       WHERE status = 'open' AND clients.archived = 0 ORDER BY complaints.id`,
    )
    .all() as Sampled[]
  return new Draw(3).some(open, Math.min(100, Math.ceil(open.length / 10)))
}

/** The complaints on the first screen, so that both practices show the same rows there. */
const firstOfNeedsAnotherLook = (driver: Database.Database) =>
  driver
    .prepare(
      `SELECT complaints.id, clientId FROM complaints JOIN clients ON clients.id = clientId
       WHERE status = 'open' AND noLastingReliefSince IS NOT NULL AND clients.archived = 0
       ORDER BY noLastingReliefSince, complaints.id LIMIT 100`,
    )
    .all() as Sampled[]

async function copyClients(from: string, to: string, clientIds: readonly number[]): Promise<void> {
  const clients = `(SELECT value FROM json_each('${JSON.stringify(clientIds)}'))`
  const complaints = `(SELECT id FROM from_.complaints WHERE clientId IN ${clients})`
  const visits = `(SELECT id FROM from_.visits WHERE clientId IN ${clients})`
  const { driver, close } = await openDatabase(to, () => new Date())
  driver.prepare('ATTACH ? AS from_').run(join(from, databaseName))
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
      driver.exec(`INSERT INTO main.${table} SELECT * FROM from_.${table} WHERE ${part}`)
  })()
  driver.exec('DETACH from_')
  await close()
}
