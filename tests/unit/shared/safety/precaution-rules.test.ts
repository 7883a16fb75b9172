import { describe, expect, it } from 'vitest'
import { anatomyOf } from '@shared/anatomy/anatomy'
import { tissueById } from '@shared/anatomy/tissues'
import { addDays } from '@shared/fields'
import type { Rule, Where } from '@shared/safety/precaution'
import type { PrecautionAnswer } from '@shared/safety/precaution-answers'
import { activeRules, limitsFor, type ActiveRule } from '@shared/safety/precaution-rules'
import { precautionById } from '@shared/safety/precautions'
import { answer, ASKED, from, rulesAsked, rulesOn } from './precaution-cases'

const active = (precaution: string, rule: Rule): ActiveRule => ({ precaution, rule, place: '' })
const cap = (cap: 'light' | 'moderate', where: Where): Rule => ({ kind: 'pressure cap', cap, where })

describe('pregnancy', () => {
  const pregnant = (week: number | null, more: Partial<PrecautionAnswer> = {}) =>
    answer('pregnancy', { week, ...more })
  const calfCap = (rules: readonly ActiveRule[]) => limitsFor('soleus', rules).cap
  const has = (rules: readonly ActiveRule[], kind: Rule['kind']) =>
    rules.some(({ rule }) => rule.kind === kind)

  it.each([
    [1, null, false, false],
    [13, null, false, false],
    [14, 'light', false, false],
    [19, 'light', false, false],
    [20, 'light', true, false],
    [27, 'light', true, false],
    [28, 'light', true, true],
    [42, 'light', true, true],
  ])('in week %d: calf %s, position %s, doctor %s', (week, calf, hasPosition, hasDoctor) => {
    const rules = rulesAsked(pregnant(week))
    expect(calfCap(rules)).toBe(calf)
    expect(has(rules, 'position')).toBe(hasPosition)
    expect(has(rules, 'ask a doctor first')).toBe(hasDoctor)
  })

  it('changes the position at week 28', () => {
    const positions = (week: number) =>
      rulesAsked(pregnant(week)).flatMap(({ rule }) => (rule.kind === 'position' ? [rule.advice] : []))
    expect(positions(27)).toHaveLength(1)
    expect(positions(28)).toHaveLength(1)
    expect(positions(27)).not.toEqual(positions(28))
  })

  it.each([1, 14, 28, 42])(
    'keeps the belly and the deep hip flexors from being worked in week %d',
    (week) => {
      const rules = rulesAsked(pregnant(week))
      for (const tissue of [
        'psoas-major',
        'iliacus',
        'rectus-abdominis',
        'external-oblique',
        'abdominal-scar',
      ])
        expect(limitsFor(tissue, rules)).toEqual({ isWorked: false, cap: null, because: ['pregnancy'] })
      expect(limitsFor('upper-trapezius', rules)).toEqual({ isWorked: true, cap: null, because: [] })
    },
  )

  it.each([
    [6, null],
    [7, 'light'],
  ])('counts the week on from the day of asking: week 13 and %d days', (days, calf) => {
    expect(calfCap(rulesOn(addDays(ASKED, days), pregnant(13)))).toBe(calf)
  })

  it('counts from the day on which the week was asked', () => {
    expect(calfCap(rulesAsked(pregnant(13, { on: addDays(ASKED, -7) })))).toBe('light')
    expect(calfCap(rulesAsked(pregnant(13, { on: addDays(ASKED, -6) })))).toBeNull()
  })

  it('has the rules of all possible weeks if the week is unknown', () => {
    const rules = rulesAsked(pregnant(null))
    expect(rules.map(({ rule }) => rule)).toEqual(precautionById.get('pregnancy')?.rules)
    // 27 weeks later it is week 28 at least.
    expect(rulesOn(addDays(ASKED, 27 * 7), pregnant(null)).map(({ rule }) => rule.weeks?.to)).not.toContain(
      27,
    )
  })

  it('is followed by the rules after a birth when week 42 is over', () => {
    const end = addDays(ASKED, 7)
    expect(from(rulesOn(addDays(end, -1), pregnant(42)))).toEqual(['pregnancy'])
    expect(from(rulesOn(end, pregnant(42)))).toEqual(['after-birth'])
    expect(from(rulesOn(addDays(end, 84), pregnant(42)))).toEqual(['after-birth'])
    expect(rulesOn(addDays(end, 85), pregnant(42))).toEqual([])
  })

  it('is not followed by a second birth when the birth was recorded', () => {
    const born = answer('after-birth', { on: addDays(ASKED, 3) })
    expect(rulesOn(addDays(ASKED, 3 + 85), pregnant(42), born)).toEqual([])
    const earlier = answer('after-birth', { on: '2024-05-05' })
    expect(from(rulesOn(addDays(ASKED, 7), pregnant(42), earlier))).toEqual(['after-birth'])
  })
})

