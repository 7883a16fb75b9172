import { describe, expect, it } from 'vitest'
import { regions } from '@shared/anatomy/regions'
import { tissues } from '@shared/anatomy/tissues'
import { otherCauses } from '@shared/screens/screen'
import { activeRules } from '@shared/safety/precaution-rules'
import { screenById, screens } from '@shared/screens/screens'
import { priorShares } from '@shared/reasoning/other-causes/priors'
import { screenRatio } from '@shared/reasoning/other-causes/screen-results'
import { inferCauses } from '@shared/reasoning/ranking/rank'
import type { ComplaintFacts, ScreenFact, VisitFacts } from '@shared/reasoning/record/facts'
import { planVisit } from '@shared/reasoning/plan-visit'
import { complaint, visit, work } from './arbitraries'
import { listFor } from './suggestion-lists'

const lowBack = [{ region: 'low-back', side: 'left' as const }]
const causesOf = (facts: Partial<ComplaintFacts>) => inferCauses(complaint(facts)).otherCauses
const positive = (...ids: string[]): ScreenFact[] => ids.map((id) => ({ id, result: 'positive' }))
const negative = (...ids: string[]): ScreenFact[] => ids.map((id) => ({ id, result: 'negative' }))
const answered = (id: string) => ({
  answers: [{ id, week: null, on: null, place: '', clearedBy: '', clearedOn: null }],
  askedOn: '2026-03-01',
})
const failing = (day: number, tissue: string, change: Partial<VisitFacts> = {}) =>
  visit(day, { relief: 'none', verdict: 'no change', work: [work(tissue)], ...change })

describe('causes that hands cannot work on', () => {
  it('have a prior in each region that leaves a share for tissue', () => {
    for (const { id } of regions) {
      const shares = priorShares([{ region: id, side: 'left' }])
      const sum = otherCauses.reduce((total, cause) => total + shares[cause], 0)
      expect(sum, id).toBeGreaterThan(0.25)
      expect(sum, id).toBeLessThan(0.92)
    }
    expect(priorShares([])).toEqual(Object.fromEntries(otherCauses.map((cause) => [cause, 0])))
  })

  it('say nothing at a first visit, and lower no strength', () => {
    for (const { id } of regions) {
      const facts = { regions: [{ region: id, side: 'left' as const }] }
      expect(causesOf(facts).verdict).toBeNull()
      expect(listFor(facts).screens).toEqual([])
      const { tissue, tissueBefore } = causesOf(facts)
      expect(tissue / tissueBefore).toBeGreaterThan(0.9)
    }
  })

  it('are likely after ten visits without change and forty checks without familiar pain', () => {
    const checks = tissues.slice(0, 40).map(({ id }) => work(id, { checkOnly: true, familiarPain: 'no' }))
    const tried = [
      'quadratus-lumborum',
      'lumbar-multifidus',
      'iliocostalis-lumborum',
      'gluteus-medius',
      'piriformis',
    ]
    const visits = [...tried, ...tried].map((tissue, index) =>
      failing(index + 1, tissue, index === 9 ? { work: [work(tissue), ...checks] } : {}),
    )
    const { tissue, verdict } = causesOf({ regions: lowBack, visits })
    expect(tissue).toBeLessThan(0.35)
    expect(verdict).toBe('likely')
    const list = listFor({ regions: lowBack, visits })
    expect(list.screens).toHaveLength(3)
    const plan = planVisit(complaint({ regions: lowBack, visits }), 60)
    expect(plan.kind === 'plan' && plan.steps.filter(({ action }) => action === 'work')).toEqual([])
  })

  it('move with each failed visit, and back when relief lasts', () => {
    const shareAfter = (...visits: VisitFacts[]) => 1 - causesOf({ regions: lowBack, visits }).tissue
    const one = failing(1, 'quadratus-lumborum')
    const two = failing(8, 'gluteus-medius')
    expect(shareAfter(one)).toBeGreaterThan(shareAfter())
    expect(shareAfter(one, two)).toBeGreaterThan(shareAfter(one))
    expect(
      shareAfter(visit(1, { verdict: 'lasted', relief: 'over 7 days', work: [work('piriformis')] })),
    ).toBeLessThan(shareAfter())
  })

  it('are named by short tests, and end in a referral', () => {
    const visits = [
      failing(1, 'gluteus-minimus', { ranDownLimb: true }),
      failing(8, 'piriformis', { ranDownLimb: true }),
    ]
    const facts = { regions: [{ region: 'back-of-thigh', side: 'left' as const }], visits }
    const offered = listFor(facts).screens
    expect(offered).toContain('slump')
    const found = listFor({ ...facts, screens: positive('slump', 'slr') })
    expect(found.nonTissueCause).toBe('refer')
    expect(found.otherCauses[0]).toBe('nerve root')
    expect(found.screens).not.toContain('slump')
    expect(listFor({ ...facts, screens: negative('slump', 'slr') }).nonTissueCause).not.toBe('refer')
  })

  it('lower the strength of the tissues when they become likely', () => {
    const facts = { regions: lowBack, visits: [visit(1, { work: [work('piriformis')] })] }
    const chances = (screensDone: ScreenFact[]) =>
      inferCauses(complaint({ ...facts, screens: screensDone })).ranked.map(
        ({ tissue, chance }) => [tissue, chance] as const,
      )
    const [before, after] = [chances([]), chances(positive('si-cluster', 'bend-and-extend'))]
    expect(after.map(([tissue]) => tissue)).toEqual(before.map(([tissue]) => tissue))
    for (const [index, [, chance]] of after.entries()) expect(chance).toBeLessThan(before[index]![1])
  })

  it('ask for a doctor at once when questions of a red flag are answered with yes', () => {
    expect(causesOf({ regions: lowBack, screens: positive('organ-and-bone') }).verdict).toBe('refer')
  })
})

