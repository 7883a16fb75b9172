import Database from 'better-sqlite3'
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { expect, onTestFinished, test, vi } from 'vitest'
import { databaseName } from '@main/database/open'
import { SeededRandom } from '../../bench/seeded-random'
import { findFaults } from '../../crash/findings'
import { HostRefused, KillableHost } from '../../crash/killable-host'
import { saveSomething, startCourse, type Course } from '../../crash/saves'
import { temporaryFolder } from './database/test-database'

// The limit on the size of a file is set by the system, as a quota is: SQLite is only told that it cannot write.

const MINUTES = 60_000
const random = () => new SeededRandom(3)

function startHost(folder: string, fileLimit?: number): KillableHost {
  const host = new KillableHost(folder, fileLimit === undefined ? {} : { fileLimit })
  onTestFinished(() => host.kill())
  return host
}

/** Makes a practice with some visits, and closes it by killing its host. */
async function createPractice(saves: number): Promise<{ folder: string; course: Course }> {
  const folder = temporaryFolder()
  const host = startHost(folder)
  const course = await startCourse(host)
  const choose = random()
  for (let save = 0; save < saves; save++) await saveSomething(host, course, choose)
  await host.kill()
  return { folder, course }
}

test.skipIf(process.platform === 'win32')(
  'a save that the disk refuses gets an error, and every earlier save is complete',
  async () => {
    const { folder, course } = await createPractice(5)
    const host = startHost(folder, statSync(join(folder, databaseName)).size + 300_000)
    const choose = random()
    const saveUntilRefused = async () => {
      for (let save = 0; save < 2000; save++) await saveSomething(host, course, choose)
    }
    const refused = await saveUntilRefused().catch((error: unknown) => error)
    expect(refused).toBeInstanceOf(HostRefused)
    expect((refused as HostRefused).refusal).toBe('disk-refused')
    // What is there can still be read.
    expect(await host.read('practice.status')).toMatchObject({ state: 'ready' })
    await host.kill()
    expect(await findFaults(folder, course.confirmed)).toEqual([])
  },
  2 * MINUTES,
)

test.skipIf(process.platform === 'win32')(
  'a backup that the disk refuses does not count, and the record stays in use',
  async () => {
    const { folder, course } = await createPractice(30)
    const host = startHost(folder)
    await host.read('practice.status')
    await host.kill()
    // The journal of the last run is in the file now.
    expect(await findFaults(folder, course.confirmed)).toEqual([])
    const limited = startHost(folder, statSync(join(folder, databaseName)).size / 2)
    await limited.write('backups.backUpNow')
    await vi.waitFor(
      async () =>
        expect(await limited.read('backups.status')).toMatchObject({
          running: null,
          failure: 'disk-refused',
        }),
      { timeout: MINUTES, interval: 100 },
    )
    expect(await limited.read('backups.list')).toEqual([])
    expect(readdirSync(join(folder, 'backups'))).toEqual([])
    await saveSomething(limited, course, random())
  },
  2 * MINUTES,
)

test.skipIf(process.platform === 'win32')(
  'an update that the disk refuses leaves the older record as it was',
  async () => {
    const folder = temporaryFolder()
    const path = join(folder, databaseName)
    writeFileSync(path, gunzipSync(readFileSync('tests/fixtures/version-10-signed.db.gz')))
    // As every version of the program left it: the fixture was packed without a journal.
    const file = new Database(path)
    file.pragma('journal_mode = WAL')
    file.close()
    const older = readFileSync(path)
    const host = startHost(folder, older.length / 2)
    expect(await host.read('practice.status')).toMatchObject({
      state: 'problem',
      code: 'no-backup-before-change',
    })
    await host.kill()
    expect(readFileSync(path).equals(older)).toBe(true)
    expect(readdirSync(join(folder, 'backups'))).toEqual([])
  },
  2 * MINUTES,
)
