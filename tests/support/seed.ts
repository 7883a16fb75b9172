import { configureGlobal } from 'fast-check'

/**
 * Made-up records are drawn from one seed, so the same commit gives the same result on every computer. To test other
 * records, run with `ELSEWHERE_SEED=random` or a number of your own.
 */
const wanted = process.env.ELSEWHERE_SEED ?? '20261122'
if (wanted !== 'random') configureGlobal({ seed: Number(wanted) })