describe('the results of short tests', () => {
  it('count the stronger of two in full and half of the second, and no third', () => {
    const ratio = (facts: ScreenFact[]) => screenRatio('nerve root', facts)
    expect(ratio(positive('slump'))).toBeCloseTo(2.5)
    expect(ratio(positive('slump', 'slr'))).toBeCloseTo(2.5 * Math.sqrt(1.3))
    expect(ratio(positive('slump', 'slr', 'leg-nerve'))).toBeCloseTo(2.5 * Math.sqrt(1.6))
    expect(ratio(negative('slump'))).toBeCloseTo(0.4)
    expect(ratio([...positive('slump'), ...negative('slr')])).toBeCloseTo(2.5 * 0.5)
    expect(ratio([{ id: 'slump', result: 'unsure' }])).toBe(1)
  })

  it('count a cluster once, and never its items too', () => {
    expect(screenRatio('nerve root', positive('wainner', 'spurling', 'neck-relief'))).toBeCloseTo(3.5)
  })

  it('speak for muscle and tendon as much where the test loads it', () => {
    const facts = { regions: [{ region: 'outer-elbow', side: 'left' as const }] }
    const before = causesOf(facts)
    const after = causesOf({ ...facts, screens: positive('outer-elbow-load') })
    expect(after.tissue).toBeGreaterThan(before.tissue)
    expect(after.shares.tendon / before.shares.tendon).toBeGreaterThan(1)
  })

  it('are not offered with a precaution that forbids them', () => {
    const withPrecaution = (id: string) => ({
      regions: [{ region: 'back-of-neck', side: 'left' as const }],
      visits: [failing(1, 'splenius-capitis', { ranDownLimb: true })],
      precautions: activeRules(answered(id), '2026-04-01', null),
    })
    expect(listFor(withPrecaution('skin-condition')).screens).toContain('wainner')
    for (const id of ['osteoporosis', 'rheumatoid-arthritis', 'downs-or-hypermobile']) {
      const offered = listFor(withPrecaution(id)).screens
      expect(offered).not.toHaveLength(0)
      for (const screen of offered) expect(screenById.get(screen)?.notWith ?? []).not.toContain(id)
    }
  })

  it('begin with a test of a nerve if there are nerve signs', () => {
    const facts = {
      regions: [{ region: 'low-back', side: 'both' as const }],
      visits: [failing(1, 'lumbar-multifidus'), failing(8, 'iliocostalis-lumborum')],
    }
    const first = (change: Partial<ComplaintFacts>) =>
      Object.keys(screenById.get(listFor({ ...facts, ...change }).screens[0] ?? '')?.ratios ?? {})
    expect(first({})).toEqual(['joint'])
    const [one, two] = facts.visits
    expect(first({ visits: [one!, { ...two!, newRegions: true, movedDownLimb: true }] })).toContain(
      'nerve root',
    )
  })

  it('are offered only from their age on', () => {
    const visits = [failing(1, 'gluteus-medius')]
    for (const screen of screens.filter(({ fromAge }) => fromAge !== undefined)) {
      const region = screen.regions === 'any' ? 'low-back' : (screen.regions[0] ?? 'low-back')
      const facts = { regions: [{ region, side: 'left' as const }], visits, age: 30 }
      expect(listFor(facts).screens).not.toContain(screen.id)
    }
  })
})
