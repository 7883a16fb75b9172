import { setImmediate } from 'node:timers/promises'

/**
 * Times in milliseconds. Budgets limit the CPU time, because the elapsed time also contains the time that other programs
 * take.
 */
export interface Duration {
  elapsed: number
  cpu: number
}

/**
 * Measures the turns of the event loop while some work goes on. Another call can run only between two turns.
 */
export async function measureTurns(work: () => Promise<unknown>): Promise<Duration[]> {
  const turns: Duration[] = []
  let isDone = false
  const measuring = (async () => {
    while (!isDone) {
      const measure = startMeasuring()
      await setImmediate()
      turns.push(measure())
    }
  })()
  await work()
  isDone = true
  await measuring
  return turns
}

/** Returns a function that returns the time since now. */
export function startMeasuring(): () => Duration {
  const start = performance.now()
  const cpu = process.cpuUsage()
  return () => {
    const { user, system } = process.cpuUsage(cpu)
    return { elapsed: performance.now() - start, cpu: (user + system) / 1000 }
  }
}
