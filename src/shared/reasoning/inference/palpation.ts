import { familiarPainTest } from '../weights'

/** The change of log-odds by one palpation of a tissue. */
export const palpationEffect = {
  yes: Math.log(familiarPainTest.sensitivity / (1 - familiarPainTest.specificity)),
  no: Math.log((1 - familiarPainTest.sensitivity) / familiarPainTest.specificity),
} as const

/**
 * Returns the change of log-odds by all palpations of a tissue, for each answer. Repeated palpations by one practitioner
 * add little, so those with one answer count as one. When they disagree, the rarer answer counts by its share: one yes
 * and one no count in full, one yes among six palpations counts a third. The share is our choice; no trial measured it.
 *
 * @param yes how many palpations gave the familiar pain
 * @param no how many did not
 */
export function palpationLogRatios(yes: number, no: number): Record<keyof typeof palpationEffect, number> {
  const partOf = (count: number) => (count === 0 ? 0 : Math.min(1, (2 * count) / (yes + no)))
  return { yes: partOf(yes) * palpationEffect.yes, no: partOf(no) * palpationEffect.no }
}
