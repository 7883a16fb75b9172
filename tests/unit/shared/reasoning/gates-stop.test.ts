import { describe, expect, it } from 'vitest'
import { addDays } from '@shared/fields'
import { isListVisible, stopGate } from '@shared/reasoning/gates/stop'
import { knowledgeOf } from '@shared/reasoning/knowledge'
import type { ComplaintFacts, VisitFacts, WorkFacts } from '@shared/reasoning/record/facts'
import { suggest } from '@shared/reasoning/suggest'
import { complaint, visit, work } from './arbitraries'

const { enoughMinutes } = knowledgeOf({})
const stopFor = (visits: VisitFacts[], change: Partial<ComplaintFacts> = {}) =>
  stopGate(complaint({ visits, ...change }), enoughMinutes)
const visitsWorking = (...tissues: string[][]) =>
  tissues.map((worked, index) => visit(index + 1, { work: worked.map((one) => work(one)) }))
const [rhomboid, infraspinatus, levator] = [['rhomboid-major'], ['infraspinatus'], ['levator-scapulae']]
const threeIdeas = visitsWorking(rhomboid, infraspinatus, levator)

describe('the stop rule', () => {
  it.each<[string, VisitFacts[], object | null]>([
    ['two tissues', visitsWorking(rhomboid, infraspinatus), null],
    ['three tissues', threeIdeas, { hypotheses: 3 }],
    ['one tissue three times', visitsWorking(rhomboid, rhomboid, rhomboid), null],
    ['four visits', visitsWorking(rhomboid, rhomboid, rhomboid, rhomboid), { hypotheses: 1 }],
    ['no outcome was asked', threeIdeas.map((one) => ({ ...one, verdict: 'not recorded' as const })), null],
    [
      'the outcome was asked too early',
      threeIdeas.map((one) => ({ ...one, verdict: 'too early' as const })),
      null,
    ],
    ['relaxation visits', threeIdeas.map((one) => ({ ...one, kind: 'relaxation' as const })), null],
    ['nobody noted what was worked', visitsWorking([], [], [], []), { hypotheses: 0 }],
    [
      'relief that partly lasted',
      threeIdeas.map((one) => ({ ...one, verdict: 'partly lasted' as const })),
      { hypotheses: 3 },
    ],
  ])('%s', (_name, visits, stop) => {
    if (stop === null) expect(stopFor(visits)).toBeNull()
    else expect(stopFor(visits)).toMatchObject(stop)
    expect(suggest(complaint({ visits })).kind).toBe('list')
  })

  it('starts again when relief lasted, unless the pain is known and as at the start', () => {
    const between = [...threeIdeas, visit(20, { verdict: 'lasted' }), visit(27)]
    const withoutPain = between.map((one) => ({ ...one, painBefore: null }))
    expect(stopFor(withoutPain)).toBeNull()
    expect(stopFor(between)).toMatchObject({
      advice: { rule: 'pain-as-at-start', params: { painAtStart: 7, painNow: 7 } },
    })
  })

  it('does not advise to work what a precaution forbids, or what gave no familiar pain when it was checked last', () => {
    const check = (id: number, familiarPain: 'yes' | 'no') =>
      visit(id, {
        kind: 'assessment',
        verdict: 'not recorded',
        relief: null,
        work: [work('levator-scapulae', { checkOnly: true, familiarPain })],
      })
    const tries = visitsWorking(rhomboid, rhomboid, rhomboid, rhomboid)
    const foundAfter = (...checks: VisitFacts[]) => stopFor([...tries, ...checks])!.found
    expect(foundAfter(check(10, 'yes'))).toEqual(['levator-scapulae'])
    expect(foundAfter(check(10, 'no'), check(11, 'yes'))).toEqual(['levator-scapulae'])
    expect(foundAfter(check(10, 'yes'), check(11, 'no'))).toEqual([])
    const facts = complaint({ visits: [...tries, check(10, 'yes')] })
    expect(stopGate(facts, enoughMinutes, (tissue) => tissue !== 'levator-scapulae')!.found).toEqual([])
  })

  it('says that many visits without lasting relief speak for a referral, if the last one made it worse', () => {
    const worse = (id: number) => visit(id, { verdict: 'worse', work: [work('rhomboid-major')] })
    const referAfter = (...visits: VisitFacts[]) => {
      const advice = stopFor(visits)!.advice
      return advice.rule === 'got-worse' ? advice.params.referAfter : undefined
    }
    expect(referAfter(...visitsWorking(rhomboid), worse(9))).toBeNull()
    expect(referAfter(...visitsWorking(rhomboid, rhomboid, rhomboid), worse(9))).toBe(4)
  })

  it('hides the list after two failed hypotheses, and advises to check elsewhere after one', () => {
    const repeated = stopFor(visitsWorking(rhomboid, rhomboid, rhomboid, rhomboid))
    expect(repeated).toMatchObject({ hypotheses: 1, advice: { rule: 'same-work-repeated' } })
    expect(isListVisible(repeated)).toBe(true)
    const several = stopFor(visitsWorking(rhomboid, infraspinatus, rhomboid, infraspinatus))
    expect(several).toMatchObject({ hypotheses: 2, advice: { rule: 'several-hypotheses-failed' } })
    expect(isListVisible(several)).toBe(false)
    expect(isListVisible(null)).toBe(true)
  })

  it('names a tissue with the familiar pain that was not worked enough, and keeps the list visible', () => {
    const stopAfter = (times: number) =>
      stopFor([
        ...visitsWorking(rhomboid, infraspinatus),
        ...Array.from({ length: times }, (_, index) =>
          visit(10 + index, { work: [work('levator-scapulae', { familiarPain: 'yes' })] }),
        ),
      ])
    expect(stopAfter(1)).toMatchObject({
      hypotheses: 3,
      found: ['levator-scapulae'],
      advice: { rule: 'familiar-pain-open', params: { tissues: ['levator-scapulae'] } },
    })
    expect(isListVisible(stopAfter(1))).toBe(true)
    expect(stopAfter(2)).toMatchObject({ found: [], advice: { rule: 'several-hypotheses-failed' } })
    expect(isListVisible(stopAfter(2))).toBe(false)
  })
})

