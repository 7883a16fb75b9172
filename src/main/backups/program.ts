import { setPriority } from 'node:os'
import { FileRefused, type FileFault } from '../database/check-file'
import { sqliteCode } from '../database/problem'
import { jobs, type JobKind, type Jobs } from './jobs'

// A program of its own: it is started for one job and ends with it. SQLite cannot be interrupted in the middle of
// VACUUM or of a check, which take minutes on a large record. A process can be killed, so closing never waits.

/** What this program answers. */
export type JobAnswer =
  { isDone: true; output: unknown } | { isDone: false; fault: FileFault | null; code: string }

export interface JobRequest<Kind extends JobKind = JobKind> {
  kind: Kind
  input: Jobs[Kind]['input']
}

// The files contain health data, so other users of the computer must not read them.
process.umask(0o077)
try {
  // The clinic goes first.
  setPriority(10)
} catch {
  // Not every system allows it.
}

process.once('message', (request: JobRequest) => void run(request))
process.once('disconnect', () => process.exit())

async function run<Kind extends JobKind>({ kind, input }: JobRequest<Kind>): Promise<void> {
  const answer = await jobs[kind](input).then(
    (output): JobAnswer => ({ isDone: true, output }),
    (error: unknown): JobAnswer => ({
      isDone: false,
      fault: error instanceof FileRefused ? error.fault : null,
      code: sqliteCode(error) || (error instanceof Error ? error.name : 'Error'),
    }),
  )
  process.send?.(answer, () => process.exit())
}
