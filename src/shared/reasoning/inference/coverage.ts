import { likelihoodAt } from './likelihood'
import type { Posterior } from './posterior'
import { outcomeRows } from '../weights'

/** Chooses tissues to work together: the value of the next one is what it adds to the chance of lasting relief. */
export interface Coverage {
  /** What working each listed tissue now would add to the chance of lasting relief, 0 to 1. */
  gains(): Float64Array
  work(index: number): void
  /** The share of the causes that the work so far is expected to reach if there is a cause, 0 to 1. */
  share(): number
}

/**
 * Computes exactly over the sets of the posterior. A tissue that completes likely pairs and triples is worth more than
 * its rank.
 */
export function coverageOf({ sets, probabilities }: Posterior): Coverage {
  const { n, count, members, size } = sets
  const probability = probabilities()
  const reached = new Uint8Array(count)
  const worked = new Uint8Array(n + 1)
  const lasting = [0, 1, 2, 3].map((of) =>
    [0, 1, 2, 3].map((some) => likelihoodAt(of === 0 ? 0 : Math.min(1, some / of), outcomeRows.lasted)),
  )
  return {
    gains() {
      const gains = new Float64Array(n + 1)
      for (let at = 0; at < count; at += 1) {
        const chances = lasting[size[at] ?? 0] ?? []
        const now = reached[at] ?? 0
        const more = (probability[at] ?? 0) * ((chances[now + 1] ?? 0) - (chances[now] ?? 0))
        for (let place = at * 3; place < at * 3 + 3; place += 1) {
          const member = members[place] ?? n
          if (member < n && worked[member] === 0) gains[member] = (gains[member] ?? 0) + more
        }
      }
      return gains.subarray(0, n)
    },
    work(index) {
      worked[index] = 1
      for (let at = 0; at < count; at += 1) {
        const place = at * 3
        if (members[place] === index || members[place + 1] === index || members[place + 2] === index) {
          reached[at] = (reached[at] ?? 0) + 1
        }
      }
    },
    share() {
      let [covered, any] = [0, 0]
      for (let at = 0; at < count; at += 1) {
        if (size[at] === 0) continue
        any += probability[at] ?? 0
        covered += ((probability[at] ?? 0) * (reached[at] ?? 0)) / (size[at] ?? 1)
      }
      return any === 0 ? 0 : covered / any
    },
  }
}
