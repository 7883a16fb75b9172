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

it('what is planned to be checked and worked is one line of work, on that side alone', () => {
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

it('the plan of a complaint that is not treated offers nothing', () => {
  expect(planned([8], item('temporalis', 'left', 'check'))).toEqual([])
})

describe('the ideas beside a visit', () => {
  const idea = (complaintId: number, tissues: string[], ideasTried = 0) =>
    ({
      complaintId,
      answer: {
        kind: 'list',
        stop: ideasTried === 0 ? null : { ideas: ideasTried, visits: [], found: [], advice: '' },
        suggestions: tissues.map((tissue) => ({ tissue, side: 'left' })),
      },
    }) as unknown as ComplaintRecommendation
  const five = ['temporalis', 'masseter', 'splenius-capitis', 'levator-scapulae', 'upper-trapezius']
  const shown = (
    ideas: ComplaintRecommendation[],
    taken: Parameters<typeof suggestionsForVisit>[2] = [],
    toggled: number[] = [],
  ) =>
    suggestionsForVisit(ideas, new Set(toggled), taken).flatMap((one) =>
      one.suggestions.map(({ number, suggestion: { tissue } }) => `${number} ${tissue}`),
    )

  it('are the first three, numbered', () => {
    expect(shown([idea(7, five)])).toEqual(['1 temporalis', '2 masseter', '3 splenius-capitis'])
  })

  it('leave out what is planned or work already, and the next ones move up', () => {
    expect(
      shown(
        [idea(7, five)],
        [
          { tissue: 'temporalis', side: 'left' },
          { tissue: 'splenius-capitis', side: 'both' },
          { tissue: 'masseter', side: 'right' },
        ],
      ),
    ).toEqual(['1 masseter', '2 levator-scapulae', '3 upper-trapezius'])
  })

  it('are numbered through over several complaints, each tissue once', () => {
    expect(shown([idea(7, ['temporalis', 'masseter']), idea(8, ['masseter', 'soleus'])])).toEqual([
      '1 temporalis',
      '2 masseter',
      '3 soleus',
    ])
  })

  it('stand behind the advice after several ideas in vain until somebody shows them', () => {
    expect(shown([idea(7, five, 3)])).toEqual([])
    expect(shown([idea(7, five, 3)], [], [7])).toHaveLength(3)
    expect(shown([idea(7, five, 1)])).toHaveLength(3)
    expect(shown([idea(7, five, 1)], [], [7])).toEqual([])
  })

  it('are not offered in the list under the field while they stand behind the advice', () => {
    const suggested = (toggled: number[]) =>
      workSourcesFor([], [], suggestionsForVisit([idea(7, five, 3)], new Set(toggled), []), [], (day) => day)
        .suggested
    expect(suggested([])).toEqual([])
    expect(suggested([7])).toHaveLength(five.length)
  })
})
