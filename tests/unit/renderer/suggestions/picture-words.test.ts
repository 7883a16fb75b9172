import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pictureOf } from '@shared/reasoning/picture'
import { tissueById } from '@shared/anatomy/tissues'
import { regionName, withSide } from '@renderer/anatomy/words'
import { leadingTo, nodeName, relationsOf } from '@renderer/suggestions/picture/picture-words'
import { complaint, someComplaint, visit, work } from '../../shared/reasoning/arbitraries'

const tissueName = (tissue: string) => tissueById.get(tissue)?.name ?? tissue
const names: Parameters<typeof relationsOf>[2] = {
  tissueName,
  tissueWithSide: ({ tissue, side }) => withSide(tissueName(tissue), side),
}

const facts = complaint({
  visits: [3, 10].map((day) => visit(day, { work: [work('rhomboid-major'), work('upper-trapezius')] })),
})

describe('the picture in words', () => {
  it('lists every relation of a suggestion, and names a side only if it differs', () => {
    const picture = pictureOf(facts, {}, { tissue: 'middle-trapezius', side: 'left' })
    expect(relationsOf(picture, picture.asked!, names)).toEqual([
      'Refers mainly to between the shoulder blades, inner edge of the blade.',
      'Borders rhomboid major and upper trapezius.',
      'Works with rhomboid major.',
    ])
    const both = complaint({ regions: [{ region: 'back-of-neck', side: 'both' }] })
    const [first] = pictureOf({ ...both, visits: facts.visits }).suggestions.filter(
      (one) => one.side === 'left',
    )
    expect(relationsOf(pictureOf({ ...both, visits: facts.visits }), first!, names).join()).toContain(
      '(both sides)',
    )
  })

  it('names the target of each edge and each suggestion that leads to it', () => {
    fc.assert(
      fc.property(someComplaint, (randomFacts) => {
        const picture = pictureOf(randomFacts)
        const suggestions = [...picture.suggestions, ...picture.more]
        for (const { from, to, kind } of picture.edges) {
          const node = suggestions.find((one) => one.key === from)!
          const text = relationsOf(picture, node, names).join('; ').toLowerCase()
          const region = picture.regions.find((one) => one.key === to)
          const worked = picture.worked.find((one) => one.key === to)
          const name = region ? regionName(region.region) : tissueName(worked?.tissue ?? '')
          if (kind !== 'borders what hurts' || !text.includes('in these regions')) {
            expect(text).toContain(name.toLowerCase())
          }
          expect(leadingTo(picture, suggestions, to, names).map((one) => one.from)).toContainEqual(
            expect.stringContaining(nodeName(node, names)),
          )
        }
      }),
      { numRuns: 40 },
    )
  })
})
