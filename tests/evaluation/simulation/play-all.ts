import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import type { Played } from './play'
import { policies, type PolicyName } from './policies'
import type { Task } from './worker'
import { worlds } from './world'

export const policyNames = Object.keys(policies) as PolicyName[]

/**
 * Plays every policy in every world, on as many threads as there are processors. The results do not depend on their
 * number.
 */
export async function playAll(clients: number): Promise<Map<PolicyName, Played[]>[]> {
  // The longest tasks come first, so that no thread is left with one at the end.
  const tasks = policyNames.flatMap((policy) => worlds.map((_, world): Task => ({ world, policy, clients })))
  const results = worlds.map(() => new Map<PolicyName, Played[]>())
  const threads = Math.min(availableParallelism(), tasks.length)
  await Promise.all(
    Array.from({ length: threads }, async () => {
      const worker = new Worker(new URL('./worker.ts', import.meta.url))
      for (let task = tasks.shift(); task; task = tasks.shift()) {
        results[task.world]?.set(task.policy, await answerOf(worker, task))
      }
      await worker.terminate()
    }),
  )
  return results
}

function answerOf(worker: Worker, task: Task): Promise<Played[]> {
  return new Promise((resolve, reject) => {
    worker.once('error', reject)
    worker.once('message', (played: Played[]) => {
      worker.off('error', reject)
      resolve(played)
    })
    worker.postMessage(task)
  })
}
