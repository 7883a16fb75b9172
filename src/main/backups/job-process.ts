import { fork } from 'node:child_process'

/** What a running job tells its starter. `onEnd` is called once, after all messages. */
export interface JobListener {
  onMessage(message: unknown): void
  onEnd(how: 'ended' | 'not started'): void
}

/** A process that runs one job. */
export interface JobProcess {
  send(request: unknown): void
  /** Ends the process at once. */
  kill(): void
}

/** Starts a built program as a process of its own. `program` is its absolute path. */
export type StartJobProcess = (program: string, listener: JobListener) => JobProcess

/** Starts a process of Node. */
export const forkJobProcess: StartJobProcess = (program, { onMessage, onEnd }) => {
  const child = fork(program, [], { execArgv: [], stdio: 'ignore' })
  let how: 'ended' | 'not started' = 'ended'
  let hasEnded = false
  const end = () => {
    if (!hasEnded) onEnd(how)
    hasEnded = true
  }
  child.on('message', onMessage)
  child.on('error', () => {
    how = 'not started'
    // A process that could not be started does not always have an event for its end.
    if (child.pid === undefined) end()
    else child.kill('SIGKILL')
  })
  child.on('close', end)
  return {
    send: (request) => void child.send(request as object, () => undefined),
    kill: () => void child.kill('SIGKILL'),
  }
}
