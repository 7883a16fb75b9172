import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { factsOf } from '../../../evaluation/case-facts'
import { readCases } from '../../../evaluation/cases'
import { evaluateCase, reportOf } from '../../../evaluation/evaluate-cases'
import { firstCase, readCase } from './evaluation-cases'

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

/** Returns the best answer and its ranks; null if there is no list. */
const foundIn = (change: object) => {
  const result = evaluateCase(firstCase(change))
  return result.kind === 'tissue expected' ? result.found : null
}

describe('evaluating cases', () => {
  it('gives tied tissues their average rank', () => {
    const rank = (...answer: string[]) => foundIn({ regions: ['ear'], answer })
    const distant = ['gracilis', 'tibialis-anterior', 'sartorius'].map((tissue) => rank(tissue))
    for (const of of ['line', 'alone'] as const) {
      expect(new Set(distant.map((found) => found?.[of])).size).toBe(1)
      expect(distant[0]?.[of]).toBeGreaterThan(of === 'line' ? 30 : 60)
      expect(distant[0]?.[of]).toBeLessThan(131)
    }
    expect(rank('soleus', 'masseter')).toEqual(rank('masseter'))
  })

  it('counts a group at its rank for each member', () => {
    const rank = (tissue: string) => foundIn({ answer: [tissue] })
    const [best, other] = [rank('levator-scapulae'), rank('upper-trapezius')]
    expect(best?.line).toBe(other?.line)
    expect(best?.alone).toBe(best?.line)
    expect(other?.line).toBeLessThan(other?.alone ?? 0)
  })

  it('ranks tissues that were set aside, or must not be worked, after all lines', () => {
    const twice = [1, 2].map(() => ({ worked: ['infraspinatus'], relief: 'under 4 hours' }))
    expect(foundIn({ answer: ['infraspinatus'] })?.line).toBeLessThan(10)
    expect(foundIn({ answer: ['infraspinatus'], history: twice })?.line).toBeGreaterThan(60)
    const hip = { regions: ['groin'], answer: ['psoas-major'] }
    expect(foundIn(hip)?.line).toBeLessThan(10)
    expect(foundIn({ ...hip, precautions: ['pregnancy'] })?.line).toBeGreaterThan(60)
  })

  it('counts a case without a list as not found', () => {
    expect(foundIn({})).not.toBeNull()
    expect(foundIn({ asked: false })).toBeNull()
    expect(foundIn({ redFlags: ['fever'] })).toBeNull()
    expect(reportOf([firstCase({ asked: false })])[0]).toBe('a: no list: not asked yet')
  })

  it.each<[string, object, boolean]>([
    ['nothing recorded', {}, false],
    ['a red flag that stops the list', { redFlags: ['fever'] }, true],
    ['a red flag of a newer version', { redFlags: ['a-new-flag'] }, true],
    ['a red flag beside the list', { redFlags: ['night-pain'] }, true],
    ['questions that were not asked', { asked: false }, false],
    ['one part that was not asked', { asked: { precautions: false } }, false],
    [
      'pain in new places at two visits',
      { history: ['calf', 'abdomen'].map((region) => ({ worked: [], marks: [{ region }] })) },
      true,
    ],
    [
      'advice to stop',
      { history: [1, 2, 3, 4].map(() => ({ worked: ['rhomboid-major'], relief: 'none' })) },
      true,
    ],
    [
      'advice to stop before the questions',
      { asked: false, history: [1, 2].map(() => ({ worked: ['soleus'], painBefore: 4, painNow: 7 })) },
      true,
    ],
    [
      'three visits without success',
      { history: [1, 2, 3].map(() => ({ worked: ['rhomboid-major'], relief: 'none' })) },
      false,
    ],
  ])('decides whether the client is referred: %s', (_, change, referred) => {
    expect(evaluateCase(firstCase({ ...change, answer: 'refer' }))).toEqual({
      kind: 'referral expected',
      referred,
    })
  })

  it('counts the tissues found and the referrals', () => {
    const cases = [
      firstCase({}),
      firstCase({ id: 'b', answer: 'refer' }),
      firstCase({ id: 'c', answer: 'refer', redFlags: ['fever'] }),
      firstCase({ id: 'd', redFlags: ['fever'] }),
    ]
    const lines = reportOf(cases)
    expect(lines[0]).toMatch(/^a: rank 2 of \d+ \(rhomboid-minor\)$/)
    expect(lines.slice(1, 4)).toEqual(['b: NOT referred', 'c: referred', 'd: no list: referred'])
    expect(lines.slice(7)).toEqual([
      'probably not a tissue, though one was the answer: 0 of 2',
      'without groups: found in top 5: 1 of 2; top 8: 1 of 2',
      'found in top 5: 1 of 2; top 8: 1 of 2; referred: 1 of 2',
    ])
  })

  it('says how often tissues with each strength word were an answer', () => {
    const lines = reportOf([firstCase({})]).slice(1, 4)
    const counts = lines.map((line) => {
      const [, word, answers, count] = /^(\w+): (\d+) of (\d+) were an answer/.exec(line) ?? []
      return { word, answers: Number(answers), count: Number(count) }
    })
    expect(counts.map(({ word }) => word)).toEqual(['strong', 'fair', 'possible'])
    expect(counts.reduce((sum, { answers }) => sum + answers, 0)).toBe(1)
    for (const [index, { answers, count }] of counts.entries()) {
      const share = count === 0 ? '' : ` (${String(Math.round((100 * answers) / count))} %)`
      expect(lines[index]?.endsWith(`were an answer${share}`)).toBe(true)
    }
    expect(reportOf([firstCase({ answer: 'refer' })])[1]).toBe('strong: 0 of 0 were an answer')
  })

  it.each([
    ['cases.json', 'found in top 5: 26 of 26; top 8: 26 of 26; referred: 5 of 5'],
    ['further-cases.json', 'found in top 5: 22 of 22; top 8: 22 of 22; referred: 3 of 3'],
    ['blind-cases.json', 'found in top 5: 69 of 72; top 8: 71 of 72; referred: 9 of 9'],
    ['other-author-cases.json', 'found in top 5: 96 of 99; top 8: 98 of 99; referred: 8 of 8'],
    ['after-failure-cases.json', 'found in top 5: 44 of 45; top 8: 44 of 45; referred: 0 of 0'],
    ['other-cause-cases.json', 'found in top 5: 24 of 24; top 8: 24 of 24; referred: 16 of 16'],
  ])('has the documented results for %s', (file, totals) => {
    const cases = readCases(readFileSync(new URL(`../../../evaluation/${file}`, import.meta.url), 'utf8'))
    expect(reportOf(cases).at(-1)).toBe(totals)
  })
})
