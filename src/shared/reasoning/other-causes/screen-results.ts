import { screenById } from '../../screens/screens'
import type { OtherCause } from '../../screens/screen'
import type { ScreenFact } from '../record/facts'

/** The results that say something, without those that are part of another one. */
export function countedScreens(facts: readonly ScreenFact[]): ScreenFact[] {
  const known = facts.filter(({ id, result }) => result !== 'unsure' && screenById.has(id))
  const included = new Set(known.flatMap(({ id }) => screenById.get(id)?.includes ?? []))
  return known.filter(({ id }) => !included.has(id))
}

/**
 * Returns the likelihood ratio of all results for one cause. Of two tests of one cause the stronger counts, and half of the
 * logarithm of the second; a third does not. Positive and negative results are weighed each by itself.
 */
export function screenRatio(cause: OtherCause, facts: readonly ScreenFact[]): number {
  const logs = countedScreens(facts).flatMap(({ id, result }) => {
    const ratio = screenById.get(id)?.ratios[cause]
    return ratio === undefined ? [] : [Math.log(result === 'positive' ? ratio.positive : ratio.negative)]
  })
  const combined = (values: number[]) => {
    const [first = 0, second = 0] = values.toSorted((a, b) => Math.abs(b) - Math.abs(a))
    return first + second / 2
  }
  return Math.exp(combined(logs.filter((log) => log > 0)) + combined(logs.filter((log) => log < 0)))
}

/** The ratio for muscle and tendon tissue: a positive test that loads it speaks for it as much as for the cause. */
export function tissueRatio(facts: readonly ScreenFact[]): number {
  const ratios = countedScreens(facts).flatMap(({ id, result }) => {
    const screen = screenById.get(id)
    if (!screen?.loadsMuscle || result !== 'positive') return []
    return Object.values(screen.ratios).map(({ positive }) => positive)
  })
  return Math.max(1, ...ratios)
}
