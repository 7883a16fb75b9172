import { describe, expect, it } from 'vitest'
import { todaysVisitId, withTodaysChecks, type TodaysCheck } from '@shared/reasoning/record/todays-checks'
import { planVisit } from '@shared/reasoning/plan-visit'
import { suggest } from '@shared/reasoning/suggest'
import type { ComplaintFacts } from '@shared/reasoning/record/facts'
import { complaint, visit, work } from './arbitraries'
import { findSuggestion, paramsOf } from './suggestion-lists'

const at = '2026-03-20T09:00'
const yes = (tissue: string): TodaysCheck => ({ tissue, side: 'left', familiarPain: 'yes' })
const no = (tissue: string): TodaysCheck => ({ tissue, side: 'left', familiarPain: 'no' })
const listWith = (facts: ComplaintFacts, ...checks: TodaysCheck[]) => {
  const answer = suggest(checks.length === 0 ? facts : withTodaysChecks(facts, checks, at))
  if (answer.kind !== 'list') throw new Error(`a list was due, not ${answer.kind}`)
  return answer
}

describe('the checks of a visit that is being written', () => {
  it('are added as a visit without an outcome and without work', () => {
    const facts = complaint({ visits: [visit(3)] })
    const { visits, ...rest } = withTodaysChecks(facts, [yes('soleus')], at)
    expect(rest).toEqual({ ...facts, visits: undefined })
    expect(visits).toHaveLength(2)
    expect(visits[1]).toMatchObject({
      id: todaysVisitId,
      at,
      verdict: 'not recorded',
      relief: null,
      work: [{ tissue: 'soleus', side: 'left', checkOnly: true, familiarPain: 'yes', minutes: null }],
    })
    expect(facts.visits).toHaveLength(1)
  })

  it('order the list at once: familiar pain first, and none further down', () => {
    const [first] = listWith(complaint()).suggestions
    expect(listWith(complaint(), yes('soleus')).suggestions[0]).toMatchObject({
      tissue: 'soleus',
      gaveFamiliarPain: true,
    })
    const without = listWith(complaint(), no(first?.tissue ?? ''))
    expect(without.suggestions[0]?.tissue).not.toBe(first?.tissue)
    expect(paramsOf(findSuggestion(without, first?.tissue ?? ''), 'familiar-pain-absent')).toMatchObject({
      visits: [{ id: todaysVisitId }],
    })
  })

  it('are not planned again, and what gave the familiar pain is worked', () => {
    const facts = withTodaysChecks(complaint(), [yes('infraspinatus'), no('posterior-scalene')], at)
    const plan = planVisit(facts, 45)
    if (plan.kind !== 'plan') throw new Error('a plan was due')
    const planned = (action: string) => plan.steps.filter((step) => step.action === action)
    expect(planned('work')[0]?.tissue).toBe('infraspinatus')
    for (const { tissue } of planned('check')) {
      expect(['infraspinatus', 'posterior-scalene']).not.toContain(tissue)
    }
    expect(planVisit(facts, 45, {}, 0)).toMatchObject({
      steps: [{ action: 'work', tissue: 'infraspinatus' }, {}, {}, {}],
    })
  })

  it('change neither the stop rule nor the words for the course', () => {
    const tries = ['rhomboid-major', 'infraspinatus', 'levator-scapulae'].map((tissue, index) =>
      visit(1 + 5 * index, { work: [work(tissue)] }),
    )
    const lasting = [visit(3, { verdict: 'lasted', relief: 'over 7 days', work: [work('rhomboid-major')] })]
    for (const visits of [tries, lasting, [visit(3, { verdict: 'worse', work: [work('rhomboid-major')] })]]) {
      const before = listWith(complaint({ visits }))
      const after = listWith(complaint({ visits }), no('soleus'))
      expect(after.stop).toEqual(before.stop)
      expect(after.why).toBe(before.why)
      expect(after.unknown.some(({ rule }) => rule === 'outcome-not-asked')).toBe(false)
    }
  })

  it('open no gate', () => {
    const spreading = [3, 10].map((day) => visit(day, { newRegions: true }))
    expect(suggest(complaint({ visits: spreading })).kind).toBe('widespread')
    expect(suggest(withTodaysChecks(complaint({ visits: spreading }), [no('soleus')], at)).kind).toBe(
      'widespread',
    )
    expect(suggest(withTodaysChecks(complaint({ redFlags: ['fever'] }), [no('soleus')], at)).kind).toBe(
      'refer',
    )
  })
})
