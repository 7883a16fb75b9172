/** Milliseconds, sorted. */
export type Times = readonly number[]

export interface Compared {
  product: Times
  bare: Times | null
}

type Run = (turn: number) => unknown

/**
 * Times the product and the bare SQL for the same rows, turn by turn in one run, so that whatever else the computer
 * does falls on both. Who goes first changes at each turn: the second finds the pages warm.
 */
export async function compare(options: {
  turns: number
  warmUp?: number
  product: Run
  bare?: Run
}): Promise<Compared> {
  const { turns, warmUp = 20, product, bare } = options
  const times = { product: [] as number[], bare: [] as number[] }
  for (let turn = -warmUp; turn < turns; turn++) {
    const at = turn + warmUp
    const pair = [
      ['product', product],
      ['bare', bare],
    ] as const
    for (const [name, run] of at % 2 ? pair.toReversed() : pair) {
      if (!run) continue
      const start = performance.now()
      await run(at)
      if (turn >= 0) times[name].push(performance.now() - start)
    }
  }
  return { product: sorted(times.product), bare: bare ? sorted(times.bare) : null }
}

export const sorted = (times: Iterable<number>): Times => [...times].sort((a, b) => a - b)

/** The value below which this share of the times lies. */
export function quantile(times: Times, share: number): number {
  return times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? NaN
}

export const median = (times: Times) => quantile(times, 0.5)
export const p99 = (times: Times) => quantile(times, 0.99)
