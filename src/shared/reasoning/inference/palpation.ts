import { familiarPainTest } from '../weights'

/**
 * The change of log-odds by palpation of a tissue. Repeated palpations by one practitioner add little, so they count as
 * one.
 */
export const palpationEffect = {
  yes: Math.log(familiarPainTest.sensitivity / (1 - familiarPainTest.specificity)),
  no: Math.log((1 - familiarPainTest.sensitivity) / familiarPainTest.specificity),
} as const
