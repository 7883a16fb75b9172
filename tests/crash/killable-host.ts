import { fork, type ChildProcess } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { idempotencyHeader, identityHeader } from '@shared/call-headers'
import { buildProgram } from '../support/build-program'
import type { AnswerMessage, CallMessage, StartMessage } from './host'

const [hostProgram, backupProgram] = await Promise.all([
  buildProgram('tests/crash/host.ts'),
  buildProgram('src/main/backups/program.ts'),
])

/** The host was killed before it answered, so nobody knows whether the call was done. */
export class Killed extends Error {}

/** A clinic in a process of its own, which can be killed at any moment. */
export class KillableHost {
  readonly #child: ChildProcess
  readonly #waiting = new Map<number, (answer: AnswerMessage | null) => void>()
  #calls = 0
  #identity: string | undefined

  constructor(dataFolder: string) {
    this.#child = fork(fileURLToPath(hostProgram), [], { execArgv: [], stdio: 'inherit' })
    this.#child.send({ dataFolder, backupProgram: backupProgram.href } satisfies StartMessage)
    this.#child.on('message', (answer: AnswerMessage) => this.#waiting.get(answer.id)?.(answer))
    this.#child.on('close', () => this.#waiting.forEach((answer) => answer(null)))
    // A message to a process that is just being killed.
    this.#child.on('error', () => undefined)
  }

  /** @throws Killed, or an Error with the path and the status of a refused call */
  async read<Data>(path: string, input?: unknown): Promise<Data> {
    return (await this.#send(path, false, input, {})) as Data
  }

  /** @throws Killed, or an Error with the path and the status of a refused call */
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
    if (answer.status !== 200) throw new Error(`${path}: ${answer.status}`)
    return answer.data
  }
}
