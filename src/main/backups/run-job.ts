import { fileURLToPath } from 'node:url'
import { isCorrupt, isDiskFull, isWriteRefused } from '../database/problem'
import { Refused } from '../refused'
import type { JobKind, Jobs } from './jobs'
import { JobFailed, type JobAnswer } from './job-answer'
import { forkJobProcess, type JobProcess, type StartJobProcess } from './job-process'
import type { JobRequest } from './program'

/** Runs one job after another, each in a process of its own. */
export class JobRunner {
  readonly #program: URL
  readonly #startProcess: StartJobProcess
  #last: Promise<unknown> = Promise.resolve()
  #process: JobProcess | null = null
  #isStopped = false

  /** @param program the built file of `program.ts` */
  constructor(program: URL, startProcess: StartJobProcess = forkJobProcess) {
    this.#program = program
    this.#startProcess = startProcess
  }

  /**
   * Runs a job when the jobs before it have ended.
   * @throws JobFailed; with the code `stopped` when `stop` ended it
   */
  run<Kind extends JobKind>(kind: Kind, input: Jobs[Kind]['input']): Promise<Jobs[Kind]['output']> {
    const result = this.#last.then(() => this.#start(kind, input))
    this.#last = result.catch(() => undefined)
    return result
  }

  /** Kills the running job and refuses later ones. Resolves when the process has ended and holds no file. */
  async stop(): Promise<void> {
    this.#isStopped = true
    this.#process?.kill()
    await this.#last
  }

  #start<Kind extends JobKind>(kind: Kind, input: Jobs[Kind]['input']): Promise<Jobs[Kind]['output']> {
    if (this.#isStopped) throw new JobFailed(null, 'stopped')
    return new Promise((resolve, reject) => {
      let answer: JobAnswer | null = null
      this.#process = this.#startProcess(fileURLToPath(this.#program), {
        onMessage: (message) => (answer = message as JobAnswer),
        onEnd: (how) => {
          this.#process = null
          if (answer?.isDone) resolve(answer.output as Jobs[Kind]['output'])
          else if (answer) reject(new JobFailed(answer.fault, answer.code))
          else reject(new JobFailed(null, this.#isStopped ? 'stopped' : how))
        },
      })
      this.#process.send({ kind, input } satisfies JobRequest<Kind>)
    })
  }
}

/** Returns the refusal for a job that failed. Other errors are thrown. */
export function refusalOf(kind: JobKind, error: unknown, log: (line: string) => void): Refused {
  if (!(error instanceof JobFailed)) throw error
  if (error.code === 'stopped') return new Refused('closed')
  if (error.fault && (kind === 'examine' || kind === 'open copy')) return new Refused(`backup-${error.fault}`)
  if (isDiskFull(error.code)) return new Refused('disk-full')
  if (isWriteRefused(error.code)) return new Refused('disk-refused')
  log(`failed job: ${kind}: ${error.message}`)
  return new Refused('backup-failed')
}

/** Returns whether a job failed because the record itself is damaged. */
export const meansDamage = (error: unknown) =>
  error instanceof JobFailed && (error.fault === 'damaged' || isCorrupt(error.code))
