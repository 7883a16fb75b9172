import { describe, expect, it } from 'vitest'
import type { WorkFacts } from '@shared/reasoning/record/facts'
import { suggest } from '@shared/reasoning/suggest'
import { complaint, visit, work } from './arbitraries'
import { addDays } from '@shared/fields'
import { listedIn, listFor, paramsOf } from './suggestion-lists'

describe('the notes beside the suggestions', () => {
  it('says that the cause may not be a tissue after many checks and much work without relief', () => {
    const likely = listedIn(listFor({}))
    const visits = [0, 1, 2].map((at) =>
      visit(3 + at, {
        verdict: 'no change',
        relief: 'none',
        work: likely
          .slice(at * 8, at * 8 + 8)
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
    expect(listedIn(answer)).not.toContain('rhomboid-major')
    const visits = [{ id: 3 }, { id: 10 }, { id: 17 }]
    expect(answer.hasNotHelped).toMatchObject([
      {
        tissue: 'rhomboid-major',
        side: 'left',
        rule: 'worked-without-lasting-relief',
        params: { visits, outcome: 'under 4 hours' },
      },
      { tissue: null, rule: 'painful-area', params: { visits, percent: 100 } },
    ])
  })

  it('does not list a tissue with the familiar pain under "has not helped"', () => {
    const again = (familiarPain: 'yes' | 'no') =>
      listFor({ visits: [3, 10].map((day) => visit(day, { work: [work('soleus', { familiarPain })] })) })
    expect(again('yes').hasNotHelped).toEqual([])
    expect(listedIn(again('yes'))).toContain('soleus')
    expect(again('no').hasNotHelped).toMatchObject([
      { tissue: 'soleus', params: { visits: [{ id: 3 }, { id: 10 }] } },
    ])
    expect(listedIn(again('no'))).not.toContain('soleus')
  })

  it('lists it under "has not helped" until its failures fade', () => {
    const failing = [3, 10].map((day) => visit(day, { work: [work('infraspinatus')] }))
    const named = (today: string) =>
      listFor({ visits: failing, today }).hasNotHelped.map(({ tissue }) => tissue)
    expect(named(addDays('2026-03-03', 180))).toEqual(['infraspinatus'])
    expect(named(addDays('2026-03-03', 181))).toEqual([])
  })

  it('counts one light minute as no test: it is not under "has not helped"', () => {
    const visits = [3, 10].map((day) =>
      visit(day, { work: [work('infraspinatus', { minutes: 1, pressure: 'light' })] }),
    )
    const answer = listFor({ visits })
    expect(answer.hasNotHelped).toEqual([])
    expect(answer.stop).toBeNull()
    expect(listedIn(answer)).toContain('infraspinatus')
  })

  // Enough work on the levator scapulae are 2 minutes. It gave the familiar pain, so it is in the list.
  const doseAfter = (minutes: number | null, pressure: WorkFacts['pressure'], tissue = 'levator-scapulae') =>
    listFor({ visits: [visit(3, { work: [work(tissue, { minutes, pressure, familiarPain: 'yes' })] })] }).dose

  it('offers to repeat brief or light work with enough dose', () => {
    const note = { tissue: 'levator-scapulae', side: 'left', visit: { id: 3 }, outcome: 'under 4 hours' }
    expect(doseAfter(1, 'light')).toMatchObject([{ ...note, minutes: 1, isLight: true }])
    expect(doseAfter(1, 'medium')).toMatchObject([{ ...note, minutes: 1, isLight: false }])
    expect(doseAfter(3, 'light')).toMatchObject([{ ...note, minutes: null, isLight: true }])
    expect(doseAfter(null, 'light')).toMatchObject([{ ...note, minutes: null, isLight: true }])
    expect(doseAfter(2, 'medium')).toEqual([])
    expect(doseAfter(4, 'light')).toEqual([])
    expect(doseAfter(null, 'medium')).toEqual([])
  })

  it('advises no more dose for what is only checked', () => {
    const { dose, suggestions } = listFor({
      regions: [{ region: 'front-of-shoulder', side: 'left' }],
      visits: [
        visit(3, { work: [work('pectoralis-major', { familiarPain: 'yes' })] }),
        visit(10, { work: [work('pectoralis-minor', { minutes: 1 })] }),
      ],
    })
    const members = suggestions.flatMap((line) => line.members)
    expect(members.find(({ tissue }) => tissue === 'pectoralis-minor')?.isCheckOnly).toBe(true)
    expect(dose.map(({ tissue }) => tissue)).not.toContain('pectoralis-minor')
  })

  it('uses the minutes of the practice', () => {
    const facts = complaint({
      visits: [visit(3, { work: [work('levator-scapulae', { minutes: 4, familiarPain: 'yes' })] })],
    })
    const dose = (minutes: number) => {
      const answer = suggest(facts, { enoughMinutes: () => minutes })
      return answer.kind === 'list' ? answer.dose : []
    }
    expect(dose(4)).toEqual([])
    expect(dose(5)).toMatchObject([{ tissue: 'levator-scapulae', minutes: 4 }])
  })

  it('advises more dose only for what is among the lines of the list', () => {
    for (const tissue of ['levator-scapulae', 'soleus']) {
      const visits = [visit(3, { work: [work(tissue, { minutes: 1 })] })]
      const { dose, suggestions } = listFor({ visits })
      const isShown = suggestions.some(({ members }) => members.some((one) => one.tissue === tissue))
      expect(dose.map((one) => one.tissue)).toEqual(isShown ? [tissue] : [])
    }
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
    expect(listedIn(answer)).toContain('rhomboid-major')
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