describe('a fact of the last 12 weeks', () => {
  const ids = ['after-birth', 'recent-operation', 'recent-fracture', 'whiplash-or-concussion']

  it.each(ids.flatMap((id) => [[id, 83, true] as const, [id, 84, true] as const, [id, 85, false] as const]))(
    '%s after %d days is in force: %s',
    (id, days, isInForce) => {
      const on = addDays(ASKED, -days)
      expect(from(rulesAsked(answer(id, { on })))).toEqual(isInForce ? [id] : [])
    },
  )

  it('counts from the day of asking if its date is unknown', () => {
    const operation = answer('recent-operation')
    expect(from(rulesOn(addDays(ASKED, 84), operation))).toEqual(['recent-operation'])
    expect(rulesOn(addDays(ASKED, 85), operation)).toEqual([])
  })

  it('stays if no date is known at all', () => {
    const rules = activeRules({ answers: [answer('recent-operation')], askedOn: null }, '2099-01-01', null)
    expect(from(rules)).toEqual(['recent-operation'])
  })

  it('does not include facts that stay', () => {
    const old = answer('osteoporosis', { on: '2000-01-01' })
    expect(from(rulesOn('2036-03-02', old))).toEqual(['osteoporosis'])
  })
})

describe('a rule with weeks', () => {
  it.each([
    [0, { isWorked: true, cap: 'light' }],
    [14, { isWorked: true, cap: 'light' }],
    [15, { isWorked: true, cap: null }],
  ])('ends after its last week: whiplash after %d days', (days, expected) => {
    const rules = rulesAsked(answer('whiplash-or-concussion', { on: addDays(ASKED, -days) }))
    expect(limitsFor('rhomboid-major', rules)).toMatchObject(expected)
    expect(limitsFor('digastric', rules).isWorked).toBe(false)
  })

  it('of each possible week is in force if the date is unknown', () => {
    const kinds = rulesAsked(answer('cortisone-injection')).map(({ rule }) => rule.kind)
    expect(kinds).toEqual(expect.arrayContaining(['not worked', 'pressure cap']))
    const later = rulesOn(addDays(ASKED, 15), answer('cortisone-injection')).map(({ rule }) => rule.kind)
    expect(later).not.toContain('not worked')
    expect(later).toContain('pressure cap')
  })
})

