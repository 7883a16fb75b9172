import { familiarPainTest } from '../weights'

/** What palpation of a tissue does to its log-odds. Several by the same practitioner count as one: they add little. */
export const palpationEffect = {
  yes: Math.log(familiarPainTest.sensitivity / (1 - familiarPainTest.specificity)),
  no: Math.log((1 - familiarPainTest.sensitivity) / familiarPainTest.specificity),
} as const