describe('progress and the stop rule', () => {
  /** Four failed visits with these pains at their start. */
  const withPains = (...pains: (number | null)[]) =>
    pains.map((painBefore, index) => visit(1 + 7 * index, { painBefore, work: [work('rhomboid-major')] }))

  it('never stops when the pain is 2 points and 30 % below the start', () => {
    expect(stopFor(withPains(8, 7, 5, 4))).toBeNull()
    expect(stopFor(withPains(6, 6, 6, 4))).toBeNull()
    expect(stopFor(withPains(7, 7, 7, 5))).toMatchObject({ advice: { rule: 'same-work-repeated' } })
    expect(stopFor(withPains(3, 3, 3, 2))).not.toBeNull()
    expect(stopFor(withPains(4, 4, 4, 4), { painAtStart: 6 })).toBeNull()
    expect(stopFor(withPains(5, 5, 5, 5), { painAtStart: 6 })).not.toBeNull()
  })

  it('never stops when function or the global rating is clearly better', () => {
    const visits = withPains(6, 6, 6, 6)
    const measured = (psfsChange: number | null, groc: number | null) =>
      stopFor(visits, { measured: { psfsChange, groc } })
    expect(measured(2, null)).toBeNull()
    expect(measured(1.9, null)).not.toBeNull()
    expect(measured(null, 4)).toBeNull()
    expect(measured(null, 3)).not.toBeNull()
  })

  it('goes on while relief grows, and stops when it does not', () => {
    const withReliefs = (...reliefs: VisitFacts['relief'][]) =>
      stopFor(
        reliefs.map((relief, index) =>
          visit(1 + 7 * index, { relief, painBefore: 6, work: [work('rhomboid-major')] }),
        ),
      )
    expect(withReliefs('under 4 hours', '4 to 24 hours', '1 to 3 days', '4 to 7 days')).toBeNull()
    expect(withReliefs('4 to 7 days', 'none', 'under 4 hours', '4 to 24 hours')).toBeNull()
    expect(withReliefs('under 4 hours', '4 to 24 hours', '1 to 3 days', '1 to 3 days')).not.toBeNull()
    expect(withReliefs('1 to 3 days', '1 to 3 days', 'under 4 hours', '1 to 3 days')).not.toBeNull()
  })

  it('stops when relief lasts over 7 days each time and the pain is as at the start', () => {
    const eight = Array.from({ length: 8 }, (_, index) =>
      visit(1, {
        id: index + 1,
        at: `${addDays('2026-01-01', 10 * index)}T10:00`,
        painBefore: 6,
        relief: 'over 7 days',
        verdict: 'lasted',
        work: [work('rhomboid-major')],
      }),
    )
    expect(stopFor(eight)).toMatchObject({
      advice: { rule: 'pain-as-at-start', params: { painAtStart: 6, painNow: 6 } },
    })
    const list = suggest(complaint({ visits: eight }))
    expect(list).toMatchObject({ kind: 'list', why: 'no progress', progress: { isBetter: false } })
    expect(stopFor(eight, { painAtStart: 9 })).toBeNull()
  })

  it('does not call it "as at the start" when the pain is gone', () => {
    for (const [start, now] of [
      [0, 0],
      [1, 0],
    ] as const) {
      const visits = [1, 8, 15, 22].map((day) =>
        visit(day, {
          painBefore: start,
          painNow: now,
          relief: 'still better',
          verdict: 'lasted',
          work: [work('rhomboid-major')],
        }),
      )
      expect(stopFor(visits), `${start} to ${now}`).toBeNull()
      expect(suggest(complaint({ visits }))).toMatchObject({ kind: 'list', why: 'relief lasted' })
    }
  })
})

