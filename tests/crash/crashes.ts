import Database from 'better-sqlite3'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { gunzipSync } from 'node:zlib'
import { databaseName, openDatabase } from '@main/database/open'
import { SeededRandom } from '../bench/seeded-random'
import { findFaults } from './findings'
import { Killed, KillableHost } from './killable-host'
import { saveSomething, startCourse, type Course } from './saves'

/** What the host was doing when it was killed. */
export const situations = ['saving', 'backing up', 'restoring', 'migrating'] as const
export type Situation = (typeof situations)[number]

export interface CrashReport {
  crashes: Record<Situation, number>
  confirmed: number
  /** A fault with the number of the crash after which it was found. */
  faults: string[]
}

/** The folder starts again after so many crashes, so that it stays small. */
const CRASHES_PER_FOLDER = 40
const SAVES_AT_A_TIME = 3
const LONGEST_MS = 400

/**
 * Kills a working clinic again and again, at random moments, and looks for what is lost or half done. The moments depend on
 * the computer, so the same seed gives the same saves but not the same moments.
 */
export async function crash(
  count: number,
  seed: number,
  log: (line: string) => void = () => {},
): Promise<CrashReport> {
  const random = new SeededRandom(seed)
  const report: CrashReport = {
    crashes: { saving: 0, 'backing up': 0, restoring: 0, migrating: 0 },
    confirmed: 0,
    faults: [],
  }
  const root = mkdtempSync(join(tmpdir(), 'elsewhere-crash-'))
  try {
    for (let number = 0, practice: Practice | null = null; number < count; number++) {
      if (number % CRASHES_PER_FOLDER === 0) practice = await startPractice(join(root, String(number)))
      // A short run has each of them too.
      const situation = situations[number] ?? (random.isTrue(0.6) ? 'saving' : random.pick(situations))
      report.crashes[situation] += 1
      const before = practice!.course.confirmed.length
      const faults =
        situation === 'migrating'
          ? await crashWhileMigrating(join(root, 'older'), random)
          : await crashAtWork(practice!, situation, random)
      report.confirmed += Math.max(0, practice!.course.confirmed.length - before)
      report.faults.push(...faults.map((fault) => `crash ${number + 1} while ${situation}: ${fault}`))
      if ((number + 1) % 100 === 0) log(`${number + 1} crashes, ${report.faults.length} faults`)
    }
    return report
  } finally {
    rmSync(root, { recursive: true, force: true })
  }
}

interface Practice {
  folder: string
  course: Course
}

async function startPractice(folder: string): Promise<Practice> {
  mkdirSync(folder)
  const host = new KillableHost(folder)
  const course = await startCourse(host)
  await host.kill()
  return { folder, course }
}

async function crashAtWork(
  practice: Practice,
  situation: Exclude<Situation, 'migrating'>,
  random: SeededRandom,
): Promise<string[]> {
  const { folder, course } = practice
  const host = new KillableHost(folder)
  await host.read('practice.status')
  if (situation === 'restoring') return crashWhileRestoring(host, practice, random)
  const work = Array.from({ length: SAVES_AT_A_TIME }, () => keepSaving(host, course, random))
  if (situation === 'backing up') await ignoreKilled(host.write('backups.backUpNow'))
  await setTimeout(random.integer(0, LONGEST_MS))
  await host.kill()
  await Promise.all(work)
  return findFaults(folder, course.confirmed)
}

async function keepSaving(host: KillableHost, course: Course, random: SeededRandom): Promise<void> {
  try {
    for (;;) await saveSomething(host, course, random)
  } catch (error) {
    if (!(error instanceof Killed)) throw error
  }
}

/** After a crash in a restore the record is the one from before or the restored one, and neither is mixed with the other. */
async function crashWhileRestoring(
  host: KillableHost,
  { folder, course }: Practice,
  random: SeededRandom,
): Promise<string[]> {
  await host.write('backups.backUpNow')
  let name = ''
  for (let running = true; running; await setTimeout(20)) {
    const status = await host.read<{ running: unknown; last: { name: string } | null }>('backups.status')
    running = status.running !== null
    name = status.last?.name ?? ''
  }
  const backedUp = structuredClone(course)
  const visits = countVisits(folder)
  for (let saves = random.integer(1, 6); saves > 0; saves--) await saveSomething(host, course, random)
  const restoring = host
    .write<{ id: string }>('backups.examine', { place: 'here', name })
    .then(({ id }) => host.write('backups.restore', { id }))
    .then(() => true)
  await Promise.race([restoring.catch(() => undefined), setTimeout(random.integer(0, 3 * LONGEST_MS))])
  await host.kill()
  const isConfirmed = await ignoreKilled(restoring)
  const faults = await findFaults(folder, backedUp.confirmed)
  const isRestored = (await findFaults(folder, course.confirmed)).length > 0
  if (isConfirmed && !isRestored) faults.push('a confirmed restore was not done')
  if (isRestored) {
    if (countVisits(folder) !== visits) faults.push('a restored record has other visits')
    Object.assign(course, { ...backedUp, texts: course.texts })
  }
  return faults
}

/** Returns null when the host was killed before it answered. */
async function ignoreKilled<Answer>(answer: Promise<Answer>): Promise<Answer | null> {
  try {
    return await answer
  } catch (error) {
    if (error instanceof Killed) return null
    throw error
  }
}

async function crashWhileMigrating(folder: string, random: SeededRandom): Promise<string[]> {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder)
  const path = join(folder, databaseName)
  writeFileSync(path, gunzipSync(readFileSync('tests/fixtures/version-10-signed.db.gz')))
  const host = new KillableHost(folder)
  // A quarter of the time goes by before the program begins to migrate.
  await setTimeout(random.integer(0, 3 * LONGEST_MS))
  await host.kill()
  const faults = await findFaults(folder, [])
  if (countVisits(folder) !== (await visitsOfOlder())) faults.push('other visits after a migration')
  return faults
}

let olderVisits: number | null = null

async function visitsOfOlder(): Promise<number> {
  if (olderVisits !== null) return olderVisits
  const folder = mkdtempSync(join(tmpdir(), 'elsewhere-crash-'))
  writeFileSync(
    join(folder, databaseName),
    gunzipSync(readFileSync('tests/fixtures/version-10-signed.db.gz')),
  )
  await (await openDatabase(folder, () => new Date())).close()
  olderVisits = countVisits(folder)
  rmSync(folder, { recursive: true, force: true })
  return olderVisits
}

function countVisits(folder: string): number {
  const file = new Database(join(folder, databaseName), { readonly: true })
  try {
    return file.prepare('SELECT count(*) FROM visits').pluck().get() as number
  } finally {
    file.close()
  }
}
