import { describe, expect, it } from 'vitest'
import { groupOf } from '@shared/anatomy/palpation-groups'
import { planVisit } from '@shared/reasoning/plan-visit'
import type { ComplaintFacts } from '@shared/reasoning/record/facts'
import { whyNot } from '@shared/reasoning/why-not'
import type { ActiveRule } from '@shared/safety/precaution-rules'
import type { Rule } from '@shared/safety/precaution'
import { complaint, visit, work } from './arbitraries'
import { allSuggestions, findSuggestion, listedIn, listFor } from './suggestion-lists'

const ruleOf = (rule: Rule, precaution = 'pregnancy'): ActiveRule => ({ precaution, rule, place: '' })
const notWorked = (...tissues: string[]) => ruleOf({ kind: 'not worked', where: { tissues } })
const cap = (level: 'light' | 'moderate', precaution: string, ...tissues: string[]) =>
  ruleOf({ kind: 'pressure cap', cap: level, where: { tissues } }, precaution)
const groin = (...precautions: ActiveRule[]): Partial<ComplaintFacts> => ({
  regions: [{ region: 'groin', side: 'left' }],
  precautions,
})
const stepsOf = (facts: Partial<ComplaintFacts>) => {
  const plan = planVisit(complaint(facts), 120)
  if (plan.kind !== 'plan') throw new Error('a plan was due')
  return plan.steps
}
const plannedIn = (facts: Partial<ComplaintFacts>) => stepsOf(facts).flatMap(({ members }) => members)

describe('what a precaution forbids to work', () => {
  const forbidden = groin(notWorked('adductor-longus'))

  it('is in no list and no plan, and is named with the precaution', () => {
    expect(listedIn(listFor(groin()))).toContain('adductor-longus')
    const answer = listFor(forbidden)
    expect(allSuggestions(answer).map(({ tissue }) => tissue)).not.toContain('adductor-longus')
    expect(plannedIn(forbidden)).not.toContain('adductor-longus')
    expect(answer.notWorked).toContainEqual({
      tissue: 'adductor-longus',
      side: 'left',
      because: ['pregnancy'],
    })
    expect(answer.precautions).toEqual(forbidden.precautions)
  })

  it('says so when asked why not', () => {
    expect(whyNot(complaint(forbidden), 'adductor-longus', 'left').summary).toEqual({
      rule: 'precaution',
      params: { because: ['pregnancy'] },
    })
  })

  it('is not worked although it gave the familiar pain', () => {
    const found = {
      ...forbidden,
      visits: [visit(3, { kind: 'assessment', work: [work('adductor-longus', { familiarPain: 'yes' })] })],
    }
    expect(listedIn(listFor(found))).not.toContain('adductor-longus')
    expect(plannedIn(found)).not.toContain('adductor-longus')
  })

  it('takes the tissues that are worked as one with it out of the list, and says why', () => {
    const facts = { precautions: [notWorked('anterior-scalene')] }
    const answer = listFor(facts)
    for (const tissue of groupOf('anterior-scalene')?.members ?? []) {
      expect(allSuggestions(answer).map((one) => one.tissue)).not.toContain(tissue)
      expect(plannedIn(facts)).not.toContain(tissue)
      expect(answer.notWorked, tissue).toContainEqual({ tissue, side: 'left', because: ['pregnancy'] })
      expect(whyNot(complaint(facts), tissue, 'left').summary.rule, tissue).toBe('precaution')
    }
  })

  it('is everything while a precaution asks to wait', () => {
    const answer = listFor({
      precautions: [ruleOf({ kind: 'wait', until: 'the doctor agrees' }, 'clot-now-or-before')],
    })
    expect(allSuggestions(answer)).toEqual([])
    expect(answer.notWorked.length).toBeGreaterThan(20)
    expect(stepsOf({ precautions: [ruleOf({ kind: 'wait', until: 'x' })] })).toEqual([])
  })

  it('does not change the ranks of the others', () => {
    const ranks = (facts: Partial<ComplaintFacts>) =>
      new Map(allSuggestions(listFor(facts)).map(({ tissue, rank }) => [tissue, rank]))
    const [before, after] = [ranks(groin()), ranks(forbidden)]
    for (const [tissue, rank] of after) expect(before.get(tissue) ?? rank).toBe(rank)
  })
})

