import { idempotencyHeader, identityHeader } from '@shared/call-headers'
import { MAX_CALLS_PER_REQUEST } from '@shared/refusals'
import { fetchRequestHandler } from '@trpc/server/adapters/fetch'
import { Hono } from 'hono'
import { randomBytes } from 'node:crypto'
import { assetFor } from './assets'
import { backupRoutes } from './backups/routes'
import type { ClinicContext } from './clinic-context'
import type { ClinicOptions } from './clinic-options'
import { CurrentPractice } from './current-practice'
import { exportRoutes } from './exports/routes'
import { printRoutes } from './print/routes'
import { Refused } from './refused'
import { clinicRouter } from './router'
import { stopIfBroken } from './rpc'
import { securityHeaders } from './security-headers'

export type { ClinicOptions }

export interface Clinic {
  fetch(request: Request): Promise<Response>
  /** Closes the record; later calls are refused as `closed`. */
  close(): Promise<void>
}

/**
 * Creates the clinic, which answers a Request with a Response. A record that cannot be opened throws no error here:
 * the screens say what is wrong and what to do.
 */
export function createClinic(options: ClinicOptions): Clinic {
  const { assetsFolder, desktop, clock, sample = false, log = () => {} } = options
  const current = new CurrentPractice(options)
  const context = async ({ headers }: Request): Promise<ClinicContext> => ({
    practice: await current.practice,
    shownIdentity: headers.get(identityHeader),
    idempotencyKey: headers.get(idempotencyHeader),
    clock,
    desktop,
    dataFolder: current.folder,
    sampleOnly: sample,
    log,
    practices: current.switches,
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
    const practice = await current.practice
    if (practice.state === 'open') practice.backups.onUse()
    return response
  })
  app.route('/exports', exportRoutes(context))
  app.route('/exports', printRoutes(context, desktop))
  app.route('/backups', backupRoutes(context))
  app.get('/*', (c) => assetFor(assetsFolder, c.req.path, c.get('nonce')))
  app.onError(async (error, c) => {
    await stopIfBroken(await context(c.req.raw), error)
    if (error instanceof Refused && error.refusal === 'another-practice')
      return c.text('Another practice is open now. Nothing was exported.', 409)
    log(`failed request: ${c.req.method}: ${error.name}`)
    return c.text('Something went wrong.', 500)
  })

  return {
    fetch: async (request) => app.fetch(request),
    close: () => current.close(),
  }
}
