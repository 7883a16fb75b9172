import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import { scenarios } from './scenario'
import type { ClientResult } from './simulate-clients'
import { strategies, type StrategyName } from './strategies'
import type { Task } from './worker'

export const strategyNames = Object.keys(strategies) as StrategyName[]

/**
 * Simulates every strategy in every scenario, on as many threads as there are processors. The results do not depend on
 * the number of threads.
 */
export async function simulateAll(clients: number): Promise<Map<StrategyName, ClientResult[]>[]> {
  // The longest tasks come first, so that all threads end at about the same time.
  const tasks = strategyNames.flatMap((strategy) =>
    scenarios.map((_, scenario): Task => ({ scenario, strategy, clients })),
  )
  const results = scenarios.map(() => new Map<StrategyName, ClientResult[]>())
  const threads = Math.min(availableParallelism(), tasks.length)
  await Promise.all(
    Array.from({ length: threads }, async () => {
      const worker = new Worker(new URL('./worker.ts', import.meta.url))
      for (let task = tasks.shift(); task; task = tasks.shift()) {
        results[task.scenario]?.set(task.strategy, await runTask(worker, task))
      }
      await worker.terminate()
    }),
  )
  return results
}

function runTask(worker: Worker, task: Task): Promise<ClientResult[]> {
  return new Promise((resolve, reject) => {
    worker.once('error', reject)
    worker.once('message', (results: ClientResult[]) => {
      worker.off('error', reject)
      resolve(results)
    })
    worker.postMessage(task)
  })
}
