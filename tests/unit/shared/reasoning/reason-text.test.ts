import { describe, expect, it } from 'vitest'
import type { Relief, Verdict } from '@shared/reasoning/record/facts'
import { cameOf, dayText, listed, onVisits, partsText, visitsIn } from '@shared/reasoning/reason-text'
import { visit } from './made-up'

describe('dates', () => {
  it('leave out the year that is meant anyway', () => {
    expect(dayText('2026-03-03T10:00', '2026')).toBe('3 March')
    expect(dayText('2025-12-31T10:00', '2026')).toBe('31 December 2025')
    expect(dayText('sometime', '2026')).toBe('sometime')
  })
})

describe('a list of names', () => {
  it('reads as a sentence, unless a name reads as two', () => {
    expect(listed(['soleus', 'plantaris'])).toBe('soleus and plantaris')
    expect(listed(['temple', 'ear', 'front of chest'])).toBe('temple, ear and front of chest')
    expect(listed(['bending backward, coming up from a stoop', 'climbing stairs'])).toBe(
      'bending backward, coming up from a stoop; climbing stairs',
    )
    expect(listed(['forehead and around the eye', 'temple'])).toBe('forehead and around the eye; temple')
  })
})

describe('what came of visits', () => {
  it.each<[Relief | null, Verdict, string]>([
    ['under 4 hours', 'did not last', 'relief under 4 hours'],
    ['none', 'did not last', 'no lasting relief'],
    ['still better', 'did not last', 'relief did not last'],
    [null, 'did not last', 'relief did not last'],
    ['under 4 hours', 'lasted', 'relief lasted'],
    ['over 7 days', 'lasted', 'relief over 7 days'],
    ['under 4 hours', 'worse', 'it got worse'],
    ['none', 'no change', 'no change'],
  ])('relief %s, %s: %s', (relief, verdict, text) => {
    expect(cameOf([visit(3, { relief, verdict })])).toBe(text)
  })

  it('is said once when it was always the same, and in turn when not', () => {
    const worse = visit(4, { verdict: 'worse' })
    expect(cameOf([visit(3), visit(4)])).toBe('relief under 4 hours both times')
    expect(cameOf([visit(3), visit(4), visit(5)])).toBe('relief under 4 hours every time')
    expect(cameOf([visit(3), worse])).toBe('relief under 4 hours, then it got worse')
    expect(cameOf([worse, visit(3), visit(5)])).toBe('relief under 4 hours twice and it got worse once')
  })

  it('names the visits of a few, and counts many, each of which it leads to', () => {
    const days = (...of: number[]) => partsText(onVisits(of.map((day) => visit(day))), '2026')
    expect(days(3)).toBe('on 3 March')
    expect(days(3, 4)).toBe('on 3 March and 4 March')
    expect(days(1, 2, 3, 4, 5)).toBe('at 5 visits, 1 March to 5 March')
    expect(onVisits([3, 4, 5].map((day) => visit(day))).flatMap(visitsIn)).toHaveLength(3)
  })
})
