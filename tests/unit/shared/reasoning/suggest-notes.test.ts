import { describe, expect, it } from 'vitest'
import type { WorkFacts } from '@shared/reasoning/record/facts'
import { visit, work } from './arbitraries'
import { listFor, paramsOf } from './suggestion-lists'

describe('the notes beside the suggestions', () => {
  it('says that the cause may not be a tissue after many checks and much work without relief', () => {
    const likely = listFor({})
      .suggestions.concat(listFor({}).more)
      .map((one) => one.tissue)
    const visits = [0, 1, 2].map((at) =>
      visit(3 + at, {
        verdict: 'no change',
        relief: 'none',
        work: likely
          .slice(at * 5, at * 5 + 5)
          .map((tissue) => work(tissue, { familiarPain: 'no', side: 'both' })),
      }),
    )
    expect(listFor({}).nonTissueCause).toBeNull()
    expect(listFor({ visits }).nonTissueCause).not.toBeNull()
    const lasting = [9, 16, 23].map((day) =>
      visit(day, { verdict: 'lasted', work: [work('scar', { familiarPain: 'yes' })] }),
    )
    expect(listFor({ visits: [...visits, ...lasting] }).nonTissueCause).toBeNull()
  })

  it('shows a tissue that failed three times only on request, and lists it under "has not helped"', () => {
    const answer = listFor({
      visits: [3, 10, 17].map((day) => visit(day, { work: [work('rhomboid-major')] })),
    })
    expect(answer.onRequest[0]?.tissue).toBe('rhomboid-major')
    expect([...answer.suggestions, ...answer.more].map((one) => one.tissue)).not.toContain('rhomboid-major')
    const visits = [{ id: 3 }, { id: 10 }, { id: 17 }]
    expect(answer.hasNotHelped).toMatchObject([
      {
        tissue: 'rhomboid-major',
        side: 'left',
        rule: 'worked-without-lasting-relief',
        params: { visits, outcome: 'under 4 hours', gaveFamiliarPain: false },
      },
      { tissue: null, rule: 'painful-area', params: { visits, percent: 100 } },
    ])
  })

  it('notes the familiar pain of a tissue that has not helped', () => {
    const again = [3, 10].map((day) => visit(day, { work: [work('soleus', { familiarPain: 'yes' })] }))
    expect(listFor({ visits: again }).hasNotHelped).toMatchObject([
      { tissue: 'soleus', params: { visits: [{ id: 3 }, { id: 10 }], gaveFamiliarPain: true } },
    ])
  })

  it('offers to repeat short, light work with enough dose', () => {
    const dose = (minutes: number, pressure: 'light' | 'medium') =>
      listFor({ visits: [visit(3, { work: [work('rhomboid-major', { minutes, pressure })] })] }).dose
    const note = { tissue: 'rhomboid-major', side: 'left', visit: { id: 3 }, outcome: 'under 4 hours' }
    expect(dose(3, 'light')).toMatchObject([{ ...note, minutes: 3, isLight: true }])
    expect(dose(4, 'medium')).toMatchObject([{ ...note, minutes: 4, isLight: false }])
    expect(dose(5, 'medium')).toEqual([])
    expect(dose(10, 'light')).toMatchObject([{ ...note, minutes: null, isLight: true }])
    expect(dose(10, 'medium')).toEqual([])
  })

  it('lists the tissue with lasting relief, and raises it', () => {
    const answer = listFor({
      visits: [
        visit(3, { verdict: 'lasted', relief: 'over 7 days', work: [work('infraspinatus')] }),
        visit(10, { work: [work('rhomboid-major')] }),
      ],
    })
    expect(answer.reliefLasted).toMatchObject([
      { tissue: 'infraspinatus', side: 'left', visits: [{ id: 3 }], outcome: 'over 7 days' },
    ])
    expect(paramsOf(answer.suggestions[0], 'this-client')).toMatchObject({
      visits: [{ id: 3 }],
      isExplainedByOthers: false,
    })
  })

  it('lists what was not asked', () => {
    const answer = listFor({
      visits: [visit(3, { verdict: 'not recorded', relief: null, work: [work('rhomboid-major')] })],
    })
    expect(answer.unknown).toMatchObject([
      { rule: 'outcome-not-asked', params: { visits: [{ id: 3 }] } },
      { rule: 'familiar-pain-not-tested' },
      { rule: 'movement-not-noted' },
    ])
    const checkedVisit = visit(3, {
      verdict: 'lasted',
      work: [work('rhomboid-major', { familiarPain: 'no' })],
    })
    expect(listFor({ visits: [checkedVisit], worseBy: ['neck-flexion'] }).unknown).toEqual([])
  })

  it('restarts the count of failures after lasting relief', () => {
    const failing = [3, 10].map((day) => visit(day, { work: [work('rhomboid-major')] }))
    const lasting = visit(17, { verdict: 'lasted', relief: 'over 7 days', work: [work('rhomboid-major')] })
    const answer = listFor({ visits: [...failing, lasting, visit(27, { work: [work('rhomboid-major')] })] })
    expect(answer.hasNotHelped.filter(({ tissue }) => tissue !== null)).toEqual([])
    expect(answer.suggestions.map((one) => one.tissue)).toContain('rhomboid-major')
  })

  it('counts only work in the painful region and on that side as work on the painful area', () => {
    const painfulAreaNotes = (...entries: WorkFacts[]) =>
      listFor({ visits: [3, 10].map((day) => visit(day, { work: entries })) }).hasNotHelped.filter(
        ({ rule }) => rule === 'painful-area',
      )
    expect(painfulAreaNotes(work('rhomboid-major'))).toHaveLength(1)
    expect(listFor({ visits: [visit(3, { work: [work('rhomboid-major')] })] }).hasNotHelped).toEqual([])
    expect(painfulAreaNotes(work('rhomboid-major', { side: 'right' }))).toEqual([])
    expect(painfulAreaNotes(work('rhomboid-major'), work('pectoralis-minor'))).toEqual([])
    expect(painfulAreaNotes(work('rhomboid-major', { minutes: null }))).toEqual([])
    const share = (minutes: number) =>
      painfulAreaNotes(
        work('rhomboid-major', { minutes }),
        work('pectoralis-minor', { minutes: 100 - minutes }),
      )
    expect(share(59)).toEqual([])
    expect(share(60)).toMatchObject([{ params: { percent: 60 } }])
    expect(share(61)).toMatchObject([{ params: { percent: 61 } }])
  })
})
