import { randomUUID } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createTRPCClient, httpLink } from '@trpc/client'
import { onTestFinished } from 'vitest'
import { createClinic, type Clinic, type ClinicOptions } from '@main/clinic'
import { databaseName } from '@main/database/open'
import { browserDesktop } from '@main/desktop'
import { clinicRouter, type ClinicRouter } from '@main/router'
import { idempotencyHeader, identityHeader } from '@shared/call-headers'
import type { ErrorFacts } from '@shared/refusals'
import { temporaryFolder } from '../integration/main/database/test-database'
import { aClient, aComplaint, aVisit, someWork } from './inputs'

export * from './inputs'

/** The origin of the screens on the desktop. */
export const desktopOrigin = 'app://elsewhere'
/** The origin of the screens in a browser. */
export const browserOrigin = 'http://127.0.0.1:1234'

/** The response to a call: its data, or the status and the refusal. */
export type CallResponse = { status: number; data: unknown } & Partial<ErrorFacts>

export interface TestClinic {
  readonly clinic: Clinic
  readonly folder: string
  readonly assetsFolder: string
  /** What was written to the log. */
  readonly logLines: string[]
  /** Typed calls, each a real request; they throw when refused. */
  readonly api: ReturnType<typeof apiOf>
  /** Any call with any input, well-typed or not; never throws. The headers replace those that a window sends. */
  call(path: string, input?: unknown, headers?: Record<string, string>): Promise<CallResponse>
  /** A plain request for a path such as `/exports/clients.csv`. A write names the practice, as in a window. */
  get(path: string, init?: RequestInit): Promise<Response>
  /** Sets the clinic's clock, local time as YYYY-MM-DDTHH:MM. */
  setTime(moment: string): void
  close(): Promise<void>
}

interface TestClinicOptions extends Partial<ClinicOptions> {
  now?: string
  origin?: string
}

/** Opens a clinic on a new folder and closes it after the test. The default time is 10 March 2026, 9 o'clock. */
export function newClinic(options: TestClinicOptions = {}): TestClinic {
  const { now = '2026-03-10T09:00', origin = desktopOrigin, ...rest } = options
  const folder = rest.dataFolder ?? temporaryFolder()
  const assetsFolder = rest.assetsFolder ?? temporaryFolder()
  const logLines: string[] = []
  let time = new Date(now)
  const clinic = createClinic({
    desktop: browserDesktop,
    clock: () => time,
    log: (line) => logLines.push(line),
    ...rest,
    dataFolder: folder,
    assetsFolder,
  })
  // Runs before the folder is removed, because the last registered callback runs first.
  onTestFinished(() => clinic.close().catch(() => {}))
  const send = windowOn(clinic, origin)
  return {
    clinic,
    folder,
    assetsFolder,
    logLines,
    api: apiOf(send, origin),
    call: (path, input, headers) => callOf(send, path, input, headers),
    get: send,
    setTime: (moment) => {
      time = new Date(moment)
    },
    close: () => clinic.close(),
  }
}

/** Opens a clinic as `newClinic` does, with a practice that has just been started. */
export async function newPractice(options: TestClinicOptions = {}): Promise<TestClinic> {
  if (options.now !== undefined || options.dataFolder !== undefined) return startPractice(options)
  startedRecord ??= startPractice({}).then(async ({ close, folder }) => {
    await close()
    return readFileSync(join(folder, databaseName))
  })
  const dataFolder = temporaryFolder()
  writeFileSync(join(dataFolder, databaseName), await startedRecord, { mode: 0o600 })
  return newClinic({ ...options, dataFolder })
}

/** A practice that was started at the default time. Copying it takes a fraction of the time of all migrations. */
let startedRecord: Promise<Buffer> | undefined

async function startPractice(options: TestClinicOptions): Promise<TestClinic> {
  const test = newClinic(options)
  await test.api.practice.start.mutate({ name: 'Riverside Massage', practitioner: 'Jo Rivers' })
  return test
}

type Send = (path: string, init?: RequestInit) => Promise<Response>

/**
 * Sends requests as one window does: each write has the identity of the practice that the window shows. The window reads
 * it before its first write, and again after it has switched the practice or restored a backup. Each write has a key of its own.
 */
function windowOn(clinic: Clinic, origin: string): Send {
  let identity: string | undefined
  const readIdentity = async () => {
    const response = await clinic.fetch(new Request(`${origin}/rpc/practice.status`))
    const { result } = (await response.json()) as { result: { data: { identity?: string } } }
    return result.data.identity
  }
  return async (path, init) => {
    const headers = new Headers(init?.headers)
    if (init?.method === 'POST' && !headers.has(identityHeader)) {
      identity ??= await readIdentity()
      if (identity) headers.set(identityHeader, identity)
    }
    if (init?.method === 'POST' && !headers.has(idempotencyHeader))
      headers.set(idempotencyHeader, randomUUID())
    const response = await clinic.fetch(new Request(`${origin}${path}`, { ...init, headers }))
    if (/practice\.(tryAgain|startNew|openWithoutJournal|openSample|closeSample)|backups\.restore/.test(path))
      identity = undefined
    return response
  }
}

function apiOf(send: Send, origin: string) {
  return createTRPCClient<ClinicRouter>({
    links: [
      httpLink({
        url: `${origin}/rpc`,
        fetch: (url, init) => send((url as string).slice(origin.length), init as RequestInit),
      }),
    ],
  })
}

interface BuiltProcedure {
  _def: { type: 'query' | 'mutation'; inputs: unknown[] }
}

/** All procedures of the router. */
export const procedures = Object.entries(
  clinicRouter._def.procedures as unknown as Record<string, BuiltProcedure>,
).map(([path, { _def }]) => ({ path, kind: _def.type, takesInput: _def.inputs.length > 0 }))

/** Returns the kind of a call by its path. A call that does not exist is sent as a query. */
export function kindOf(path: string): string {
  return procedures.find((procedure) => procedure.path === path)?.kind ?? 'query'
}

async function callOf(
  send: Send,
  path: string,
  input: unknown,
  headers: Record<string, string> = {},
): Promise<CallResponse> {
  const body = JSON.stringify(input)
  const query = body === undefined ? '' : `?input=${encodeURIComponent(body)}`
  const response =
    kindOf(path) === 'query'
      ? await send(`/rpc/${path}${query}`, { headers })
      : await send(`/rpc/${path}`, {
          method: 'POST',
          headers: { 'Content-Type': 'application/json', ...headers },
          body: body ?? null,
        })
  const { result, error } = (await response.json()) as {
    result?: { data?: unknown }
    error?: { data: ErrorFacts }
  }
  if (!error) return { status: response.status, data: result?.data }
  return { status: response.status, data: undefined, refusal: error.data.refusal, fields: error.data.fields }
}

/** Creates a visit ten days ago for one complaint of one client, without an outcome. */
export async function createClientWithVisit(test: TestClinic) {
  const { api } = test
  const { id: clientId } = await api.clients.create.mutate(aClient)
  const { id: complaintId } = await api.complaints.create.mutate({ clientId, complaint: aComplaint })
  const visit = {
    ...aVisit,
    complaints: [{ complaintId, painBefore: 7, painAfter: 2, radiation: null, screens: {} }],
    work: [someWork],
  }
  const { id: visitId } = await api.visits.create.mutate({ clientId, visit })
  return { clientId, complaintId, visitId, visit }
}