describe('a visit that was no try', () => {
  const repeated = (change: Partial<WorkFacts>, more: Partial<VisitFacts> = {}) =>
    stopFor([1, 8, 15, 22].map((day) => visit(day, { ...more, work: [work('infraspinatus', change)] })))

  it('worked only one light minute, or less than half of enough minutes', () => {
    expect(repeated({ minutes: 1, pressure: 'light' })).toBeNull()
    expect(repeated({ minutes: 1 })).toBeNull()
    // Enough work on the infraspinatus are 3 minutes.
    expect(repeated({ minutes: 2 })).not.toBeNull()
    expect(repeated({ minutes: 2, pressure: 'light' })).toBeNull()
    expect(repeated({ minutes: 3, pressure: 'light' })).not.toBeNull()
    expect(repeated({ minutes: null })).not.toBeNull()
  })

  it('worked only for other complaints', () => {
    const visits = [1, 8, 15, 22].map((day) => visit(day, { work: [], isForOthersOnly: true }))
    expect(stopFor(visits)).toBeNull()
    expect(stopFor(visits.map((one) => ({ ...one, isForOthersOnly: false })))).not.toBeNull()
  })
})

describe('what is long ago', () => {
  const of2024 = threeIdeas.map((one, index) => ({ ...one, at: `2024-03-0${index + 1}T10:00` }))

  it('hides no list: three failures in 2024 and a visit in 2026', () => {
    const now = visit(10, { work: [work('rhomboid-major')] })
    expect(isListVisible(stopFor(of2024))).toBe(false)
    expect(stopFor([...of2024, now])).toBeNull()
    expect(stopFor(of2024, { today: '2026-03-10' })).toBeNull()
    expect(suggest(complaint({ visits: [...of2024, now] })).kind).toBe('list')
  })

  it('ends after a pause of more than 180 days', () => {
    expect(stopFor(of2024, { today: addDays('2024-03-03', 180) })).not.toBeNull()
    expect(stopFor(of2024, { today: addDays('2024-03-03', 181) })).toBeNull()
  })

  it('is no longer said to have got worse', () => {
    const worse = { ...of2024[0]!, verdict: 'worse' as const }
    expect(stopFor([worse])).toMatchObject({ advice: { rule: 'got-worse' } })
    expect(stopFor([worse], { today: '2026-03-10' })).toBeNull()
  })
})
