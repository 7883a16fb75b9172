import { describe, expect, it } from 'vitest'
import { regionById } from '@shared/anatomy/regions'
import { tissueById } from '@shared/anatomy/tissues'
import { addDays } from '@shared/fields'
import { dangerousPlaces, isDangerousPlace } from '@shared/safety/dangerous-places'
import { limitsFor } from '@shared/safety/precaution-rules'
import {
  agePrecautions,
  firstPrecautionGroups,
  firstPrecautions,
  precautionById,
  precautions,
} from '@shared/safety/precautions'
import { answer, ASKED, rulesAsked, rulesOn } from './precaution-cases'

describe('the precautions', () => {
  it('have unique ids, and unique names', () => {
    expect(precautionById.size).toBe(precautions.length)
    expect(new Set(precautions.map(({ name }) => name)).size).toBe(precautions.length)
    // The 40 rows of the draft, with the three of pregnancy in one.
    expect(precautions).toHaveLength(38)
  })

  it.each(precautions)('$id has rules, a strength, a source and short words', (precaution) => {
    expect(precaution.rules.length).toBeGreaterThan(0)
    expect(precaution.source).not.toBe('')
    expect(['A', 'B', 'C']).toContain(precaution.strength)
    expect(precaution.question).toMatch(/^[A-Z].*[^ ]\?$/)
    expect(precaution.question.split(' ').length).toBeLessThanOrEqual(20)
    expect(precaution.name.split(' ').length).toBeLessThanOrEqual(4)
  })

  it.each(precautions)(
    '$id names regions and tissues that exist, and says something in each rule',
    ({ rules }) => {
      for (const rule of rules) {
        if ('where' in rule && rule.where !== 'everywhere') {
          const { regions = [], tissues = [], place } = rule.where
          expect(regions.filter((region) => !regionById.has(region))).toEqual([])
          expect(tissues.filter((tissue) => !tissueById.has(tissue))).toEqual([])
          expect(regions.length + tissues.length > 0 || place).toBeTruthy()
        }
        if ('advice' in rule) expect(rule.advice).toMatch(/^[A-Z][^.]*\.$/)
        if (rule.kind === 'ask') expect(rule.flags.length).toBeGreaterThan(0)
        if (rule.kind === 'ask a doctor first' && rule.when !== null)
          expect(rule.when).toMatch(/^[A-Z][^.]*\.$/)
        if (rule.kind === 'wait') expect(rule.until).toMatch(/^[A-Z][^.]*\.$/)
        if (rule.kind === 'leave out') expect(rule.techniques.length).toBeGreaterThan(0)
        if (rule.weeks) expect(rule.weeks.from).toBeLessThanOrEqual(rule.weeks.to ?? Infinity)
      }
    },
  )

  it('have week bands only where a week can be counted', () => {
    const banded = precautions.filter(({ rules }) => rules.some(({ weeks }) => weeks))
    expect(banded.filter(({ detail }) => detail === null || detail === 'place')).toEqual([])
  })

  it('mark as unchecked what no source was read for', () => {
    expect(precautions.filter(({ isChecked }) => !isChecked).map(({ id }) => id)).toEqual([
      'after-birth',
      'antiplatelets',
      'low-blood-pressure',
      'recent-vaccination',
      'epilepsy',
    ])
  })

  it('are asked in ten questions first', () => {
    expect(firstPrecautionGroups).toHaveLength(10)
    expect(new Set(firstPrecautions).size).toBe(firstPrecautions.length)
    expect(firstPrecautions.filter((id) => !precautionById.has(id))).toEqual([])
    expect(firstPrecautions.slice(0, 3)).toEqual(['pregnancy', 'anticoagulants', 'osteoporosis'])
    expect(firstPrecautions.filter((id) => agePrecautions.some((age) => age.id === id))).toEqual([])
  })
})

