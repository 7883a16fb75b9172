import { describe, expect, it } from 'vitest'
import type { ComplaintFacts } from '@shared/reasoning/record/facts'
import { isListVisible } from '@shared/reasoning/gates'
import { suggest } from '@shared/reasoning/suggest'
import { complaint, visit, work } from './arbitraries'

function list(facts: Partial<ComplaintFacts>) {
  const answer = suggest(complaint(facts))
  if (answer.kind !== 'list') throw new Error(`a list was due, not ${answer.kind}`)
  return answer
}

describe('the gates', () => {
  it('refer with the most urgent flag first', () => {
    const answer = suggest(complaint({ redFlags: ['night-pain', 'saddle-numbness', 'fever'] }))
    expect(answer).toMatchObject({ kind: 'refer', urgency: 'emergency' })
    expect(answer.kind === 'refer' && answer.flags).toEqual(['saddle-numbness', 'fever', 'night-pain'])
  })

  it.each([
    [['poor-sleep'], 'list'],
    [['both-sides'], 'list'],
    [['poor-sleep', 'both-sides'], 'widespread'],
    [['touch-hurts-everywhere'], 'widespread'],
    [['spreading-to-new-regions'], 'widespread'],
  ])('signs %j give %s', (widespreadSigns, kind) => {
    expect(suggest(complaint({ widespreadSigns })).kind).toBe(kind)
  })

  it('treat new regions at two consecutive visits as spreading', () => {
    const visits = (...newRegions: boolean[]) =>
      newRegions.map((isNew, index) => visit(index + 1, { newRegions: isNew }))
    expect(suggest(complaint({ visits: visits(false, true, true) }))).toMatchObject({
      kind: 'widespread',
      signs: ['spreading-to-new-regions'],
      spreadAt: [{ id: 2 }, { id: 3 }],
    })
    expect(suggest(complaint({ visits: visits(true, true, false) })).kind).toBe('list')
  })

  it('ignore relaxation visits', () => {
    const newRegionVisits = [
      visit(1, { newRegions: true }),
      visit(2, { newRegions: true }),
      visit(3, { kind: 'relaxation' }),
    ]
    expect(suggest(complaint({ visits: newRegionVisits })).kind).toBe('widespread')
  })

  const visitsWorking = (...tissues: string[][]) =>
    tissues.map((worked, index) => visit(index + 1, { work: worked.map((one) => work(one)) }))
  it.each([
    ['two tissues', visitsWorking(['rhomboid-major'], ['infraspinatus']), null],
    [
      'three tissues',
      visitsWorking(['rhomboid-major'], ['infraspinatus'], ['levator-scapulae']),
      { hypotheses: 3 },
    ],
    [
      'one tissue three times',
      visitsWorking(['rhomboid-major'], ['rhomboid-major'], ['rhomboid-major']),
      null,
    ],
    [
      'four visits',
      visitsWorking(['rhomboid-major'], ['rhomboid-major'], ['rhomboid-major'], ['rhomboid-major']),
      { hypotheses: 1 },
    ],
    [
      'lasting relief in between',
      [
        ...visitsWorking(['rhomboid-major'], ['infraspinatus'], ['levator-scapulae']),
        visit(20, { verdict: 'lasted' }),
        visit(27),
      ],
      null,
    ],
    [
      'no outcome was asked',
      visitsWorking(['soleus'], ['masseter'], ['gracilis']).map((one) => ({
        ...one,
        verdict: 'not recorded' as const,
      })),
      null,
    ],
  ])('stop: %s', (_name, visits, stop) => {
    const answer = list({ visits })
    if (stop === null) expect(answer.stop).toBeNull()
    else expect(answer.stop).toMatchObject(stop)
    expect(answer.suggestions).toHaveLength(5)
  })

  it('hide the list after two failed hypotheses, and advise to check elsewhere after one', () => {
    const [one, other] = [['rhomboid-major'], ['infraspinatus']]
    const repeated = list({ visits: visitsWorking(one, one, one, one) }).stop
    expect(repeated).toMatchObject({ hypotheses: 1, advice: { rule: 'same-work-repeated' } })
    expect(isListVisible(repeated)).toBe(true)
    const several = list({ visits: visitsWorking(one, other, one, other) }).stop
    expect(several).toMatchObject({ hypotheses: 2, advice: { rule: 'several-hypotheses-failed' } })
    expect(isListVisible(several)).toBe(false)
    expect(isListVisible(null)).toBe(true)
  })

  it('name a tissue with the familiar pain that was not worked enough, and keep the list visible', () => {
    const [one, other] = visitsWorking(['rhomboid-major'], ['infraspinatus'])
    const stopAfter = (times: number) =>
      list({
        visits: [
          ...[one!, other!],
          ...Array.from({ length: times }, (_, index) =>
            visit(10 + index, { work: [work('levator-scapulae', { familiarPain: 'yes' })] }),
          ),
        ],
      }).stop
    expect(stopAfter(1)).toMatchObject({ hypotheses: 3, found: ['levator-scapulae'] })
    expect(stopAfter(1)?.advice).toEqual({
      rule: 'familiar-pain-open',
      params: { tissues: ['levator-scapulae'] },
    })
    expect(isListVisible(stopAfter(1))).toBe(true)
    expect(stopAfter(2)).toMatchObject({
      hypotheses: 3,
      found: [],
      advice: { rule: 'several-hypotheses-failed' },
    })
    expect(isListVisible(stopAfter(2))).toBe(false)
  })
})
