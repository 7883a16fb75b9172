import { statSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import { checkedNow, type CheckedFile } from '../database/backup-files'
import { checkRecordFile, FileRefused } from '../database/check-file'
import { checkCopyInParts, type CheckPart, type PartResult } from '../database/check-in-parts'
import { flush } from '../database/flush'
import { LARGE_RECORD } from '../database/journal/after-crash'
import { JobFailed, type JobAnswer } from './job-answer'

/** What a thread is asked. */
export interface PartRequest {
  path: string
  part: CheckPart
}

/** More threads would only wait for the disk. */
const MAX_THREADS = 4

/**
 * Checks a copy that VACUUM INTO wrote, and flushes it. A large one is checked by several threads, each of which runs this
 * process's program.
 *
 * @throws FileRefused, JobFailed
 */
export async function checkCopy(path: string, version: number): Promise<CheckedFile> {
  if (statSync(path).size > LARGE_RECORD)
    return checkCopyInParts(path, version, (parts) => checkInThreads(process.argv[1]!, path, parts))
  const facts = checkRecordFile(path, version)
  flush(path)
  return checkedNow(path, facts)
}

/** Gives each thread the next part when it has finished one. After a part that failed, no other is begun. */
async function checkInThreads(program: string, path: string, parts: CheckPart[]): Promise<PartResult[]> {
  const waiting = [...parts]
  const results: PartResult[] = []
  const threads = Array.from(
    { length: Math.min(availableParallelism(), MAX_THREADS) },
    () => new Worker(program),
  )
  try {
    await Promise.all(
      threads.map(async (thread) => {
        for (let part = waiting.shift(); part; part = waiting.shift())
          results.push(await checkInThread(thread, { path, part }))
      }),
    )
    return results
  } finally {
    await Promise.all(threads.map((thread) => thread.terminate()))
  }
}

function checkInThread(thread: Worker, request: PartRequest): Promise<PartResult> {
  return new Promise((resolve, reject) => {
    const ended = () => reject(new JobFailed(null, 'ended'))
    thread.once('error', reject)
    thread.once('exit', ended)
    thread.once('message', (answer: JobAnswer) => {
      thread.off('error', reject)
      thread.off('exit', ended)
      if (answer.isDone) resolve(answer.output as PartResult)
      else reject(answer.fault ? new FileRefused(answer.fault) : new JobFailed(null, answer.code))
    })
    thread.postMessage(request)
  })
}
