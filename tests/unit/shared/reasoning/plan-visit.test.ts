import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { standardAnatomy } from '@shared/anatomy/anatomy'
import { positions } from '@shared/anatomy/palpation'
import { tissueById } from '@shared/anatomy/tissues'
import type { VisitPlan } from '@shared/reasoning/recommendation'
import type { ComplaintFacts } from '@shared/reasoning/record/facts'
import { planVisit } from '@shared/reasoning/plan-visit'
import { suggest } from '@shared/reasoning/suggest'
import { visitPlanning } from '@shared/reasoning/weights'
import { complaint, someComplaint, visit, work } from './arbitraries'
import { listedIn, listFor } from './suggestion-lists'

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
/** The minutes of a step on one side. */
const sidesOf = ({ tissue, side }: { tissue: string; side: string }) =>
  side === 'both' && !tissueById.get(tissue)?.midline ? 2 : 1

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
        expect(tissuesFor(found, 'check').length).toBeLessThanOrEqual(4)
        expect(tissuesFor(found, 'work').length).toBeLessThanOrEqual(4)
        for (const step of found.steps) {
          expect(step.reason?.direction).toBe('up')
          expect(step.members[0]).toBe(step.tissue)
          if (step.action === 'work') expect(step.minutes).toBeGreaterThanOrEqual(visitPlanning.workMinutes)
        }
        const keys = found.steps.map(({ action, tissue, side }) => `${action} ${tissue} ${side}`)
        expect(new Set(keys).size).toBe(keys.length)
      }),
    )
  }, 30_000)

  it('is the list: each step is a line of it, with its place, limit, caution and reason', () => {
    fc.assert(
      fc.property(someComplaint, (facts) => {
        const [list, plan] = [suggest(facts), planVisit(facts, 90)]
        if (list.kind !== 'list' || plan.kind !== 'plan') throw new Error('a list and a plan were due')
        expect(plan.stop).toEqual(list.stop)
        expect(plan.nonTissueCause).toBe(list.nonTissueCause)
        const lines = [...list.suggestions, ...list.more]
        for (const { members, side, group, position, limit, caution, reason } of plan.steps) {
          const line = lines.find(
            (one) => one.side === side && one.members.some(({ tissue }) => tissue === members[0]),
          )
          expect(line).toMatchObject({ group, position, limit, caution })
          expect(reason).toEqual(line?.headline[0])
        }
      }),
      { numRuns: 40 },
    )
  })

  it('checks the first lines that nobody has checked, and works the first lines', () => {
    const { suggestions, more } = listFor({})
    const lines = [...suggestions, ...more]
    const plan = planFor({})
    expect(new Set(tissuesFor(plan, 'check'))).toEqual(new Set(lines.slice(0, 4).map(({ tissue }) => tissue)))
    const workable = lines.filter(({ isCheckOnly }) => !isCheckOnly).map(({ tissue }) => tissue)
    expect(tissuesFor(plan, 'work')).toEqual(workable.slice(0, 4))
  })

  it('sorts the checks so that the client turns least, and those of one position by rank', () => {
    fc.assert(
      fc.property(someComplaint, (facts) => {
        const plan = planVisit(facts, 60)
        const list = suggest(facts)
        if (plan.kind !== 'plan' || list.kind !== 'list') throw new Error('a plan was due')
        const ranks = new Map(
          [...list.suggestions, ...list.more].map((line, index) => [`${line.tissue} ${line.side}`, index]),
        )
        const order = plan.steps
          .filter(({ action }) => action === 'check')
          .map(({ position, tissue, side }) => ({
            place: position === null ? positions.length : positions.indexOf(position),
            rank: ranks.get(`${tissue} ${side}`) ?? NaN,
          }))
        expect(order).toEqual(order.toSorted((a, b) => a.place - b.place || a.rank - b.rank))
      }),
      { numRuns: 40 },
    )
  })

  it('keeps ten minutes for work, and works more with more minutes', () => {
    const counts = (minutes: number) => {
      const plan = planFor({}, minutes)
      return [tissuesFor(plan, 'check').length, tissuesFor(plan, 'work').length]
    }
    expect([0, 10, 11, 13, 14, 23, 24, 34, 44, 120].map(counts)).toEqual([
      [0, 0],
      [0, 1],
      [1, 1],
      [3, 1],
      [4, 1],
      [4, 1],
      [4, 2],
      [4, 3],
      [4, 4],
      [4, 4],
    ])
  })

  it('shares the minutes that are left among the work', () => {
    const { steps } = planFor({}, 45)
    const minutes = steps.filter(({ action }) => action === 'work').map((step) => step.minutes)
    expect(minutes).toEqual([10, 10, 10, 10])
    expect(planFor({}, 30).steps.at(-1)?.minutes).toBe(13)
  })

  it('only checks when there is no time to work', () => {
    const shortPlan = planFor({}, visitPlanning.workMinutes - 1)
    expect(tissuesFor(shortPlan, 'work')).toEqual([])
    expect(shortPlan.steps.length).toBeGreaterThan(0)
    expect(planFor({}, 0).steps).toEqual([])
  })

  it('has one check elsewhere after most work went to where it hurts', () => {
    const brief = { minutes: 1, pressure: 'light' } as const
    const facts: Partial<ComplaintFacts> = {
      regions: [
        { region: 'inner-knee', side: 'left' },
        { region: 'inner-thigh', side: 'middle' },
      ],
      visits: [
        visit(1, {
          work: [
            work('gracilis', { ...brief, side: 'both' }),
            work('gracilis', { ...brief, side: 'right', familiarPain: 'no' }),
          ],
        }),
        visit(8, { work: [work('gracilis', { ...brief, side: 'both' })] }),
        visit(15, {
          work: [
            work('gracilis', { side: 'both', checkOnly: true, familiarPain: 'yes' }),
            work('sacrotuberous-ligament', brief),
          ],
        }),
      ],
    }
    expect(listFor(facts).hasNotHelped.map(({ rule }) => rule)).toContain('painful-area')
    const liesElsewhere = (tissue: string) =>
      facts.regions?.every(({ region }) => !standardAnatomy.liesIn(tissue, region)) === true
    const checks = planFor(facts).steps.filter(({ action }) => action === 'check')
    expect(checks).toHaveLength(4)
    expect(checks.filter(({ members }) => members.some(liesElsewhere))).not.toEqual([])
  })

  it('has no checks if none are left to make today', () => {
    const plan = planVisit(complaint(), 45, {}, 0)
    if (plan.kind !== 'plan') throw new Error('a plan was due')
    expect(tissuesFor(plan, 'check')).toEqual([])
    expect(tissuesFor(plan, 'work')).toHaveLength(4)
  })

  it('works every line with the familiar pain', () => {
    const found = ['infraspinatus', 'levator-scapulae', 'posterior-scalene', 'serratus-posterior-superior']
    expect(tissuesFor(planFor({ visits: [checkedVisit('yes', ...found)] }), 'work').toSorted()).toEqual(
      found.toSorted(),
    )
  })

  it('works a group as one, with all of its tissues', () => {
    const plan = planFor({ visits: [checkedVisit('yes', 'middle-scalene')] })
    expect(plan.steps.find(({ action }) => action === 'work')).toMatchObject({
      tissue: 'middle-scalene',
      group: 'scalenes',
      members: ['middle-scalene', 'posterior-scalene', 'anterior-scalene'],
    })
  })

  it('works nothing when probably no tissue is the cause', () => {
    const visits: ComplaintFacts['visits'] = []
    while (listFor({ visits }).nonTissueCause !== 'likely' && visits.length < 20) {
      const entries = listedIn(listFor({ visits })).map((tissue) => work(tissue, { familiarPain: 'no' }))
      visits.push(visit(visits.length + 1, { verdict: 'no change', relief: 'none', work: entries }))
    }
    const plan = planFor({ visits }, 90)
    expect(plan.nonTissueCause).toBe('likely')
    expect(tissuesFor(plan, 'work')).toEqual([])
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

  it('leaves out a tissue that has not helped twice, unless it gave the familiar pain', () => {
    const failing = (times: number) =>
      [3, 10, 17].slice(0, times).map((day) => visit(day, { work: [work('rhomboid-major')] }))
    const members = (visits: ComplaintFacts['visits']) =>
      planFor({ visits }, 120).steps.flatMap((step) => step.members)
    expect(members(failing(1))).toContain('rhomboid-major')
    for (const times of [2, 3]) {
      expect(members(failing(times))).not.toContain('rhomboid-major')
      expect(members([checkedVisit('yes', 'rhomboid-major'), ...failing(times)])).toContain('rhomboid-major')
    }
  })

  it('counts the minutes of both sides of a muscle more than once, and of a midline tissue once', () => {
    const { steps } = planFor({ regions: [{ region: 'mid-back', side: 'middle' }] }, 120)
    for (const step of steps) {
      const sides = sidesOf(step)
      if (step.action === 'check') expect(step.minutes).toBe(visitPlanning.checkMinutes * sides)
      else {
        const least = visitPlanning.workMinutes * (sides === 2 ? visitPlanning.bothSides : 1)
        expect(step.minutes).toBeGreaterThanOrEqual(least)
      }
    }
    expect(steps.some((step) => sidesOf(step) === 2)).toBe(true)
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
    expect(planVisit(complaint({ asked: { redFlags: false, precautions: true } }), 45).kind).toBe('ask')
    expect(planVisit(complaint({ widespreadSigns: ['touch-hurts-everywhere'] }), 45).kind).toBe('widespread')
  })

  it('works no line that is only checked, and none that was not found after it got worse', () => {
    fc.assert(
      fc.property(someComplaint, (facts) => {
        const [list, plan] = [suggest(facts), planVisit(facts, 60)]
        if (list.kind !== 'list' || plan.kind !== 'plan') return
        const gotWorse = list.stop?.advice.rule.startsWith('got-worse')
        for (const step of plan.steps.filter(({ action }) => action === 'work')) {
          const line = [...list.suggestions, ...list.more].find(
            (one) => one.tissue === step.lineTissue && one.side === step.side,
          )!
          expect(line.isCheckOnly).toBe(false)
          if (gotWorse) expect(line.gaveFamiliarPain).toBe(true)
        }
      }),
    )
  })

  it('checks a group and works nothing of it while its first tissue lies in a dangerous place', () => {
    const facts = { regions: [{ region: 'tailbone', side: 'left' as const }] }
    const [first] = listFor(facts).suggestions
    expect(first!.members[0]!.isCheckOnly).toBe(true)
    expect(first!.members.some(({ isCheckOnly }) => !isCheckOnly)).toBe(true)
    expect(first!.isCheckOnly).toBe(true)
    const worked = planFor(facts, 60).steps.filter(({ action }) => action === 'work')
    expect(worked.map(({ lineTissue }) => lineTissue)).not.toContain(first!.tissue)
  })
})
