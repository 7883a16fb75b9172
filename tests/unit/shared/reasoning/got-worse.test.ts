import { describe, expect, it } from 'vitest'
import { isListVisible, stopGate } from '@shared/reasoning/gates/stop'
import { planVisit } from '@shared/reasoning/plan-visit'
import type { ComplaintFacts, VisitFacts } from '@shared/reasoning/record/facts'
import { suggest } from '@shared/reasoning/suggest'
import { whyNot } from '@shared/reasoning/why-not'
import { knowledgeOf } from '@shared/reasoning/knowledge'
import { complaint, visit, work } from './arbitraries'
import { tissuesOf } from './suggestion-lists'

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
    expect(suggestions).toHaveLength(3)
    for (const tissue of ['anterior-scalene', 'rhomboid-major']) {
      expect(tissues(tissuesOf([...suggestions, ...more]))).not.toContain(tissue)
      expect(tissues(onRequest)).toContain(tissue)
      expect(whyNot(facts, tissue, 'left').summary).toMatchObject({
        rule: 'got-worse',
        params: { visits: [{ id: 3 }] },
      })
    }
    for (const { strength } of onRequest) expect(strength).toBe('possible')
    const plan = planVisit(facts, 60)
    if (plan.kind !== 'plan') throw new Error('Expected a plan')
    const planned = plan.steps.flatMap(({ members }) => members)
    expect(planned).not.toContain('anterior-scalene')
    expect(planned).not.toContain('rhomboid-major')
  })

  it('is named for each tissue that was worked, with the visit and the tissues worked as one with it', () => {
    const { gotWorse } = listOf(facts)
    expect(gotWorse.map(({ tissue }) => tissue)).toEqual(
      expect.arrayContaining(['anterior-scalene', 'middle-scalene', 'rhomboid-major', 'rhomboid-minor']),
    )
    expect(gotWorse.find(({ tissue }) => tissue === 'rhomboid-major')).toMatchObject({
      side: 'left',
      visits: [{ id: 3 }],
    })
    expect(gotWorse.map(({ tissue }) => tissue)).not.toContain('levator-scapulae')
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
    expect(tissuesOf(suggestions).map(({ tissue }) => tissue)).not.toContain('rhomboid-major')
  })

  it('sets aside the whole palpation group that it was worked in, and nothing else', () => {
    const group = ['middle-trapezius', 'rhomboid-major', 'rhomboid-minor', 'serratus-posterior-superior']
    const { suggestions, more, onRequest } = listOf(painBetweenBlades(worked(3, 'worse', 'rhomboid-major')))
    const setAside = onRequest.map(({ tissue }) => tissue)
    const listed = tissuesOf([...suggestions, ...more]).map(({ tissue }) => tissue)
    for (const tissue of group) {
      expect(setAside).toContain(tissue)
      expect(listed).not.toContain(tissue)
      expect(
        whyNot(painBetweenBlades(worked(3, 'worse', 'rhomboid-major')), tissue, 'left').summary,
      ).toMatchObject({ rule: 'got-worse', params: { visits: [{ id: 3 }] } })
    }
    for (const tissue of ['levator-scapulae', 'posterior-scalene']) expect(listed).toContain(tissue)
  })

  it('sets it aside only on the side that was worked', () => {
    const onLeft = visit(3, { verdict: 'worse', work: [work('rhomboid-major')] })
    const facts = complaint({
      regions: [{ region: 'between-shoulder-blades', side: 'both' }],
      visits: [onLeft],
    })
    expect(whyNot(facts, 'rhomboid-minor', 'left').summary.rule).toBe('got-worse')
    expect(whyNot(facts, 'rhomboid-minor', 'right').summary.rule).not.toBe('got-worse')
  })

  it('is never a strong suggestion, even with the familiar pain', () => {
    const found = visit(3, { verdict: 'worse', work: [work('rhomboid-major', { familiarPain: 'yes' })] })
    const { suggestions, more, onRequest } = listOf(painBetweenBlades(found))
    expect(tissuesOf([...suggestions, ...more]).map(({ tissue }) => tissue)).not.toContain('rhomboid-major')
    expect(onRequest.find(({ tissue }) => tissue === 'rhomboid-major')?.strength).toBe('possible')
  })
})

const adviceFor = (...visits: VisitFacts[]) =>
  stopGate(painBetweenBlades(...visits), knowledgeOf({}).enoughMinutes)?.advice.rule

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
    expect(adviceFor(twice[0]!, worked(10, 'lasted', 'soleus'), twice[1]!)).toBe('got-worse')
  })

  it('does not count relaxation visits', () => {
    const relaxing = { ...twice[0]!, kind: 'relaxation' as const }
    expect(adviceFor(relaxing, twice[1]!)).toBe('got-worse')
  })
})
