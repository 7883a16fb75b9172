import { setPriority } from 'node:os'
import { isMainThread, parentPort } from 'node:worker_threads'
import { checkPart } from '../database/check-in-parts'
import type { PartRequest } from './check-copy'
import { answerOf } from './job-answer'
import { jobs, type JobKind, type Jobs } from './jobs'

// A program of its own: it is started for one job and ends with it. SQLite cannot be interrupted in the middle of
// VACUUM or of a check, which take minutes on a large record. A process can be killed, so closing never waits.

export interface JobRequest<Kind extends JobKind = JobKind> {
  kind: Kind
  input: Jobs[Kind]['input']
}

/** What a process that Electron started has in place of Node's channel to its parent. */
interface DesktopPort {
  once(event: 'message', listener: (message: { data: JobRequest }) => void): void
  postMessage(answer: unknown): void
}

if (isMainThread) {
  // The files contain health data, so other users of the computer must not read them.
  process.umask(0o077)
  try {
    // The clinic goes first.
    setPriority(10)
  } catch {
    // Not every system allows it.
  }
  const { parentPort: desktop } = process as { parentPort?: DesktopPort }
  if (desktop) {
    // The process cannot know when its answer was read, so the desktop host ends it.
    desktop.once('message', ({ data }) => {
      void answerOf(() => run(data)).then((answer) => desktop.postMessage(answer))
    })
  } else {
    process.once('message', (request: JobRequest) => {
      void answerOf(() => run(request)).then((answer) => process.send?.(answer, () => process.exit()))
    })
    process.once('disconnect', () => process.exit())
  }
} else {
  // The job has started this program once more, as a thread.
  parentPort?.on('message', ({ path, part }: PartRequest) => {
    void answerOf(() => checkPart(path, part)).then((answer) => parentPort?.postMessage(answer))
  })
}

function run<Kind extends JobKind>({ kind, input }: JobRequest<Kind>): Promise<Jobs[Kind]['output']> {
  return jobs[kind](input)
}
