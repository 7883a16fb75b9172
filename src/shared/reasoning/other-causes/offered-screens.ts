import { otherCauses, type Screen } from '../../screens/screen'
import { screensFor } from '../../screens/screens'
import type { SuggestionList } from '../recommendation'
import type { ComplaintFacts } from '../record/facts'
import type { CauseShares } from './priors'

/** How many short tests are offered at once. */
const mostOffered = 3

/**
 * Returns the ids of the short tests that say most about the likeliest other causes, for the painful regions and the age, without
 * those that were done or that a precaution forbids. Questions come before tests that say as much.
 * @param hasNerveSigns the test of a nerve that says most comes first
 */
export function offeredScreens(facts: ComplaintFacts, shares: CauseShares, hasNerveSigns = false): string[] {
  const { regions, age = null, screens: done = [], precautions = [] } = facts
  const isDone = (id: string) => done.some((one) => one.id === id && one.result !== 'unsure')
  const fitting = screensFor(regions).filter(
    (screen) =>
      !isDone(screen.id) &&
      !precautions.some(({ precaution }) => screen.notWith?.includes(precaution)) &&
      (screen.fromAge === undefined || (age !== null && age >= screen.fromAge)) &&
      !(screen.includes ?? []).some(isDone),
  )
  const chosen: Screen[] = []
  const ranked = fitting
    .map((screen) => ({ screen, says: saysOf(screen, shares) }))
    .filter(({ says }) => says > 0)
    .toSorted((a, b) => b.says - a.says || Number(b.screen.isQuestions) - Number(a.screen.isQuestions))
  const nerveTest = hasNerveSigns ? ranked.find(({ screen }) => isOfNerve(screen)) : undefined
  for (const { screen } of nerveTest ? [nerveTest, ...ranked] : ranked) {
    if (chosen.includes(screen)) continue
    if (chosen.length === mostOffered) break
    const isPart = chosen.some(
      ({ id, includes = [] }) => includes.includes(screen.id) || screen.includes?.includes(id) === true,
    )
    if (!isPart) chosen.push(screen)
  }
  return chosen.map(({ id }) => id)
}

/** How many short tests come before the muscles: with nerve signs, and where it is perhaps not a muscle. */
export function testsFirst({
  nerve,
  nonTissueCause,
  screens,
}: Pick<SuggestionList, 'nerve' | 'nonTissueCause' | 'screens'>): number {
  return nerve !== null || nonTissueCause === 'possible' ? screens.length : 0
}

const isOfNerve = ({ ratios }: Screen) => ratios['nerve root'] !== undefined || ratios.nerve !== undefined

/** How much a result can move the causes, on average. */
function saysOf({ ratios }: Screen, shares: CauseShares): number {
  return otherCauses.reduce((sum, cause) => {
    const ratio = ratios[cause]
    if (!ratio) return sum
    const moves = Math.max(Math.abs(Math.log(ratio.positive)), Math.abs(Math.log(ratio.negative)))
    return sum + shares[cause] * moves
  }, 0)
}
