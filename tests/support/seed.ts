import { configureGlobal } from 'fast-check'

/**
 * The generated records of the property tests use one seed, so the same commit gives the same result on every computer. To test other
 * records, run with `ELSEWHERE_SEED=random` or a number of your own.
 */
const seed = process.env.ELSEWHERE_SEED ?? '20261122'
if (seed !== 'random') configureGlobal({ seed: Number(seed) })
