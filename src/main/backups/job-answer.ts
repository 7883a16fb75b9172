import { FileRefused, type FileFault } from '../database/check-file'
import { sqliteCode } from '../database/problem'

/** What a process or a thread answers. An error itself cannot be sent whole. */
export type JobAnswer =
  { isDone: true; output: unknown } | { isDone: false; fault: FileFault | null; code: string }

/** Does the work, and returns what to send. */
export async function answerOf(work: () => unknown): Promise<JobAnswer> {
  try {
    return { isDone: true, output: await work() }
  } catch (error) {
    return {
      isDone: false,
      fault: error instanceof FileRefused ? error.fault : null,
      code: sqliteCode(error) || (error instanceof Error ? error.name : 'Error'),
    }
  }
}

/** A job did not do what it should. `code` is that of SQLite or of the system, such as ENOSPC. */
export class JobFailed extends Error {
  constructor(
    readonly fault: FileFault | null,
    readonly code: string,
  ) {
    super(fault ?? code)
  }
}