describe('the limits of a tissue', () => {
  it('are none without rules', () => {
    expect(limitsFor('soleus', [])).toEqual({ isWorked: true, cap: null, because: [] })
  })

  it('come from the strictest rule, in any order', () => {
    const rules = [
      active('one', cap('moderate', 'everywhere')),
      active('two', cap('light', { regions: ['calf'] })),
      active('three', cap('light', { tissues: ['soleus'] })),
      active('two', cap('light', 'everywhere')),
    ]
    expect(limitsFor('soleus', rules)).toEqual({ isWorked: true, cap: 'light', because: ['two', 'three'] })
    expect(limitsFor('soleus', rules.toReversed()).cap).toBe('light')
    const forbidden = [...rules, active('four', { kind: 'not worked', where: { regions: ['achilles'] } })]
    expect(limitsFor('soleus', forbidden)).toEqual({ isWorked: false, cap: null, because: ['four'] })
    expect(limitsFor('soleus', forbidden.toReversed()).isWorked).toBe(false)
    expect(limitsFor('popliteus', forbidden).isWorked).toBe(true)
  })

  it('come from a region only if the tissue lies in it', () => {
    const rules = [active('one', cap('light', { regions: ['calf'] }))]
    expect(limitsFor('soleus', rules).cap).toBe('light')
    expect(limitsFor('tibialis-anterior', rules).cap).toBeNull()
  })

  it('are not set by a place in words, nor by rules of another kind', () => {
    const rules = [
      active('one', cap('light', { place: 'the wound' })),
      active('one', { kind: 'not worked', where: { place: 'the wound' } }),
      active('one', { kind: 'ask a doctor first', when: null }),
      active('one', { kind: 'leave out', techniques: ['cupping'] }),
    ]
    expect(limitsFor('soleus', rules)).toEqual({ isWorked: true, cap: null, because: [] })
  })

  it('forbid all work while the client has to wait', () => {
    expect(limitsFor('soleus', rulesAsked(answer('infection-or-fever')))).toEqual({
      isWorked: false,
      cap: null,
      because: ['infection-or-fever'],
    })
  })

  it("concern a practice's own tissue by the regions it lies in", () => {
    const soleus = tissueById.get('soleus')
    if (!soleus) throw new Error('soleus is missing')
    const own = anatomyOf([{ ...soleus, id: 'own-1' }])
    const rules = [active('one', cap('light', { regions: ['calf'] }))]
    expect(limitsFor('own-1', rules, own).cap).toBe('light')
    expect(limitsFor('own-1', rules).cap).toBeNull()
  })
})

describe('a clearance', () => {
  const cleared = answer('anticoagulants', { clearedBy: 'Dr Made Up', clearedOn: '2026-03-10' })

  it.each([
    ['2026-03-09', true],
    ['2026-03-10', false],
    ['2027-03-10', false],
  ])('on %s leaves the rules in force: %s', (today, isInForce) => {
    expect(from(rulesOn(today, cleared))).toEqual(isInForce ? ['anticoagulants'] : [])
  })

  it('lifts only the rules of its own precaution', () => {
    expect(from(rulesOn('2026-03-10', cleared, answer('osteoporosis')))).toEqual(['osteoporosis'])
  })

  it('of a pregnancy does not lift the rules after the birth', () => {
    const pregnancy = answer('pregnancy', { week: 42, clearedBy: 'Dr Made Up', clearedOn: ASKED })
    expect(rulesAsked(pregnancy)).toEqual([])
    expect(from(rulesOn(addDays(ASKED, 7), pregnancy))).toEqual(['after-birth'])
  })

  it('lifts a precaution of age', () => {
    const adult = answer('age-over-75', { clearedBy: 'Dr Made Up', clearedOn: ASKED })
    expect(activeRules({ answers: [adult], askedOn: ASKED }, ASKED, '1940-01-01')).toEqual([])
  })
})

describe('the birth date', () => {
  const fromAge = (birthDate: string | null, ...answers: PrecautionAnswer[]) =>
    from(activeRules({ answers, askedOn: ASKED }, ASKED, birthDate))

  it.each([
    ['2008-03-03', ['under-18']],
    ['2008-03-02', []],
    ['1951-03-03', []],
    ['1951-03-02', ['age-over-75']],
    ['1926-01-01', ['age-over-75']],
  ])('%s gives %j', (birthDate, expected) => {
    expect(fromAge(birthDate)).toEqual(expected)
  })

  it('decides against an answer, which counts only without it', () => {
    expect(fromAge('1990-01-01', answer('under-18'))).toEqual([])
    expect(fromAge('2015-01-01', answer('under-18'))).toEqual(['under-18'])
    expect(fromAge(null, answer('under-18'))).toEqual(['under-18'])
    expect(fromAge(null)).toEqual([])
  })
})
