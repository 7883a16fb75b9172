import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { projectNode } from '../../scripts/set-up.mjs'
import { idempotencyHeader, identityHeader } from '../../src/shared/call-headers'
import type { Commands } from './stand-in/run'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))

export interface StartOptions {
  /** The arguments after the program's name. */
  args?: string[]
  /** The home folder of the user; a new one without it. Absolute. */
  home?: string
  /** The built entry. Absolute. */
  entry?: string
  /** What the stand-in does before the program starts. */
  set?: Parameters<Commands['set']>[0]
}

interface Answer {
  id: number
  result?: unknown
  error?: string
}

type Answered<Name extends keyof Commands> = Promise<Awaited<ReturnType<Commands[Name]>>>

/** The built program in a process of its own, on the stand-in for Electron. */
export class DesktopProgram {
  readonly home: string
  readonly #child: ChildProcess
  readonly #isOwnHome: boolean
  readonly #waiting = new Map<number, PromiseWithResolvers<unknown>>()
  readonly #exited: Promise<unknown>
  readonly #ended = Promise.withResolvers<number>()
  #count = 0
  errors = ''

  private constructor({ home, args = [] }: StartOptions) {
    this.#isOwnHome = home === undefined
    this.home = home ?? mkdtempSync(join(tmpdir(), 'elsewhere-desktop-'))
    mkdirSync(this.home, { recursive: true })
    const env: NodeJS.ProcessEnv = { ...process.env, HOME: this.home, ELSEWHERE_DEVELOPING: '' }
    delete env['XDG_DATA_HOME']
    delete env['XDG_CONFIG_HOME']
    this.#child = fork(here('stand-in/run.ts'), args, {
      execPath: projectNode(),
      execArgv: ['--no-warnings', '--import', pathToFileURL(here('stand-in/hook.ts')).href],
      cwd: this.home,
      env,
      stdio: ['ignore', 'inherit', 'pipe', 'ipc'],
    })
    this.#child.stderr?.setEncoding('utf8').on('data', (text: string) => (this.errors += text))
    this.#exited = once(this.#child, 'exit')
    void this.#exited.then(() => {
      for (const { reject } of this.#waiting.values())
        reject(new Error(`the program has ended\n${this.errors}`))
    })
    this.#child.on('message', (message: Answer | { exitCode: number }) => {
      if ('exitCode' in message) return this.#ended.resolve(message.exitCode)
      const { id, result, error } = message
      const call = this.#waiting.get(id)
      this.#waiting.delete(id)
      if (error === undefined) call?.resolve(result)
      else call?.reject(new Error(error))
    })
  }

  /** Starts the program. */
  static async start(options: StartOptions = {}): Promise<DesktopProgram> {
    const program = new DesktopProgram(options)
    const isUp = Promise.withResolvers<unknown>()
    program.#waiting.set(0, isUp)
    await isUp.promise
    if (options.set) await program.ask('set', options.set)
    await program.ask('boot', pathToFileURL(options.entry ?? here('../../out/main/electron.js')).href)
    return program
  }

  ask<Name extends keyof Commands>(name: Name, ...given: Parameters<Commands[Name]>): Answered<Name> {
    const id = (this.#count += 1)
    const call = Promise.withResolvers<unknown>()
    this.#waiting.set(id, call)
    this.#child.send({ id, name, given })
    return call.promise as Answered<Name>
  }

  /** Loads an address as a page of the program does. */
  async get(path: string, headers: Record<string, string> = {}) {
    return textOf(await this.ask('load', { url: `app://elsewhere${path}`, headers }))
  }

  /** Calls a procedure as a page does. */
  async call(path: string, input?: unknown, headers: Record<string, string> = {}) {
    return textOf(await this.ask('load', await this.callRequest(path, input, headers)))
  }

  /** The request of a mutation, with the headers of a page. */
  async callRequest(path: string, input?: unknown, headers: Record<string, string> = {}) {
    return {
      url: `app://elsewhere/rpc/${path}`,
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        origin: 'app://elsewhere',
        [identityHeader]: await this.readIdentity(),
        [idempotencyHeader]: crypto.randomUUID(),
        ...headers,
      },
      body: Buffer.from(JSON.stringify(input ?? null)).toString('base64'),
    }
  }

  async query<Result>(path: string, input?: unknown): Promise<Result> {
    const query = input === undefined ? '' : `?input=${encodeURIComponent(JSON.stringify(input))}`
    const { body } = await this.get(`/rpc/${path}${query}`)
    return (JSON.parse(body) as { result: { data: Result } }).result.data
  }

  async readIdentity(): Promise<string> {
    return (await this.query<{ identity?: string }>('practice.status')).identity ?? ''
  }

  /** Starts a practice. */
  async startPractice() {
    return this.call('practice.start', {
      name: 'Riverside Massage',
      practitioner: 'Jo Rivers',
      paper: 'a4',
      dateFormat: 'day-month-year',
      country: '',
    })
  }

  read = () => this.ask('read')

  /** Waits until what the stand-in has recorded fits. */
  async until(fits: (seen: Awaited<ReturnType<Commands['read']>>) => unknown): Promise<void> {
    while (!fits(await this.read())) await new Promise((resolve) => setTimeout(resolve, 20))
  }

  /** Resolves with the exit code when the program has ended. */
  async exited(): Promise<number> {
    const code = await this.#ended.promise
    await this.kill()
    return code
  }

  kill() {
    this.#child.kill('SIGKILL')
    return this.#exited
  }

  /** Ends the program, and removes a home folder that it made. */
  async remove() {
    await this.kill()
    if (this.#isOwnHome) rmSync(this.home, { recursive: true, force: true })
  }
}

function textOf(answer: Awaited<ReturnType<Commands['load']>>) {
  const { status, headers, body } =
    'error' in answer ? { status: 0, headers: {} as Record<string, string>, body: '' } : answer
  const bytes = Buffer.from(body, 'base64')
  return { error: 'error' in answer ? answer.error : null, status, headers, bytes, body: bytes.toString() }
}
