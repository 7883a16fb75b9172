import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { tissueById } from '@shared/anatomy/tissues'
import type { VisitPlan } from '@shared/reasoning/recommendation'
import type { ComplaintFacts } from '@shared/reasoning/record/facts'
import { planVisit } from '@shared/reasoning/plan-visit'
import { visitPlanning } from '@shared/reasoning/weights'
import { complaint, someComplaint, visit, work } from './arbitraries'

function planFor(facts: Partial<ComplaintFacts>, minutes = 45): VisitPlan {
  const found = planVisit(complaint(facts), minutes)
  if (found.kind !== 'plan') throw new Error(`a plan was due, not ${found.kind}`)
  return found
}
const tissuesFor = ({ steps }: VisitPlan, action: string) =>
  steps.filter((step) => step.action === action).map((step) => step.tissue)
const checkedVisit = (familiarPain: 'yes' | 'no', ...tissues: string[]) =>
  visit(1, {
    kind: 'assessment',
    work: tissues.map((tissue) => work(tissue, { checkOnly: true, familiarPain })),
  })

describe('a plan for the next visit', () => {
  it('stays within the minutes, starts with the checks, and gives a reason for each step', () => {
    fc.assert(
      fc.property(someComplaint, fc.integer({ min: 0, max: 120 }), (facts, minutes) => {
        const found = planVisit(facts, minutes)
        if (found.kind !== 'plan') throw new Error('a plan was due')
        const actions = found.steps.map((step) => step.action)
        expect(actions).toEqual(actions.toSorted())
        expect(found.minutes).toBe(found.steps.reduce((sum, step) => sum + step.minutes, 0))
        expect(found.minutes).toBeLessThanOrEqual(minutes)
        for (const step of found.steps) {
          expect(step.caution).toBe(tissueById.get(step.tissue)?.caution ?? null)
          expect(step.reason?.direction).toBe('up')
        }
        const keys = found.steps.map(({ action, tissue, side }) => `${action} ${tissue} ${side}`)
        expect(new Set(keys).size).toBe(keys.length)
        expect(found.covered).toBeGreaterThanOrEqual(0)
        expect(found.covered).toBeLessThanOrEqual(1 + 1e-9)
      }),
    )
  }, 30_000)

  it('works as many tissues as fit with enough dose, and covers more with more minutes', () => {
    const [short, long] = [planFor({}, 30), planFor({}, 90)]
    expect(tissuesFor(short, 'work').length).toBeGreaterThan(0)
    expect(tissuesFor(short, 'work').length * visitPlanning.workMinutes).toBeLessThanOrEqual(30)
    expect(tissuesFor(short, 'check').length).toBeGreaterThan(0)
    expect(long.covered).toBeGreaterThan(short.covered)
  })

  it('has the maximum of checks while little is known, and works every tissue with the familiar pain', () => {
    const first = planFor({})
    expect(tissuesFor(first, 'check')).toHaveLength(visitPlanning.mostChecks)
    expect(tissuesFor(first, 'work').length).toBeGreaterThan(0)
    const found = ['infraspinatus', 'rhomboid-major', 'levator-scapulae', 'serratus-posterior-superior']
    expect(tissuesFor(planFor({ visits: [checkedVisit('yes', ...found)] }), 'work').toSorted()).toEqual(
      found.toSorted(),
    )
  })

  it('only checks when there is no time to work', () => {
    const shortPlan = planFor({}, visitPlanning.workMinutes - 1)
    expect(tissuesFor(shortPlan, 'work')).toEqual([])
    expect(shortPlan.steps.length).toBeGreaterThan(0)
    expect(planFor({}, 0).steps).toEqual([])
  })

  it('works the tissues with the familiar pain first, and checks nothing twice', () => {
    const found = planFor({
      visits: [checkedVisit('yes', 'soleus', 'infraspinatus'), checkedVisit('no', 'rhomboid-major')],
    })
    expect(new Set(tissuesFor(found, 'work').slice(0, 2))).toEqual(new Set(['soleus', 'infraspinatus']))
    for (const tissue of ['soleus', 'infraspinatus', 'rhomboid-major']) {
      expect(tissuesFor(found, 'check')).not.toContain(tissue)
    }
  })

  it('combines a tissue that failed alone with another one that gave the familiar pain', () => {
    const visits = [
      checkedVisit('yes', 'rhomboid-major', 'levator-scapulae'),
      ...[3, 10].map((day) => visit(day, { relief: '1 to 3 days', work: [work('rhomboid-major')] })),
    ]
    expect(tissuesFor(planFor({ visits }), 'work').slice(0, 2).toSorted()).toEqual([
      'levator-scapulae',
      'rhomboid-major',
    ])
  })

  it('leaves out a tissue that has not helped three times, unless it gave the familiar pain', () => {
    const failing = [3, 10, 17].map((day) => visit(day, { work: [work('rhomboid-major')] }))
    const steps = (visits: ComplaintFacts['visits']) =>
      planFor({ visits }, 120).steps.map((step) => step.tissue)
    expect(steps(failing)).not.toContain('rhomboid-major')
    expect(steps([checkedVisit('yes', 'rhomboid-major'), ...failing])).toContain('rhomboid-major')
  })

  it('counts the minutes of both sides of a muscle twice, and of a midline tissue once', () => {
    const found = planFor({ regions: [{ region: 'mid-back', side: 'middle' }] }, 120)
    for (const step of found.steps) {
      const sides = tissueById.get(step.tissue)?.midline ? 1 : 2
      const each = step.action === 'check' ? visitPlanning.checkMinutes : visitPlanning.workMinutes
      expect(step.minutes).toBe(each * sides)
    }
    expect(found.steps.some((step) => step.minutes === 2 * visitPlanning.workMinutes)).toBe(true)
  })

  it('works a tissue on the other side if it gave the familiar pain there', () => {
    const otherSide = visit(1, {
      kind: 'assessment',
      work: [work('infraspinatus', { side: 'right', checkOnly: true, familiarPain: 'yes' })],
    })
    const steps = planFor({ visits: [otherSide] }, 90).steps
    expect(steps).toContainEqual(
      expect.objectContaining({ action: 'work', tissue: 'infraspinatus', side: 'right' }),
    )
  })

  it('applies the gates first', () => {
    expect(planVisit(complaint({ redFlags: ['fever'] }), 45).kind).toBe('refer')
    expect(planVisit(complaint({ widespreadSigns: ['touch-hurts-everywhere'] }), 45).kind).toBe('widespread')
  })
})
