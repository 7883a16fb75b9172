import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { standardAnatomy } from '@shared/anatomy/anatomy'
import type { ComplaintFacts } from '@shared/reasoning/record/facts'
import { reaches } from '@shared/reasoning/record/history'
import type { Knowledge } from '@shared/reasoning/knowledge'
import { planVisit } from '@shared/reasoning/plan-visit'
import { suggest } from '@shared/reasoning/suggest'
import { whyNot } from '@shared/reasoning/why-not'
import { complaint, someComplaint, someMuscle, someSide, visit, work } from './arbitraries'
import { allSuggestions } from './suggestion-lists'
import type { Side } from '@shared/vocabulary'

/** Lists the tissues that a recommendation or a plan suggests to check, work or repeat. */
function listOffered(
  facts: ComplaintFacts,
  known: Partial<Knowledge> = {},
): { tissue: string; side: Side }[] {
  const [answer, plan] = [suggest(facts, known), planVisit(facts, 90, known)]
  return [
    ...(answer.kind === 'list' ? [...allSuggestions(answer), ...answer.dose] : []),
    ...(plan.kind === 'plan'
      ? plan.steps.flatMap(({ members, side }) => members.map((tissue) => ({ tissue, side })))
      : []),
  ]
}

const haveCommonSide = (one: Side, other: Side) =>
  (['left', 'right'] as const).some((scope) => reaches(one, scope) && reaches(other, scope))

describe('a tissue hidden by the practice', () => {
  it('is never suggested and never planned', () => {
    fc.assert(
      fc.property(someComplaint, fc.uniqueArray(someMuscle, { maxLength: 5 }), (facts, hidden) => {
        const named = listOffered(facts, { hidden: new Set(hidden) }).map(({ tissue }) => tissue)
        for (const tissue of hidden) expect(named).not.toContain(tissue)
      }),
      { numRuns: 40 },
    )
  })

  it('has an answer to "why not", and is offered again once it is shown', () => {
    const facts = complaint()
    const first = listOffered(facts)[0]!
    const known = { hidden: new Set([first.tissue]) }
    expect(listOffered(facts, known).map(({ tissue }) => tissue)).not.toContain(first.tissue)
    expect(whyNot(facts, first.tissue, first.side, known).summary.rule).toBe('hidden')
    expect(listOffered(facts)[0]).toEqual(first)
  })

  it('is not suggested again with more time', () => {
    const facts = complaint({
      visits: [visit(3, { work: [work('rhomboid-major', { minutes: 1, familiarPain: 'yes' })] })],
    })
    const doseTissues = (known: Partial<Knowledge>, change: Partial<ComplaintFacts> = {}) => {
      const answer = suggest({ ...facts, ...change }, known)
      return answer.kind === 'list' ? answer.dose.map(({ tissue }) => tissue) : []
    }
    expect(doseTissues({})).toEqual(['rhomboid-major'])
    expect(doseTissues({ hidden: new Set(['rhomboid-major']) })).toEqual([])
    const ruledOut = [{ tissue: 'rhomboid-major', side: 'left' as const, on: '2026-03-05', why: '' }]
    expect(doseTissues({}, { ruledOut })).toEqual([])
  })
})

describe('a tissue ruled out for a complaint', () => {
  it('is never suggested and never planned on that side', () => {
    fc.assert(
      fc.property(someComplaint, someMuscle, someSide, (facts, tissue, side) => {
        const ruledOut = [{ tissue, side, on: '2026-03-20', why: '' }]
        const sides = listOffered({ ...facts, ruledOut })
          .filter((one) => one.tissue === tissue)
          .map((one) => one.side)
        const isMidline = standardAnatomy.isMidline(tissue)
        for (const one of sides) expect(isMidline || haveCommonSide(one, side)).toBe(false)
      }),
      { numRuns: 40 },
    )
  })

  it('is offered again as before once that is undone', () => {
    const facts = complaint()
    const before = listOffered(facts)
    const { tissue, side } = before[0]!
    const after = listOffered({
      ...facts,
      ruledOut: [{ tissue, side, on: '2026-03-20', why: 'imaging normal' }],
    })
    expect(after.map((one) => one.tissue)).not.toContain(tissue)
    expect(listOffered({ ...facts, ruledOut: [] })).toEqual(before)
  })
})
