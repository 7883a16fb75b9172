import { describe, expect, it } from 'vitest'
import type { SuggestionList, Suggestion } from '@shared/reasoning/recommendation'
import type { Reason } from '@shared/reasoning/reasons'
import { suggest } from '@shared/reasoning/suggest'
import { layoutReasons } from '@renderer/suggestions/list/reason-layout'
import { complaint, visit, work } from '../../shared/reasoning/arbitraries'

function listOf(...visits: ReturnType<typeof visit>[]): SuggestionList {
  const answer = suggest(complaint({ visits }))
  if (answer.kind !== 'list') throw new Error('a list was due')
  return answer
}
const failed = visit(3, { work: [work('rhomboid-major')] })
const lasting = visit(10, {
  verdict: 'lasted',
  relief: 'over 7 days',
  work: [work('infraspinatus', { familiarPain: 'yes' })],
})
const serialize = (reasons: readonly Reason[]) =>
  reasons.map(({ rule, direction, params }) => JSON.stringify([rule, direction, params]))
const keys = (reasons: readonly Reason[]) => reasons.map(({ rule, effect }) => `${rule} ${effect}`).sort()

describe('the reasons of a list', () => {
  it('appear once above the list if several cards share them', () => {
    const { suggestions } = listOf(failed, lasting)
    const { shared, layouts } = layoutReasons(suggestions)
    expect(shared).toContainEqual(
      expect.objectContaining({
        rule: 'palpation-elsewhere',
        params: expect.objectContaining({ tissues: ['infraspinatus'], gaveFamiliarPain: true }) as unknown,
      }),
    )
    const onCards = layouts.flatMap(({ first }) => serialize(first))
    for (const reason of serialize(shared)) expect(onCards).not.toContain(reason)
  })

  it('are complete, and every reason against a tissue is visible at first', () => {
    const { suggestions, more } = listOf(failed, lasting)
    const { shared, layouts } = layoutReasons(suggestions, more)
    ;[...suggestions, ...more].forEach((one: Suggestion, at) => {
      const { first = [], rest = [] } = layouts[at] ?? {}
      expect(keys([...first, ...rest])).toEqual(keys(one.reasons))
      for (const reason of one.reasons.filter(({ effect }) => effect <= -0.1)) {
        const isAbove = serialize(shared).includes(serialize([reason])[0]!)
        expect(isAbove || keys(first).includes(`${reason.rule} ${reason.effect}`)).toBe(true)
      }
    })
  })

  it('show at most three that support a tissue, and the rest after a click', () => {
    const { suggestions, more } = listOf(failed, lasting)
    const { layouts } = layoutReasons(suggestions, more)
    const supporting = layouts.map(({ first }) => first.filter(({ direction }) => direction === 'up').length)
    expect(Math.max(...supporting)).toBe(3)
  })

  it('are not shared if there is only one card', () => {
    const { suggestions } = listOf(failed, lasting)
    expect(layoutReasons(suggestions.slice(0, 1)).shared).toEqual([])
  })
})