describe('single precautions', () => {
  it.each([...tissueById.keys()])('a blood thinner caps the pressure on %s light', (tissue) => {
    const rules = rulesAsked(answer('anticoagulants'))
    const limits = limitsFor(tissue, rules)
    expect(limits.because).toEqual(['anticoagulants'])
    expect(limits.isWorked ? limits.cap : 'light').toBe('light')
  })

  it('a blood thinner keeps the deep psoas and the front of the neck from being worked', () => {
    const rules = rulesAsked(answer('anticoagulants'))
    expect(limitsFor('psoas-major', rules).isWorked).toBe(false)
    expect(limitsFor('longus-colli', rules).isWorked).toBe(false)
    expect(limitsFor('rectus-abdominis', rules).isWorked).toBe(true)
  })

  it.each(['soleus', 'gastrocnemius-medial-head', 'tibialis-posterior', 'popliteus', 'achilles-tendon'])(
    'a clot allows no deep work on the calf: %s',
    (tissue) => {
      const limits = (days: number) =>
        limitsFor(tissue, rulesAsked(answer('clot-now-or-before', { on: addDays(ASKED, -days) })))
      expect(limits(1).isWorked).toBe(false)
      expect(limits(182).isWorked).toBe(false)
      expect(limits(183)).toEqual({ isWorked: true, cap: 'light', because: ['clot-now-or-before'] })
      expect(limits(36_500).cap).toBe('light')
    },
  )

  it('a recent clot allows no deep work on either leg, an old one leaves the thigh free', () => {
    const limits = (days: number) =>
      limitsFor('biceps-femoris', rulesAsked(answer('clot-now-or-before', { on: addDays(ASKED, -days) })))
    expect(limits(1)).toMatchObject({ isWorked: true, cap: 'light' })
    expect(limits(183).cap).toBeNull()
  })

  it('a clot without a date counts as recent until it cannot be', () => {
    const clot = answer('clot-now-or-before')
    expect(limitsFor('soleus', rulesAsked(clot)).isWorked).toBe(false)
    expect(limitsFor('soleus', rulesOn(addDays(ASKED, 183), clot))).toMatchObject({
      isWorked: true,
      cap: 'light',
    })
  })

  it('thin bones cap light over bone and moderate elsewhere', () => {
    const rules = rulesAsked(answer('osteoporosis'))
    expect(limitsFor('intercostals', rules).cap).toBe('light')
    expect(limitsFor('lumbar-multifidus', rules).cap).toBe('light')
    expect(limitsFor('biceps-femoris', rules).cap).toBe('moderate')
  })

  it('loose joints cap the upper neck light', () => {
    const rules = rulesAsked(answer('rheumatoid-arthritis'))
    expect(limitsFor('suboccipitals', rules).cap).toBe('light')
    expect(limitsFor('upper-trapezius', rules).cap).toBeNull()
  })

  it('carry the place that was answered', () => {
    const rules = rulesAsked(answer('recent-operation', { place: 'left knee' }))
    expect(new Set(rules.map(({ place }) => place))).toEqual(new Set(['left knee']))
  })

  it('of a newer version are left out', () => {
    expect(rulesAsked(answer('not-known-here'))).toEqual([])
  })
})

describe('dangerous places', () => {
  it('are seven, with tissues that exist, each in one place', () => {
    expect(dangerousPlaces.map(({ id }) => id)).toEqual([
      'front-of-throat',
      'notch-above-the-breastbone',
      'inside-the-mouth',
      'armpit',
      'femoral-triangle',
      'popliteal-space',
      'pelvic-floor',
    ])
    const all = dangerousPlaces.flatMap(({ tissues }) => tissues)
    expect(all.filter((tissue) => !tissueById.has(tissue))).toEqual([])
    expect(new Set(all).size).toBe(all.length)
  })

  it('name only tissues with a line of caution', () => {
    const all = dangerousPlaces.flatMap(({ tissues }) => tissues)
    expect(all.filter((tissue) => !tissueById.get(tissue)?.caution)).toEqual([])
  })

  it.each([
    ['longus-colli', true],
    ['omohyoid', true],
    ['medial-pterygoid', true],
    ['subscapularis', true],
    ['subclavius', true],
    ['pectineus', true],
    ['popliteus', true],
    ['levator-ani', true],
    ['platysma', false],
    ['sternocleidomastoid', false],
    ['adductor-longus', false],
    ['soleus', false],
    ['own-1', false],
  ])('%s: %s', (tissue, isDangerous) => {
    expect(isDangerousPlace(tissue)).toBe(isDangerous)
  })
})
