/** Sorted times in milliseconds. */
export type Times = readonly number[]

export interface TimesPair {
  measured: Times
  /** The times of the baseline from the same run; null if there is no baseline. */
  baseline: Times | null
}

export interface Comparison extends TimesPair {
  /**
   * The CPU time of the same iterations. If it was measured, the ratio is computed from it and not from the elapsed time.
   * Other programs on the computer interrupt the slower side more often. This changes the ratio of the elapsed times,
   * but not that of the CPU times.
   */
  cpu?: TimesPair
}

type Iteration = (iteration: number) => unknown

/**
 * Measures a function and its baseline alternately, so that other load on the computer slows both. The order changes at
 * each iteration, because the first of the two fills the caches for the second.
 * @param options.warmUp The number of iterations before the measured ones. Their times are not used.
 */
export async function compare(options: {
  iterations: number
  warmUp?: number
  measured: Iteration
  baseline: Iteration
}): Promise<Comparison> {
  const { iterations, warmUp = 20 } = options
  const elapsed = { measured: [] as number[], baseline: [] as number[] }
  const cpu = { measured: [] as number[], baseline: [] as number[] }
  const pair = ['measured', 'baseline'] as const
  for (let iteration = 0; iteration < warmUp + iterations; iteration++) {
    for (const side of iteration % 2 ? pair.toReversed() : pair) {
      const cpuStart = process.cpuUsage()
      const start = performance.now()
      await options[side](iteration)
      const time = performance.now() - start
      const { user, system } = process.cpuUsage(cpuStart)
      if (iteration < warmUp) continue
      elapsed[side].push(time)
      cpu[side].push((user + system) / 1000)
    }
  }
  return { ...sortedPair(elapsed), cpu: sortedPair(cpu) }
}

const sortedPair = ({ measured, baseline }: { measured: number[]; baseline: number[] }): TimesPair => ({
  measured: sorted(measured),
  baseline: sorted(baseline),
})

export const sorted = (times: Iterable<number>): Times => [...times].sort((a, b) => a - b)

/** Returns the time below which this share of the sorted times is. Returns NaN if there are no times. */
export function quantile(times: Times, share: number): number {
  return times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? NaN
}

export const median = (times: Times) => quantile(times, 0.5)
export const p99 = (times: Times) => quantile(times, 0.99)
