import { muscles } from '@shared/anatomy/muscles'
import type { ComplaintFacts } from '@shared/reasoning/record/facts'
import { SeededRandom } from './seeded-random'
import { randomWorkRow } from './generate-visits'

const tissues = muscles.map((muscle) => muscle.id)

/**
 * Returns the facts of a complaint with this many visits. Three random tissues are worked at each visit. Each seed gives
 * different tissues and outcomes.
 */
export function randomComplaintFacts(seed: number, visits: number): ComplaintFacts {
  const random = new SeededRandom(seed)
  return {
    regions: [{ region: 'between-shoulder-blades', side: 'left' }],
    worseBy: ['neck-rotation-same-side', 'scapula-protraction'],
    redFlags: [],
    widespreadSigns: [],
    visits: Array.from({ length: visits }, (_, index) => ({
      id: index + 1,
      at: `20${String(10 + Math.floor(index / 12))}-${String((index % 12) + 1).padStart(2, '0')}-10T10:00`,
      kind: 'therapeutic',
      painBefore: 6,
      painAfter: 3,
      relief: random.pick(['under 4 hours', '1 to 3 days', 'over 7 days'] as const),
      verdict: random.pick(['did not last', 'no change', 'lasted', 'not recorded'] as const),
      work: random.pickSome(tissues, 3).map((tissue) => {
        const [, side, , minutes, pressure, response, familiarPain] = randomWorkRow(random, tissue)
        return { tissue, side, checkOnly: false, minutes, pressure, response, familiarPain } as never
      }),
    })),
  }
}
