import { muscles } from '@shared/anatomy/muscles'
import type { ComplaintFacts } from '@shared/reasoning/record/facts'
import { Draw } from './draw'
import { lineOf } from './make-visits'

const tissues = muscles.map((muscle) => muscle.id)

/** Makes a complaint with this many visits and three tissues worked at each; different ones at each turn. */
export function longStory(turn: number, visits: number): ComplaintFacts {
  const draw = new Draw(turn)
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
      relief: draw.one(['under 4 hours', '1 to 3 days', 'over 7 days'] as const),
      verdict: draw.one(['did not last', 'no change', 'lasted', 'not recorded'] as const),
      work: draw.some(tissues, 3).map((tissue) => {
        const [, side, , minutes, pressure, response, familiarPain] = lineOf(draw, tissue)
        return { tissue, side, checkOnly: false, minutes, pressure, response, familiarPain } as never
      }),
    })),
  }
}
