import { describe, expect, it } from 'vitest'
import { regions } from '@shared/anatomy/regions'
import { tissues } from '@shared/anatomy/tissues'
import { comparable, rankTissues } from '@shared/reasoning/ranking/rank'
import type { Side } from '@shared/vocabulary'
import { complaint, visit, work } from './arbitraries'

const midline = tissues.filter((tissue) => tissue.midline === true).map(({ id }) => id)

/** The tissues by rank, each on its best side, with equal ones in a fixed order. */
function order(region: string, side: Side, worked: readonly string[]): string[] {
  const facts = complaint({
    regions: [{ region, side }],
    visits: worked.length === 0 ? [] : [visit(3, { work: worked.map((one) => work(one, { side })) })],
  })
  const best = new Map<string, number>()
  for (const { tissue, tier, score } of rankTissues(facts)) {
    if (tier === 'open' && !best.has(tissue)) best.set(tissue, comparable(score))
  }
  return [...best].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([tissue]) => tissue)
}

describe('pain on both sides', () => {
  it.each(regions.map(({ id }) => id))('does not move tissue of the midline up the list: %s', (region) => {
    const [first, second] = order(region, 'left', [])
    for (const worked of [[], [first!, second!]]) {
      const [oneSide, bothSides] = [order(region, 'left', worked), order(region, 'both', worked)]
      for (const tissue of midline) {
        expect(bothSides.indexOf(tissue), tissue).toBeGreaterThanOrEqual(oneSide.indexOf(tissue))
      }
    }
  })
})
