import { idempotencyHeader, identityHeader } from '@shared/call-headers'
import { MAX_CALLS_PER_REQUEST } from '@shared/refusals'
import { fetchRequestHandler } from '@trpc/server/adapters/fetch'
import { Hono } from 'hono'
import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { assetFor } from './assets'
import { Backups, type Examined } from './backups/backups'
import { fileStatus } from './backups/due'
import { putBack, replaceByExamined } from './backups/restore'
import { backupRoutes } from './backups/routes'
import type { ClinicContext, Practice } from './clinic-context'
import { forgetOldKeys } from './create-once'
import { databaseName, openDatabase } from './database/open'
import { renewIdentity } from './database/record-state'
import { DatabaseProblem, sqliteCode } from './database/problem'
import type { Desktop } from './desktop'
import { exportRoutes } from './exports/routes'
import { reclassifyPending } from './outcomes/reclassify-all'
import { printRoutes } from './print/routes'
import { Refused } from './refused'
import { clinicRouter } from './router'
import { fillSample } from './sample/fill'
import { securityHeaders } from './security-headers'
import { keepOlderSignedNotes } from './visits/older-signatures'

export interface Clinic {
  fetch(request: Request): Promise<Response>
  /** Closes the record; later calls are refused as `closed`. */
  close(): Promise<void>
}

export interface ClinicOptions {
  dataFolder: string
  /** The folder of the built screens. */
  assetsFolder: string
  desktop: Desktop
  clock: () => Date
  /** Fills an empty record with the sample practice. */
  sample?: boolean
  /** The built file of backups/program.ts, which makes and checks backups. Without it no backups are made. */
  backupProgram?: URL
  /** Logs a line about a slow or failed call: names and numbers only. */
  log?: (line: string) => void
}

/**
 * Creates the clinic, which answers a Request with a Response. A record that cannot be opened throws no error here:
 * the screens say what is wrong and what to do.
 */
export function createClinic(options: ClinicOptions): Clinic {
  const { dataFolder, assetsFolder, desktop, clock, sample = false, log = () => {} } = options
  let current = openPractice(dataFolder, options, sample)

  const switchPractice = async (next: () => Promise<Practice>) => {
    const before = current
    const switching = before.then(async (practice) => {
      if (practice.state === 'closed') return practice
      await closePractice(practice)
      return next()
    })
    current = switching
    if ((await switching).state === 'closed') throw new Refused('closed')
  }
  const context = async ({ headers }: Request): Promise<ClinicContext> => ({
    practice: await current,
    shownIdentity: headers.get(identityHeader),
    idempotencyKey: headers.get(idempotencyHeader),
    clock,
    desktop,
    dataFolder,
    sampleOnly: sample,
    log,
    practices: {
      switchToSample: () => switchPractice(() => openPractice(join(dataFolder, 'sample'), options, true)),
      switchToOwn: () => switchPractice(() => openPractice(dataFolder, options, sample)),
      restore: async (examined) => {
        const before = await current
        if (before.state === 'closed') throw new Refused('closed')
        const { backups } = before
        const isSample = before.state === 'open' && before.sample
        let isRestored = false
        await switchPractice(async () => {
          const result = await restorePractice(backups, examined, options, isSample)
          isRestored = result.isRestored
          return result.practice
        })
        if (!isRestored) throw new Refused('restore-failed')
      },
    },
  })

  const app = new Hono<{ Variables: { nonce: string } }>()
  app.use(async (c, next) => {
    const nonce = randomBytes(16).toString('base64')
    c.set('nonce', nonce)
    await next()
    for (const [name, value] of Object.entries(securityHeaders(nonce))) c.header(name, value)
    if (c.res.headers.get('Cache-Control') === null) c.header('Cache-Control', 'no-store')
  })
  app.all('/rpc/*', async (c) => {
    const response = await fetchRequestHandler({
      endpoint: '/rpc',
      req: c.req.raw,
      router: clinicRouter,
      createContext: ({ req }) => context(req),
      maxBatchSize: MAX_CALLS_PER_REQUEST,
    })
    const practice = await current
    if (practice.state === 'open') practice.backups.onUse()
    return response
  })
  app.route('/exports', exportRoutes(context))
  app.route('/exports', printRoutes(context, desktop))
  app.route('/backups', backupRoutes(context))
  app.get('/*', (c) => assetFor(assetsFolder, c.req.path, c.get('nonce')))
  app.onError((error, c) => {
    if (error instanceof Refused && error.refusal === 'another-practice')
      return c.text('Another practice is open now. Nothing was exported.', 409)
    log(`failed request: ${c.req.method}: ${error.name}`)
    return c.text('Something went wrong.', 500)
  })

  return {
    fetch: async (request) => app.fetch(request),
    close: async () => {
      const closing = current.then(closePractice)
      current = closing.then(closed, closed)
      await closing
    },
  }
}

