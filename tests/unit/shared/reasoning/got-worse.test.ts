import { describe, expect, it } from 'vitest'
import { isListVisible, stopGate } from '@shared/reasoning/gates'
import { planVisit } from '@shared/reasoning/plan-visit'
import type { ComplaintFacts, VisitFacts } from '@shared/reasoning/record/facts'
import { suggest } from '@shared/reasoning/suggest'
import { whyNot } from '@shared/reasoning/why-not'
import { complaint, visit, work } from './arbitraries'

const worked = (day: number, verdict: VisitFacts['verdict'], ...tissues: string[]) =>
  visit(day, {
    verdict,
    relief: verdict === 'lasted' ? 'over 7 days' : verdict === 'worse' ? 'none' : 'under 4 hours',
    work: tissues.map((tissue) => work(tissue)),
  })

const listOf = (facts: ComplaintFacts) => {
  const recommendation = suggest(facts)
  if (recommendation.kind !== 'list') throw new Error(`Expected a list, not ${recommendation.kind}`)
  return recommendation
}

const painBetweenBlades = (...visits: VisitFacts[]) => complaint({ visits })

describe('pain that got worse once', () => {
  const facts = painBetweenBlades(worked(3, 'worse', 'anterior-scalene', 'rhomboid-major'))

  it('comes first, names what was worked, and keeps the list', () => {
    const { why, stop } = listOf(facts)
    expect(why).toBe('got worse')
    expect(stop?.advice).toMatchObject({
      rule: 'got-worse',
      params: { visit: { id: 3 }, tissues: ['anterior-scalene', 'rhomboid-major'] },
    })
    expect(isListVisible(stop)).toBe(true)
  })

  it('leaves what was worked out of the list and the plan, and says why', () => {
    const { suggestions, more, onRequest } = listOf(facts)
    const tissues = (list: { tissue: string }[]) => list.map(({ tissue }) => tissue)
    expect(suggestions).toHaveLength(5)
    for (const tissue of ['anterior-scalene', 'rhomboid-major']) {
      expect(tissues([...suggestions, ...more])).not.toContain(tissue)
      expect(tissues(onRequest)).toContain(tissue)
      expect(whyNot(facts, tissue, 'left').summary).toMatchObject({
        rule: 'got-worse',
        params: { visits: [{ id: 3 }] },
      })
    }
    for (const { strength } of onRequest) expect(strength).toBe('possible')
    const plan = planVisit(facts, 60)
    if (plan.kind !== 'plan') throw new Error('Expected a plan')
    expect(tissues(plan.steps)).not.toContain('anterior-scalene')
    expect(tissues(plan.steps)).not.toContain('rhomboid-major')
  })

  it('does not ask to repeat the work with more dose', () => {
    const light = visit(3, {
      verdict: 'worse',
      work: [work('rhomboid-major', { minutes: 2, pressure: 'light' })],
    })
    expect(listOf(painBetweenBlades(light)).dose).toEqual([])
  })

  it('is over when relief lasted after work on the same tissue', () => {
    const later = painBetweenBlades(
      worked(3, 'worse', 'anterior-scalene'),
      worked(10, 'lasted', 'anterior-scalene'),
    )
    expect(listOf(later).stop).toBeNull()
    expect(whyNot(later, 'anterior-scalene', 'left').summary.rule).not.toBe('got-worse')
  })

  it('is no longer the first advice after a visit that did not make it worse', () => {
    const { stop, why, suggestions } = listOf(
      painBetweenBlades(worked(3, 'worse', 'rhomboid-major'), worked(10, 'did not last', 'anterior-scalene')),
    )
    expect(stop).toBeNull()
    expect(why).toBe('relief did not last')
    expect(suggestions.map(({ tissue }) => tissue)).not.toContain('rhomboid-major')
  })
})

describe('pain that got worse twice since relief last lasted', () => {
  const twice = [worked(3, 'worse', 'rhomboid-major'), worked(17, 'worse', 'anterior-scalene')]

  it.each([
    ['in a row', twice],
    ['with another visit between', [twice[0]!, worked(10, 'did not last', 'levator-scapulae'), twice[1]!]],
    ['before another visit', [...twice, worked(24, 'did not last', 'levator-scapulae')]],
  ])('asks to refer and shows the list only on request: %s', (_, visits) => {
    const { stop } = listOf(painBetweenBlades(...visits))
    expect(stop?.advice).toMatchObject({
      rule: 'got-worse-twice',
      params: { visits: [{ id: 3 }, { id: 17 }] },
    })
    expect(isListVisible(stop)).toBe(false)
  })

  it('starts again when relief lasted', () => {
    expect(stopGate([twice[0]!, worked(10, 'lasted', 'soleus'), twice[1]!])?.advice.rule).toBe('got-worse')
  })

  it('does not count relaxation visits', () => {
    const relaxing = { ...twice[0]!, kind: 'relaxation' as const }
    expect(stopGate([relaxing, twice[1]!])?.advice.rule).toBe('got-worse')
  })
})
