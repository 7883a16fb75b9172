import { describe, expect, it } from 'vitest'
import { standardAnatomy } from '@shared/anatomy/anatomy'
import { tissueById } from '@shared/anatomy/tissues'
import { activeRules } from '@shared/safety/precaution-rules'
import { workLimits } from '@renderer/visits/work/work-limits'
import { workWarnings } from '@renderer/visits/work/work-warnings'

const names = {
  tissue: (tissue: string) => tissueById.get(tissue)?.name.toLowerCase() ?? tissue,
  day: () => '30 Nov',
}
const answers = (...ids: string[]) => ({
  answers: ids.map((id) => ({ id, week: null, on: null, place: '', clearedBy: '', clearedOn: null })),
  askedOn: '2026-11-30',
})
const rulesOf = (...ids: string[]) => activeRules(answers(...ids), '2026-11-30', null)

type Line = Parameters<typeof workWarnings>[0]
const line = (tissue: string, change: Partial<Line> = {}): Line => ({
  tissue,
  side: 'left',
  technique: 'massage',
  pressure: 'light',
  ...change,
})
const warned = (of: Line, ids: string[], gotWorse: Parameters<typeof workWarnings>[1]['gotWorse'] = []) =>
  workWarnings(of, { precautions: rulesOf(...ids), gotWorse }, standardAnatomy, names)

describe('the warnings of a line of work', () => {
  it('say what a precaution forbids, for work and for a check', () => {
    for (const technique of ['massage', 'check only'] as const) {
      expect(warned(line('psoas-major', { technique }), ['anticoagulants'])).toEqual([
        'Do not work: blood thinner',
      ])
    }
    expect(
      warned(line('anterior-scalene', { technique: 'cupping', pressure: 'firm' }), ['anticoagulants']),
    ).toEqual(['Do not work: blood thinner', 'Leave out cupping: blood thinner'])
  })

  it('say which forbidden tissue the same hand position presses', () => {
    const precautions = [
      {
        precaution: 'pregnancy',
        rule: { kind: 'not worked' as const, where: { tissues: ['rhomboid-major'] } },
        place: '',
      },
    ]
    expect(
      workWarnings(line('middle-trapezius'), { precautions, gotWorse: [] }, standardAnatomy, names),
    ).toEqual(['Do not work, it presses rhomboid major: pregnancy'])
  })

  it('say the limit of the pressure until the pressure keeps it', () => {
    for (const pressure of [null, 'medium', 'firm'] as const) {
      expect(warned(line('soleus', { pressure }), ['anticoagulants'])).toEqual([
        'Light pressure: blood thinner',
      ])
    }
    expect(warned(line('soleus'), ['anticoagulants'])).toEqual([])
    expect(warned(line('soleus', { technique: 'check only', pressure: null }), ['anticoagulants'])).toEqual(
      [],
    )
  })

  it('say a technique to leave out in the words of the rule, and only where it names the place', () => {
    const rules = [
      {
        precaution: 'rheumatoid-arthritis',
        rule: { kind: 'leave out' as const, techniques: ['stretching of the neck', 'heat on numb skin'] },
        place: '',
      },
    ]
    const of = (tissue: string, technique: Line['technique']) =>
      workWarnings(line(tissue, { technique }), { precautions: rules, gotWorse: [] }, standardAnatomy, names)
    expect(of('upper-trapezius', 'stretching')).toEqual([
      'Leave out stretching of the neck: inflammatory arthritis',
    ])
    expect(of('soleus', 'stretching')).toEqual([])
    expect(of('soleus', 'heat')).toEqual(['Leave out heat on numb skin: inflammatory arthritis'])
  })

  it('say after which work it got worse, on that side', () => {
    const visits = [{ id: 3, at: '2026-11-30T09:00', relief: null, verdict: 'worse' as const }]
    const gotWorse = [{ tissue: 'soleus', side: 'left' as const, visits }]
    const words = ['It got worse after work here on 30 Nov']
    expect(warned(line('soleus'), [], gotWorse)).toEqual(words)
    expect(warned(line('soleus', { side: 'both' }), [], gotWorse)).toEqual(words)
    expect(warned(line('soleus', { side: 'right' }), [], gotWorse)).toEqual([])
    expect(warned(line('infraspinatus'), [], gotWorse)).toEqual([])
  })

  it('are none without a limit', () => {
    expect(warned(line('psoas-major', { technique: 'cupping', pressure: 'firm' }), [])).toEqual([])
  })
})

describe('the limits of a visit', () => {
  it('are those of its day, and what got worse for the complaints that it treats', () => {
    const visits = [{ id: 3, at: '2026-11-30T09:00', relief: null, verdict: 'worse' as const }]
    const gotWorse = [{ tissue: 'soleus', side: 'left' as const, visits }]
    const client = {
      precautions: {
        answers: [{ ...answers('recent-fracture').answers[0]!, on: '2020-01-01' }],
        askedOn: '2020-01-01',
      },
      dateOfBirth: null,
    }
    const limits = (at: string) =>
      workLimits(
        client,
        at,
        [{ id: 1 }],
        [
          { complaintId: 1, gotWorse },
          { complaintId: 2, gotWorse },
        ],
      )
    expect(limits('2026-11-30T10:00').gotWorse).toHaveLength(1)
    expect(limits('2020-01-10T10:00').precautions.length).toBeGreaterThan(
      limits('2026-11-30T10:00').precautions.length,
    )
  })
})