async function openPractice(folder: string, options: ClinicOptions, sample: boolean): Promise<Practice> {
  const { clock, log = () => {}, backupProgram: program = null } = options
  const backups = new Backups({ folder, clock, program, isAutomatic: !sample, log })
  const recordBefore = fileStatus(join(folder, databaseName))
  try {
    const database = await openDatabase(folder, clock)
    const differences = database.schemaDifferences.length
    if (differences > 0) log(`record opened to read only: ${differences} differences in its schema`)
    try {
      if (differences === 0) {
        if (sample) await fillSample(database.db, clock())
        await reclassifyPending(database.db)
        await keepOlderSignedNotes(database.db, clock)
        await forgetOldKeys(database.db, clock())
      }
      // A record with a changed schema may have no such table, but it is no new one.
      const hasPractice =
        differences > 0 ||
        (await database.db.selectFrom('practice').select('id').executeTakeFirst()) !== undefined
      backups.attach(database.driver, recordBefore, hasPractice)
    } catch (error) {
      await database.close()
      throw error
    }
    return { state: 'open', database, sample, backups }
  } catch (error) {
    const known = error instanceof DatabaseProblem
    const cause = known ? error.cause : error
    const code = known ? error.code : 'unforeseen'
    log(
      `record not opened: ${code} ${sqliteCode(cause) || (cause instanceof Error ? cause.name : '')}`.trim(),
    )
    return { state: 'problem', code, backups }
  }
}

/**
 * Puts an examined file in the place of the record and opens it. It gets a new identity, so that calls of windows on the
 * record from before are refused.
 *
 * @returns the opened practice; when the file could not be opened, that of the record from before
 */
async function restorePractice(
  backups: Backups,
  examined: Examined,
  options: ClinicOptions,
  sample: boolean,
): Promise<{ practice: Practice; isRestored: boolean }> {
  const { clock, log = () => {} } = options
  const reopen = () => openPractice(backups.folder, options, sample)
  let setAside: string
  try {
    setAside = replaceByExamined(backups, examined, clock())
  } catch (error) {
    log(`restore failed: ${sqliteCode(error) || (error instanceof Error ? error.name : '')}`)
    return { practice: await reopen(), isRestored: false }
  }
  const restored = await reopen()
  if (restored.state !== 'open') {
    putBack(backups, setAside)
    return { practice: await reopen(), isRestored: false }
  }
  // Windows on the record from before are refused. A record with a changed schema takes no changes.
  if (restored.database.schemaDifferences.length === 0) await renewIdentity(restored.database.db)
  restored.backups.noteRestored(setAside)
  return { practice: restored, isRestored: true }
}

const closed = (): Practice => ({ state: 'closed' })

async function closePractice(practice: Practice): Promise<void> {
  if (practice.state === 'closed') return
  await practice.backups.stop()
  if (practice.state !== 'open') return
  const changes = practice.backups.countChanges()
  await practice.database.close()
  practice.backups.noteClosed(changes)
}
