/** Milliseconds, sorted. */
export type Times = readonly number[]

export interface Pair {
  measured: Times
  /** What `measured` is compared with, from the same run. */
  against: Times | null
}

export interface Compared extends Pair {
  /**
   * The CPU time of the same runs. If it is known, it gives the ratio. When other programs use the computer, the longer
   * run of a pair is interrupted more often, and the ratio of the elapsed times grows.
   */
  cpu?: Pair
}

type Run = (turn: number) => unknown

/**
 * Measures two things alternately, so that other load on the computer slows both. The first of each pair warms the
 * caches for the second, so the order changes at each turn.
 */
export async function compare(options: {
  turns: number
  warmUp?: number
  measured: Run
  against: Run
}): Promise<Compared> {
  const { turns, warmUp = 20 } = options
  const elapsed = { measured: [] as number[], against: [] as number[] }
  const cpu = { measured: [] as number[], against: [] as number[] }
  const pair = ['measured', 'against'] as const
  for (let turn = 0; turn < warmUp + turns; turn++) {
    for (const side of turn % 2 ? pair.toReversed() : pair) {
      const cpuStart = process.cpuUsage()
      const start = performance.now()
      await options[side](turn)
      const time = performance.now() - start
      const { user, system } = process.cpuUsage(cpuStart)
      if (turn < warmUp) continue
      elapsed[side].push(time)
      cpu[side].push((user + system) / 1000)
    }
  }
  return { ...sortedPair(elapsed), cpu: sortedPair(cpu) }
}

const sortedPair = ({ measured, against }: { measured: number[]; against: number[] }): Pair => ({
  measured: sorted(measured),
  against: sorted(against),
})

export const sorted = (times: Iterable<number>): Times => [...times].sort((a, b) => a - b)

/** Returns the value below which this share of the sorted times lies; NaN without times. */
export function quantile(times: Times, share: number): number {
  return times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? NaN
}

export const median = (times: Times) => quantile(times, 0.5)
export const p99 = (times: Times) => quantile(times, 0.99)
