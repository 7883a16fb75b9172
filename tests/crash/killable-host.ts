import { spawn, type ChildProcess } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { idempotencyHeader, identityHeader } from '@shared/call-headers'
import { backupProgram } from '../support/backup-program'
import { buildProgram } from '../support/build-program'
import type { AnswerMessage, CallMessage, StartMessage } from './host'

const hostProgram = await buildProgram('tests/crash/host.ts')

/** The host was killed before it answered, so nobody knows whether the call was done. */
export class Killed extends Error {}

/** The host refused a call. */
export class HostRefused extends Error {
  constructor(
    path: string,
    readonly refusal: string | null,
  ) {
    super(`${path}: ${refusal}`)
  }
}

/** Sets the largest size of a file, as a quota does, and runs a program. */
const withFileLimit = 'trap "" XFSZ; ulimit -f "$0"; exec "$@"'

/** A clinic in a process of its own, which can be killed at any moment. */
export class KillableHost {
  readonly #child: ChildProcess
  readonly #waiting = new Map<number, (answer: AnswerMessage | null) => void>()
  #calls = 0
  #identity: string | undefined

  /** @param fileLimit the largest size of a file in bytes; without it there is no limit. Not for Windows. */
  constructor(dataFolder: string, { fileLimit }: { fileLimit?: number } = {}) {
    const program = [process.execPath, fileURLToPath(hostProgram)] as const
    const stdio = ['ignore', 'inherit', 'inherit', 'ipc'] as const
    this.#child =
      fileLimit === undefined
        ? spawn(program[0], [program[1]], { stdio: [...stdio] })
        : spawn('sh', ['-c', withFileLimit, String(Math.floor(fileLimit / 512)), ...program], {
            stdio: [...stdio],
          })
    this.#child.send({ dataFolder, backupProgram: backupProgram.href } satisfies StartMessage)
    this.#child.on('message', (answer: AnswerMessage) => this.#waiting.get(answer.id)?.(answer))
    this.#child.on('close', () => this.#waiting.forEach((answer) => answer(null)))
    // A message to a process that is just being killed.
    this.#child.on('error', () => undefined)
  }

  /** @throws Killed or HostRefused */
  async read<Data>(path: string, input?: unknown): Promise<Data> {
    return (await this.#send(path, false, input, {})) as Data
  }

  /** @throws Killed or HostRefused */
  async write<Data>(path: string, input?: unknown): Promise<Data> {
    this.#identity ??= (await this.read<{ identity: string }>('practice.status')).identity
    const headers = { [identityHeader]: this.#identity, [idempotencyHeader]: randomUUID() }
    return (await this.#send(path, true, input, headers)) as Data
  }

  /** Kills the process without a warning, as a power failure does. Resolves when it has ended. */
  async kill(): Promise<void> {
    if (this.#child.exitCode !== null || this.#child.signalCode !== null) return
    const closed = once(this.#child, 'close')
    this.#child.kill('SIGKILL')
    await closed
  }

  async #send(
    path: string,
    isMutation: boolean,
    input: unknown,
    headers: Record<string, string>,
  ): Promise<unknown> {
    const id = this.#calls++
    const answer = await new Promise<AnswerMessage | null>((resolve) => {
      if (!this.#child.connected) return resolve(null)
      this.#waiting.set(id, resolve)
      this.#child.send({ id, path, isMutation, input, headers } satisfies CallMessage, () => undefined)
    })
    this.#waiting.delete(id)
    if (!answer) throw new Killed()
    if (answer.status !== 200) throw new HostRefused(path, answer.refusal)
    return answer.data
  }
}
