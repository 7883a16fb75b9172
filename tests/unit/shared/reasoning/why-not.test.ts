import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ComplaintFacts, VisitFacts } from '@shared/reasoning/record/facts'
import { rankTissues } from '@shared/reasoning/ranking/rank'
import { whyNot } from '@shared/reasoning/why-not'
import { complaint, someComplaint, someMuscle, someSide, visit, work } from './arbitraries'

const explain = (tissue: string, facts: Partial<ComplaintFacts> = {}) =>
  whyNot(complaint(facts), tissue, 'left')
describe('why not', () => {
  it('says that nothing supports a distant tissue', () => {
    const answer = explain('soleus')
    expect(answer.summary).toEqual({ rule: 'nothing-supports', params: {} })
    expect(answer.rank).toBeGreaterThan(20)
    expect(answer.reasons.map((reason) => reason.rule)).toEqual(['unrelated'])
  })

  it('names the visits that lower the tissue', () => {
    const failing = [3, 10].map((day) => visit(day, { work: [work('rhomboid-major')] }))
    const summary = (visits: VisitFacts[]) => explain('rhomboid-major', { visits }).summary
    expect(summary(failing.slice(0, 1)).rule).toBe('lowered')
    expect(summary(failing)).toMatchObject({
      rule: 'below-untested',
      params: { visits: [{ id: 3 }, { id: 10 }] },
    })
    const third = visit(17, { work: [work('rhomboid-major')] })
    expect(summary([...failing, third]).rule).toBe('on-request')
  })

  it('names a check without the familiar pain, and the tissue that ranks first instead', () => {
    const visits = [
      visit(1, {
        kind: 'assessment',
        work: [work('lower-trapezius', { checkOnly: true, familiarPain: 'no' })],
      }),
    ]
    const answer = explain('lower-trapezius', { visits })
    expect(answer.reasons).toContainEqual(
      expect.objectContaining({
        rule: 'familiar-pain-absent',
        direction: 'down',
        params: { visits: [expect.objectContaining({ id: 1 })] },
      }),
    )
    expect(answer.summary).toMatchObject({
      rule: 'checked-without-familiar-pain',
      params: { visits: [{ id: 1 }] },
    })
  })

  it('names the tissue that ranks first instead, for a tissue that is not in the list', () => {
    const [best] = rankTissues(complaint())
    const answer = explain('lower-trapezius')
    expect(answer.summary.rule).toBe('others-stronger')
    expect(answer.first).toMatchObject({ tissue: best?.tissue, reason: { direction: 'up' } })
    expect(explain(best?.tissue ?? '').first).toBeNull()
    // A member of a line of the list is in the list.
    expect(explain('middle-scalene')).toMatchObject({ first: null, summary: { rule: 'nothing-lowers' } })
  })

  it('says that nothing lowers the first tissue', () => {
    const [first] = rankTissues(complaint())
    expect(explain(first?.tissue ?? '').summary.rule).toBe('nothing-lowers')
  })

  it('gives no rank for a side without pain', () => {
    const answer = whyNot(complaint(), 'infraspinatus', 'right')
    expect(answer.rank).toBeNull()
    expect(answer.summary.rule).toBe('other-side')
  })

  it('gives no rank behind a gate', () => {
    const answer = explain('rhomboid-major', { redFlags: ['fever'] })
    expect(answer).toMatchObject({ rank: null, strength: null })
    expect(answer.summary.rule).toBe('red-flag')
    const notAsked = explain('rhomboid-major', { asked: { redFlags: true, precautions: false } })
    expect(notAsked).toMatchObject({ rank: null, strength: null, summary: { rule: 'not-asked-yet' } })
    const widespread = explain('rhomboid-major', { widespreadSigns: ['touch-hurts-everywhere'] })
    expect(widespread).toMatchObject({ rank: null, summary: { rule: 'widespread-pain' } })
  })

  it('gives the rank of the list, and accepts any tissue and side', () => {
    fc.assert(
      fc.property(someComplaint, fc.oneof(someMuscle, fc.string()), someSide, (facts, tissue, side) => {
        const answer = whyNot(facts, tissue, side)
        expect(answer.summary.rule).not.toBe('')
        if (answer.rank !== null) expect(rankTissues(facts)[answer.rank - 1]?.tissue).toBe(tissue)
      }),
    )
  })
})
