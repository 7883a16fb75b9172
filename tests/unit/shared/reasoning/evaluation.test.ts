import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { factsOf, readCases } from '../../../evaluation/cases'
import { evaluateCase, reportOf } from '../../../evaluation/evaluate-cases'

const validCase = {
  id: 'a',
  complaint: 'Pain between the blades',
  regions: ['between-shoulder-blades'],
  answer: ['rhomboid-minor'],
}
const readCase = (change: object) => readCases(JSON.stringify([{ ...validCase, ...change }]))
const firstCase = (change: object) => {
  const [parsed] = readCase(change)
  if (!parsed) throw new Error('no case')
  return parsed
}

describe('reading cases', () => {
  it.each([
    [{ regions: ['elbow'] }, 'Case "a", field "regions.0": no region is called "elbow"'],
    [{ answer: ['rhomboids'] }, 'Case "a", field "answer.0": no tissue is called "rhomboids"'],
    [
      { history: [{ worked: ['x'], relief: 'none' }] },
      'Case "a", field "history.0.worked.0": no tissue is called "x"',
    ],
  ])('refuses %j with a clear message', (change, message) => {
    expect(() => readCase(change)).toThrow(message)
  })

  it('names the field of a wrong relief, and the number of a case without an id', () => {
    expect(() => readCase({ history: [{ worked: [], relief: 'a while' }] })).toThrow(
      'Case "a", field "history.0.relief"',
    )
    expect(() => readCases('[{}]')).toThrow('Case number 1, field "id"')
    expect(() => readCases('{')).toThrow('not JSON')
    expect(() => readCases('{}')).toThrow('not a JSON array')
  })

  it('creates visits a week apart on the side of the case, with verdicts by the rule', () => {
    const facts = factsOf(
      firstCase({
        side: 'right',
        history: [
          { worked: ['rhomboid-major'], relief: '4 to 7 days', response: 'partly' },
          { worked: ['infraspinatus'], relief: 'still better' },
        ],
      }),
    )
    expect(facts.visits.map((visit) => [visit.at.slice(0, 10), visit.verdict])).toEqual([
      ['2026-01-05', 'did not last'],
      ['2026-01-12', 'lasted'],
    ])
    expect(facts.visits[0]?.work[0]).toMatchObject({ side: 'right', response: 'partly' })
    expect(factsOf(firstCase({})).regions).toEqual([{ region: 'between-shoulder-blades', side: 'left' }])
  })
})

describe('evaluating cases', () => {
  it('gives tied tissues their average rank', () => {
    const rank = (answer: string[]) => {
      const result = evaluateCase(firstCase({ regions: ['ear'], answer }))
      return result.kind === 'tissue expected' ? result.rank : null
    }
    const distantRanks = ['soleus', 'gracilis', 'popliteus'].map((tissue) => rank([tissue]))
    expect(new Set(distantRanks).size).toBe(1)
    expect(distantRanks[0]).toBeGreaterThan(60)
    expect(distantRanks[0]).toBeLessThan(131)
    expect(rank(['soleus', 'masseter'])).toBe(rank(['masseter']))
  })

  it('counts the tissues found and the referrals', () => {
    const cases = [
      firstCase({}),
      firstCase({ id: 'b', answer: 'refer' }),
      firstCase({ id: 'c', answer: 'refer', redFlags: ['fever'] }),
      firstCase({ id: 'd', redFlags: ['fever'] }),
    ]
    const lines = reportOf(cases)
    expect(lines.slice(1)).toEqual([
      'b: NOT referred',
      'c: referred',
      'd: no list: referred',
      'found in top 5: 1 of 2; top 8: 1 of 2; referred: 1 of 2',
    ])
  })

  it.each([
    ['cases.json', 'found in top 5: 26 of 26; top 8: 26 of 26; referred: 5 of 5'],
    ['further-cases.json', 'found in top 5: 22 of 22; top 8: 22 of 22; referred: 3 of 3'],
    ['blind-cases.json', 'found in top 5: 69 of 72; top 8: 71 of 72; referred: 9 of 9'],
    ['other-author-cases.json', 'found in top 5: 93 of 99; top 8: 95 of 99; referred: 8 of 8'],
  ])('has the documented results for %s', (file, totals) => {
    const cases = readCases(readFileSync(new URL(`../../../evaluation/${file}`, import.meta.url), 'utf8'))
    expect(reportOf(cases).at(-1)).toBe(totals)
  })
})
