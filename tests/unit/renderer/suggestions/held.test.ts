import { describe, expect, it } from 'vitest'
import { heldLines as heldWith, type HeldLine } from '@renderer/suggestions/answer/held'
import { forbiddenWords } from '@renderer/suggestions/words/precautions'
import { standardAnatomy } from '@shared/anatomy/anatomy'
import type { ReliefLastedNote } from '@shared/reasoning/recommendation'
import { activeRules } from '@shared/safety/precaution-rules'
import { aPrecaution } from '../../../support/inputs'
import { visitOn } from './word-examples'

const held = (tissue: string, side: 'left' | 'right' | 'both', ...days: number[]) => ({
  tissue,
  side,
  visits: days.map((day) => ({ ...visitOn(day), id: day })),
  outcome: null,
})

const heldLines = (notes: ReliefLastedNote[], visitId: number, ...precautions: string[]): HeldLine[] => {
  const answers = precautions.map((id) => ({ ...aPrecaution, id }))
  const rules = activeRules({ answers, askedOn: '2026-03-01' }, '2026-03-10', null)
  return heldWith(notes, visitId, rules, standardAnatomy)
}

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

  it('says the pressure that a precaution allows, and what it forbids last', () => {
    const notes = [held('psoas-major', 'both', 3), held('rectus-femoris', 'both', 3)]
    const said = (...precautions: string[]) =>
      heldLines(notes, 3, ...precautions).map(({ line }) => [
        line.tissue,
        line.limit?.cap ?? null,
        line.forbiddenBy,
      ])
    expect(said()).toEqual([
      ['psoas-major', null, []],
      ['rectus-femoris', null, []],
    ])
    expect(said('anticoagulants')).toEqual([
      ['rectus-femoris', 'light', []],
      ['psoas-major', null, ['anticoagulants']],
    ])
    expect(forbiddenWords(['anticoagulants'])).toBe('Do not work it now: blood thinner.')
  })
})
