import { describe, expect, it } from 'vitest'
import type { SuggestionList, Reason, Suggestion } from '@shared/reasoning/recommendation'
import { partsText, visitsIn } from '@shared/reasoning/reason-text'
import { suggest } from '@shared/reasoning/suggest'
import { layoutReasons } from '@renderer/suggestions/list/reason-layout'
import { complaint, visit, work } from '../../shared/reasoning/made-up'

function listOf(...visits: ReturnType<typeof visit>[]): SuggestionList {
  const answer = suggest(complaint({ visits }))
  if (answer.kind !== 'list') throw new Error('a list was due')
  return answer
}
const failed = visit(3, { work: [work('rhomboid-major')] })
const held = visit(10, {
  verdict: 'lasted',
  relief: 'over 7 days',
  work: [work('infraspinatus', { familiarPain: 'yes' })],
})
const texts = (reasons: readonly Reason[]) => reasons.map(({ parts }) => partsText(parts, '2026'))
const keys = (reasons: readonly Reason[]) => reasons.map(({ rule, effect }) => `${rule} ${effect}`).sort()

describe('the reasons of a list', () => {
  it('tell once, above it, what would be said on several cards', () => {
    const { suggestions } = listOf(failed, held)
    const { shared, of } = layoutReasons(suggestions)
    expect(texts(shared)).toContain('pressing infraspinatus gave the familiar pain on 10 March')
    const onCards = of.flatMap(({ first }) => texts(first))
    for (const text of texts(shared)) expect(onCards).not.toContain(text)
  })

  it('leave no reason out, and none against a tissue out of sight', () => {
    const { suggestions, more } = listOf(failed, held)
    const { shared, of } = layoutReasons(suggestions, more)
    ;[...suggestions, ...more].forEach((one: Suggestion, at) => {
      const { first = [], rest = [] } = of[at] ?? {}
      expect(keys([...first, ...rest])).toEqual(keys(one.reasons))
      for (const reason of one.reasons.filter(({ effect }) => effect <= -0.1)) {
        const isAbove = texts(shared).includes(partsText(reason.parts, '2026'))
        expect(isAbove || keys(first).includes(`${reason.rule} ${reason.effect}`)).toBe(true)
      }
    })
  })

  it('tell what came of a worked tissue in full where it is met first, and lead to its visits everywhere', () => {
    const { suggestions } = listOf(failed)
    const ofWorked = layoutReasons(suggestions)
      .of.flatMap(({ first }) => first)
      .filter(({ about }) => about?.tissues?.includes('rhomboid-major'))
    expect(ofWorked.length).toBeGreaterThan(1)
    const [first, ...later] = texts(ofWorked)
    expect(first).toContain(', worked on 3 March, relief under 4 hours')
    for (const text of later) expect(text).toContain('worked without lasting relief')
    for (const { parts } of ofWorked) expect(parts.flatMap(visitsIn).map(({ id }) => id)).toEqual([3])
  })

  it('of one card alone are all its own', () => {
    const { suggestions } = listOf(failed, held)
    expect(layoutReasons(suggestions.slice(0, 1)).shared).toEqual([])
  })
})
