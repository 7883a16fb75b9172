/** Milliseconds, sorted. */
export type Times = readonly number[]

export interface Compared {
  measured: Times
  /** What `measured` is compared with, from the same run. */
  against: Times | null
}

type Run = (turn: number) => unknown

/**
 * Times two things in turn, so that other work of the computer slows both. The first of each pair warms the caches for
 * the second; for that reason the order changes at each turn.
 */
export async function compare(options: {
  turns: number
  warmUp?: number
  measured: Run
  against?: Run
}): Promise<Compared> {
  const { turns, warmUp = 20, measured, against } = options
  const times = { measured: [] as number[], against: [] as number[] }
  const pair = [
    ['measured', measured],
    ['against', against],
  ] as const
  for (let turn = 0; turn < warmUp + turns; turn++) {
    for (const [name, run] of turn % 2 ? pair.toReversed() : pair) {
      if (!run) continue
      const start = performance.now()
      await run(turn)
      if (turn >= warmUp) times[name].push(performance.now() - start)
    }
  }
  return { measured: sorted(times.measured), against: against ? sorted(times.against) : null }
}

export const sorted = (times: Iterable<number>): Times => [...times].sort((a, b) => a - b)

/** The value below which this share of the sorted times lies; NaN without times. */
export function quantile(times: Times, share: number): number {
  return times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? NaN
}

export const median = (times: Times) => quantile(times, 0.5)
export const p99 = (times: Times) => quantile(times, 0.99)
