import type { OutcomeRow } from '@shared/reasoning/weights'
import { shareAt } from './world'

/** The evidence of a visit on the sets of causes. Tissues are identified by their index. */
export interface VisitEvidence {
  /** 0 to 1: how much the visit tested each tissue that it worked. */
  tested: ReadonlyMap<number, number>
  row: OutcomeRow
}

export interface Chances {
  each: Float64Array
  none: number
}

export interface Belief {
  /** The probability of each tissue to be among the causes; `none`: the probability that no tissue is. */
  chances(): Chances
  /** What working each tissue besides the chosen ones adds to the chance of lasting relief; 0 for the chosen ones. */
  gains(chosen: readonly number[], lasted: OutcomeRow): Float64Array
  /** The likelihood of all evidence, to compare beliefs about the same tissues. */
  evidence: number
}

/**
 * Returns the exact posterior over the sets of causes when the world is known: every set of every size of all tissues
 * is weighed. Worked and chosen tissues are treated one by one. Sets that differ only in the others have the same
 * likelihood and are summed in closed form. It shares no code with the engine, so that each can check the other.
 * @param odds of each tissue after palpation; `bare` before.
 * @param causes the share of clients with none, one, two ... causes.
 */
export function beliefIn(
  causes: readonly number[],
  bare: Float64Array,
  odds: Float64Array,
  seen: readonly VisitEvidence[],
): Belief {
  const most = causes.length - 1
  const all = sums(bare, most)
  const perSize = causes.map((share, size) => share / (all[size] || 1))
  const worked = [...new Set(seen.flatMap(({ tested }) => [...tested.keys()]))]

  /**
   * Weighs each set by `worth(size, reached)`. Returns the sum over all sets, and for each tissue over the sets that
   * contain it.
   */
  const weigh = (chosen: readonly number[], worth: (size: number, reached: number) => number) => {
    const told = [...new Set([...worked, ...chosen])]
    const apart = new Set(told)
    const others = [...odds.keys()].filter((tissue) => !apart.has(tissue))
    const rest = sums(
      others.map((tissue) => odds[tissue] ?? 0),
      most,
    )
    const each = new Float64Array(odds.length)
    /** The worth of sets with one more cause, by the number of their causes that are not treated one by one. */
    const withOneMore = new Float64Array(most)
    let [total, none] = [0, 0]
    everySet({ told, chosen, odds, perSize, seen }, (members, size, reached, weight) => {
      const value = weight * worth(size, reached)
      const left = size - members.length
      const sum = value * (rest[left] ?? 0)
      total += weight * (rest[left] ?? 0)
      if (size === 0) none += weight
      for (const member of members) each[member] = (each[member] ?? 0) + sum
      if (left > 0) withOneMore[left - 1] = (withOneMore[left - 1] ?? 0) + value
    })
    for (const tissue of others) {
      const own = odds[tissue] ?? 0
      // The sums over the other tissues without this one, size by size.
      let without = 1
      let sum = withOneMore[0] ?? 0
      for (let size = 1; size < most; size += 1) {
        without = Math.max(0, (rest[size] ?? 0) - own * without)
        sum += (withOneMore[size] ?? 0) * without
      }
      each[tissue] = own * sum
    }
    return { each: each.map((value) => value / total), none: none / total, total }
  }

  const now = weigh([], () => 1)
  return {
    evidence: now.total,
    chances: () => now,
    gains(chosen, lasted) {
      const chance = (size: number, reached: number) =>
        shareAt(size === 0 ? 0 : Math.min(1, reached / size), lasted)
      const { each } = weigh(chosen, (size, reached) => chance(size, reached + 1) - chance(size, reached))
      for (const tissue of chosen) each[tissue] = 0
      return each
    },
  }
}

/** Combines several beliefs, each with its prior share. */
export function mixed(beliefs: readonly { share: number; belief: Belief }[]): Belief {
  const evidence = beliefs.reduce((sum, { share, belief }) => sum + share * belief.evidence, 0)
  const sumOf = (of: (belief: Belief) => Float64Array) =>
    beliefs.reduce((sum: Float64Array | null, { share, belief }) => {
      const part = of(belief).map((value) => (value * share * belief.evidence) / evidence)
      return sum ? sum.map((value, at) => value + (part[at] ?? 0)) : part
    }, null) ?? new Float64Array()
  return {
    evidence,
    chances: () => ({
      each: sumOf((belief) => belief.chances().each),
      none: sumOf((belief) => Float64Array.of(belief.chances().none))[0] ?? 0,
    }),
    gains: (chosen, lasted) => sumOf((belief) => belief.gains(chosen, lasted)),
  }
}

interface Told {
  /** The tissues that are treated one by one. */
  told: readonly number[]
  chosen: readonly number[]
  odds: Float64Array
  perSize: readonly number[]
  seen: readonly VisitEvidence[]
}

/**
 * Visits every set over these tissues with every number of causes in all, with the number of chosen tissues in it and
 * its weight.
 */
function everySet(
  { told, chosen, odds, perSize, seen }: Told,
  each: (members: readonly number[], size: number, reached: number, weight: number) => void,
): void {
  const members: number[] = []
  const add = (from: number, product: number, covered: readonly number[], reached: number) => {
    for (let size = members.length; size < perSize.length; size += 1) {
      let weight = (perSize[size] ?? 0) * product
      covered.forEach((share, at) => {
        const row = seen[at]?.row
        if (row) weight *= shareAt(size === 0 ? 0 : share / size, row)
      })
      each(members, size, reached, weight)
    }
    if (members.length + 1 >= perSize.length) return
    for (let next = from; next < told.length; next += 1) {
      const tissue = told[next] ?? 0
      members.push(tissue)
      add(
        next + 1,
        product * (odds[tissue] ?? 0),
        seen.map(({ tested }, at) => (covered[at] ?? 0) + (tested.get(tissue) ?? 0)),
        reached + (chosen.includes(tissue) ? 1 : 0),
      )
      members.pop()
    }
  }
  add(
    0,
    1,
    seen.map(() => 0),
    0,
  )
}

/** The sums of the products of 0, 1, 2 ... `most` different values. */
function sums(values: Iterable<number>, most: number): number[] {
  const found = Array.from({ length: most + 1 }, (_, at): number => (at === 0 ? 1 : 0))
  for (const value of values) {
    for (let at = most; at > 0; at -= 1) found[at] = (found[at] ?? 0) + value * (found[at - 1] ?? 0)
  }
  return found
}
