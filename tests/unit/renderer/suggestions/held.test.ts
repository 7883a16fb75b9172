import { describe, expect, it } from 'vitest'
import { heldLines } from '@renderer/suggestions/answer/held'
import { visitOn } from './word-examples'

const held = (tissue: string, side: 'left' | 'right' | 'both', ...days: number[]) => ({
  tissue,
  side,
  visits: days.map((day) => ({ ...visitOn(day), id: day })),
  outcome: null,
})

describe('what to repeat after lasting relief', () => {
  it('is what was worked at that visit, with the muscles of a group on one line', () => {
    const lines = heldLines(
      [
        held('gluteus-medius', 'left', 3, 10),
        held('gluteus-minimus', 'left', 10),
        held('soleus', 'left', 3),
        held('quadratus-lumborum', 'both', 10),
      ],
      10,
    )
    expect(
      lines.map(({ number, line }) => [number, line.group, line.members.map(({ tissue }) => tissue)]),
    ).toEqual([
      [1, expect.any(String), ['gluteus-medius', 'gluteus-minimus']],
      [2, null, ['quadratus-lumborum']],
    ])
    expect(lines[1]!.line).toMatchObject({ side: 'both', position: 'side-lying' })
  })

  it('keeps sides apart, and shows at most four lines', () => {
    const sides = heldLines([held('gluteus-medius', 'left', 3), held('gluteus-minimus', 'right', 3)], 3)
    expect(sides.map(({ line }) => [line.group, line.side])).toEqual([
      [null, 'left'],
      [null, 'right'],
    ])
    const many = ['soleus', 'masseter', 'psoas-major', 'deltoid-middle', 'supinator', 'piriformis']
    expect(
      heldLines(
        many.map((tissue) => held(tissue, 'left', 3)),
        3,
      ),
    ).toHaveLength(4)
  })
})
