import { familiarPainTest } from '../weights'

/** What pressing a tissue does to its log-odds. Several presses by the same hand count as one: they add little. */
export const palpationEffect = {
  yes: Math.log(familiarPainTest.sensitivity / (1 - familiarPainTest.specificity)),
  no: Math.log((1 - familiarPainTest.sensitivity) / familiarPainTest.specificity),
} as const
