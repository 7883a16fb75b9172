import { describe, expect, it } from 'vitest'
import type { Complaint } from '@renderer/complaints/complaint'
import {
  workStartOf,
  suggestionsForVisit,
  workSourcesFor,
  plannedFor,
} from '@renderer/visits/aside/work-sources'
import type { ComplaintRecommendation, Plan } from '@renderer/visits/aside/visit-data'

const item = (tissue: string, side: 'left' | 'right', action: 'check' | 'work') => ({
  id: 1,
  tissue,
  side,
  action,
  reason: '',
})
const planned = (complaintIds: number[], ...items: ReturnType<typeof item>[]) =>
  plannedFor(
    complaintIds.map((id) => ({ id }) as Complaint),
    [{ complaintId: 7, items } as unknown as Plan],
  )

it('a tissue that is planned as check and as work is one line of work for that side', () => {
  const lines = planned(
    [7],
    item('splenius-capitis', 'left', 'check'),
    item('temporalis', 'left', 'check'),
    item('splenius-capitis', 'left', 'work'),
    item('splenius-capitis', 'right', 'check'),
  )
  expect(lines.map(workStartOf)).toEqual([
    { tissue: 'temporalis', side: 'left', technique: 'check only' },
    { tissue: 'splenius-capitis', side: 'left' },
    { tissue: 'splenius-capitis', side: 'right', technique: 'check only' },
  ])
})

it('the plan of an untreated complaint offers nothing', () => {
  expect(planned([8], item('temporalis', 'left', 'check'))).toEqual([])
})

describe('the suggestions beside a visit', () => {
  const recommendation = (complaintId: number, tissues: string[], hypotheses = 0) =>
    ({
      complaintId,
      answer: {
        kind: 'list',
        stop:
          hypotheses === 0
            ? null
            : { hypotheses, visits: [], found: [], advice: { rule: 'same-work-repeated', params: {} } },
        suggestions: tissues.map((tissue) => ({ tissue, side: 'left' })),
      },
    }) as unknown as ComplaintRecommendation
  const fiveTissues = ['temporalis', 'masseter', 'splenius-capitis', 'levator-scapulae', 'upper-trapezius']
  const listShown = (
    recommendations: ComplaintRecommendation[],
    excluded: Parameters<typeof suggestionsForVisit>[2] = [],
    toggled: number[] = [],
  ) =>
    suggestionsForVisit(recommendations, new Set(toggled), excluded).flatMap((one) =>
      one.suggestions.map(({ number, suggestion: { tissue } }) => `${number} ${tissue}`),
    )

  it('are the first three, numbered', () => {
    expect(listShown([recommendation(7, fiveTissues)])).toEqual([
      '1 temporalis',
      '2 masseter',
      '3 splenius-capitis',
    ])
  })

  it('leave out planned and worked tissues, so that the next ones move up', () => {
    expect(
      listShown(
        [recommendation(7, fiveTissues)],
        [
          { tissue: 'temporalis', side: 'left' },
          { tissue: 'splenius-capitis', side: 'both' },
          { tissue: 'masseter', side: 'right' },
        ],
      ),
    ).toEqual(['1 masseter', '2 levator-scapulae', '3 upper-trapezius'])
  })

  it('are numbered across several complaints, with each tissue once', () => {
    expect(
      listShown([recommendation(7, ['temporalis', 'masseter']), recommendation(8, ['masseter', 'soleus'])]),
    ).toEqual(['1 temporalis', '2 masseter', '3 soleus'])
  })

  it('are hidden behind the advice after several failed hypotheses until the user shows them', () => {
    expect(listShown([recommendation(7, fiveTissues, 3)])).toEqual([])
    expect(listShown([recommendation(7, fiveTissues, 3)], [], [7])).toHaveLength(3)
    expect(listShown([recommendation(7, fiveTissues, 1)])).toHaveLength(3)
    expect(listShown([recommendation(7, fiveTissues, 1)], [], [7])).toEqual([])
  })

  it('are not offered as choices while they are hidden behind the advice', () => {
    const suggested = (toggled: number[]) =>
      workSourcesFor(
        [],
        [],
        suggestionsForVisit([recommendation(7, fiveTissues, 3)], new Set(toggled), []),
        [],
        (day) => day,
      ).suggested
    expect(suggested([])).toEqual([])
    expect(suggested([7])).toHaveLength(fiveTissues.length)
  })
})
