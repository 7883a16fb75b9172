import { describe, expect, it } from 'vitest'
import type { RankedTissue } from '@shared/reasoning/ranking/rank'
import { standardAnatomy } from '@shared/anatomy/anatomy'
import { varied } from '@shared/reasoning/ranking/variety'

describe('a varied choice', () => {
  const ranked = (tissue: string, score: number, tier: RankedTissue['tier'] = 'open'): RankedTissue => ({
    tissue,
    side: 'left',
    tier,
    score,
    chance: 0.5,
    isSupported: true,
    gaveFamiliarPain: false,
    wasPalpated: false,
    isFairAtMost: false,
    worseVisits: [],
    terms: () => [],
  })
  const choose = (...entries: RankedTissue[]) =>
    varied(entries, 2, ({ tier }) => tier, standardAnatomy).map((one) => one.tissue)

  it('prefers a distant tissue to a neighbour with a slightly better score', () => {
    const rhomboids = [ranked('rhomboid-major', 2), ranked('rhomboid-minor', 1.9)]
    expect(choose(...rhomboids, ranked('pectoralis-minor', 1.5))).toEqual([
      'rhomboid-major',
      'pectoralis-minor',
    ])
    expect(choose(...rhomboids, ranked('pectoralis-minor', 1.3))).toEqual([
      'rhomboid-major',
      'rhomboid-minor',
    ])
  })

  it('takes none of a lower class before one of a higher class', () => {
    expect(
      choose(ranked('soleus', 2), ranked('plantaris', 1), ranked('masseter', 3, 'below untested')),
    ).toEqual(['soleus', 'plantaris'])
    expect(choose(ranked('soleus', 2), ranked('masseter', 3, 'below untested'))).toEqual([
      'soleus',
      'masseter',
    ])
  })

  it('keeps the first one, and all of them if they are few', () => {
    expect(choose(ranked('rhomboid-major', 2))).toEqual(['rhomboid-major'])
    expect(choose()).toEqual([])
  })
})
