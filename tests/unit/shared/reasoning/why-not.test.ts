import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ComplaintFacts } from '@shared/reasoning/record/facts'
import { rankTissues } from '@shared/reasoning/ranking/rank'
import { partsText } from '@shared/reasoning/reason-text'
import { whyNot } from '@shared/reasoning/why-not'
import { complaint, someComplaint, someMuscle, someSide, visit, work } from './made-up'

const asked = (tissue: string, facts: Partial<ComplaintFacts> = {}) =>
  whyNot(complaint(facts), tissue, 'left')
const said = (...from: Parameters<typeof asked>) => partsText(asked(...from).summary, '2026')

describe('why not', () => {
  it('says that nothing speaks for a tissue at the other end of the body', () => {
    const answer = asked('soleus')
    expect(partsText(answer.summary)).toBe(
      'nothing known to us speaks for soleus: no referral, border or painful movement links it with between the shoulder blades, inner edge of the blade',
    )
    expect(answer.rank).toBeGreaterThan(20)
    expect(answer.reasons.map((reason) => reason.rule)).toEqual(['unrelated'])
  })

  it('names the visits that keep it down', () => {
    const failing = [3, 10].map((day) => visit(day, { work: [work('rhomboid-major')] }))
    expect(said('rhomboid-major', { visits: failing.slice(0, 1) })).toMatch(
      /^what keeps it down: worked on 3 March, relief under 4 hours: this alone was not enough/,
    )
    expect(said('rhomboid-major', { visits: failing })).toMatch(
      /^worked on 3 March and 10 March, .*; so it stands below all that is untested$/,
    )
    const third = visit(17, { work: [work('rhomboid-major')] })
    expect(said('rhomboid-major', { visits: [...failing, third] })).toMatch(/shown only on request$/)
  })

  it('says what pressing did not show, and what stands first instead', () => {
    const visits = [
      visit(1, {
        kind: 'assessment',
        work: [work('rhomboid-minor', { checkOnly: true, familiarPain: 'no' })],
      }),
    ]
    const text = said('rhomboid-minor', { visits })
    expect(text).toContain('pressing it did not give the familiar pain on 1 March')
    expect(text).toContain('stands first: known to refer mainly to')
  })

  it('says of the first that nothing keeps it down', () => {
    const [first] = rankTissues(complaint())
    expect(said(first?.tissue ?? '')).toContain('nothing keeps')
  })

  it('says that a side where it does not hurt is not in question', () => {
    const answer = whyNot(complaint(), 'infraspinatus', 'right')
    expect(answer.rank).toBeNull()
    expect(partsText(answer.summary)).toContain('nothing points to infraspinatus on that side')
  })

  it('gives no rank behind a gate', () => {
    const answer = asked('rhomboid-major', { redFlags: ['fever'] })
    expect(answer).toMatchObject({ rank: null, strength: null })
    expect(partsText(answer.summary)).toContain('a red flag is recorded')
    expect(said('rhomboid-major', { widespreadSigns: ['touch-hurts-everywhere'] })).toContain('many places')
  })

  it('stands where the list has it, and bears any question', () => {
    fc.assert(
      fc.property(someComplaint, fc.oneof(someMuscle, fc.string()), someSide, (facts, tissue, side) => {
        const answer = whyNot(facts, tissue, side)
        expect(partsText(answer.summary)).not.toBe('')
        if (answer.rank !== null) expect(rankTissues(facts)[answer.rank - 1]?.tissue).toBe(tissue)
      }),
    )
  })
})