describe('a limit on the pressure', () => {
  it('is on the line and on the step of the plan', () => {
    const facts = { precautions: [cap('light', 'anticoagulants', 'levator-scapulae')] }
    const { suggestions, more } = listFor(facts)
    const limitOf = (tissue: string) =>
      [...suggestions, ...more].find(({ members }) => members.some((one) => one.tissue === tissue))?.limit
    expect(limitOf('levator-scapulae')).toEqual({ cap: 'light', because: ['anticoagulants'] })
    // It is worked as one with the levator scapulae.
    expect(limitOf('upper-trapezius')).toEqual({ cap: 'light', because: ['anticoagulants'] })
    expect(limitOf('posterior-scalene')).toBeNull()
    const step = stepsOf(facts).find(({ members }) => members.includes('levator-scapulae'))
    expect(step?.limit).toEqual({ cap: 'light', because: ['anticoagulants'] })
  })

  it('of a group is the strictest of its tissues, with the precautions that set it', () => {
    const facts = {
      precautions: [
        cap('moderate', 'osteoporosis', 'anterior-scalene'),
        cap('light', 'anticoagulants', 'middle-scalene'),
        cap('light', 'age-over-75', 'posterior-scalene'),
      ],
    }
    const line = listFor(facts).suggestions.find(({ group }) => group === 'scalenes')
    expect(line?.limit?.cap).toBe('light')
    expect(new Set(line?.limit?.because)).toEqual(new Set(['anticoagulants', 'age-over-75']))
  })

  it('takes nothing out of the list', () => {
    const everywhere = ruleOf({ kind: 'pressure cap', cap: 'light', where: 'everywhere' }, 'anticoagulants')
    const [without, capped] = [listFor({}), listFor({ precautions: [everywhere] })]
    expect(listedIn(capped)).toEqual(listedIn(without))
    for (const { limit } of [...capped.suggestions, ...capped.more]) {
      expect(limit).toEqual({ cap: 'light', because: ['anticoagulants'] })
    }
    for (const { limit } of [...without.suggestions, ...without.more]) expect(limit).toBeNull()
  })
})

describe('a tissue in a dangerous place', () => {
  const lineOf = (facts: Partial<ComplaintFacts>, tissue: string) => {
    const { suggestions, more } = listFor(facts)
    return [...suggestions, ...more].find(({ members }) => members.some((one) => one.tissue === tissue))
  }
  const found = (tissue: string, familiarPain: 'yes' | 'no') => [
    visit(3, { kind: 'assessment', work: [work(tissue, { checkOnly: true, familiarPain })] }),
  ]
  const throat: Partial<ComplaintFacts> = { regions: [{ region: 'front-of-neck', side: 'left' }] }

  it('is checked and not worked', () => {
    const line = lineOf(throat, 'digastric')
    expect(line).toMatchObject({ isCheckOnly: true })
    const actions = stepsOf(throat)
      .filter(({ members }) => members.includes('digastric'))
      .map(({ action }) => action)
    expect(actions).not.toContain('work')
    for (const { members, action } of stepsOf(throat)) {
      if (action === 'work')
        for (const one of members) expect(['longus-colli', 'longus-capitis']).not.toContain(one)
    }
  })

  it('is worked if it gave the familiar pain, and not if it did not', () => {
    const yes = { ...throat, visits: found('digastric', 'yes') }
    expect(lineOf(yes, 'digastric')).toMatchObject({ isCheckOnly: false, gaveFamiliarPain: true })
    expect(stepsOf(yes)).toContainEqual(expect.objectContaining({ action: 'work', tissue: 'digastric' }))
    const no = { ...throat, visits: found('digastric', 'no') }
    expect(stepsOf(no).flatMap(({ action, members }) => (action === 'work' ? members : []))).not.toContain(
      'digastric',
    )
  })

  it('is not worked because another tissue of its group gave the familiar pain', () => {
    const chest = { regions: [{ region: 'front-of-chest', side: 'left' as const }] }
    const facts = { ...chest, visits: found('pectoralis-major', 'yes') }
    const worked = stepsOf(facts).flatMap(({ action, members }) => (action === 'work' ? members : []))
    expect(worked).toContain('pectoralis-major')
    expect(worked).not.toContain('pectoralis-minor')
  })

  it('does not keep the others of its group from being worked', () => {
    const arm = { regions: [{ region: 'front-of-upper-arm', side: 'left' as const }] }
    const line = lineOf(arm, 'biceps-brachii')
    expect(line).toMatchObject({ isCheckOnly: false })
    const only = line?.members.filter(({ isCheckOnly }) => isCheckOnly).map(({ tissue }) => tissue)
    expect(only).toEqual(['coracobrachialis'])
  })

  it('is never proposed first for work at a first visit, wherever it hurts', () => {
    for (const region of ['top-of-shoulder', 'front-of-neck', 'groin', 'back-of-knee', 'face-and-jaw']) {
      const facts = { regions: [{ region, side: 'left' as const }] }
      for (const { action, members } of stepsOf(facts)) {
        if (action === 'check') continue
        for (const tissue of members)
          expect(lineOf(facts, tissue)?.isCheckOnly, `${region} ${tissue}`).toBe(false)
      }
    }
  })

  it('has its caution', () => {
    expect(findSuggestion(listFor(throat), 'digastric')?.caution).not.toBeNull()
  })
})
