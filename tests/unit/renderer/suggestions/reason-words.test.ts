import { describe, expect, it } from 'vitest'
import type { Reason, RuleId, RuleParams } from '@shared/reasoning/reasons'
import type { VisitRef } from '@shared/reasoning/record/outcome'
import { formatDay } from '@renderer/ui/dates'
import { evidenceWords } from '@renderer/suggestions/words/evidence'
import type { Names } from '@renderer/suggestions/words/names'
import { reasonWords } from '@renderer/suggestions/words/reasons'
import { plainWords } from '@renderer/suggestions/words/words'
import { visitIdsIn } from '../../shared/reasoning/arbitraries'
import { names, oneVisit, fourVisits, countWords } from './word-examples'

const americanNames: Names = { ...names, day: (at) => formatDay(at, 'month-day-year') }

const worked = (visits: VisitRef[], released = true, tissue = 'rhomboid-major') => ({
  tissue,
  visits,
  released,
})

/** For each rule, the parameters that change its sentence, and the sentence. */
const reasons: { [R in RuleId]: [RuleParams[R], string][] } = {
  'familiar-pain': [
    [{ visits: oneVisit, absent: [] }, 'Gave the familiar pain on 3 Mar 2026'],
    [{ visits: fourVisits, absent: [] }, 'Gave the familiar pain 4 times'],
  ],
  'familiar-pain-absent': [
    [{ visits: oneVisit }, 'Did not give the familiar pain on 3 Mar 2026'],
    [{ visits: fourVisits }, 'Did not give the familiar pain 4 times'],
  ],
  'refers-here': [
    [{ mainly: ['temple'], also: [], painfulRegions: 1 }, 'Refers pain here'],
    [{ mainly: [], also: ['temple'], painfulRegions: 1 }, 'Sometimes refers pain here'],
    [{ mainly: ['temple'], also: [], painfulRegions: 2 }, 'Refers pain to temple'],
    [{ mainly: [], also: ['temple'], painfulRegions: 2 }, 'Sometimes refers pain to temple'],
    [
      { mainly: ['temple'], also: ['top-of-shoulder'], painfulRegions: 3 },
      'Refers pain to temple, sometimes to top of shoulder',
    ],
  ],
  movement: [
    [{ loads: ['shoulder-flexion'], stretches: [] }, 'Works in lifting the arm forward, which hurts'],
    [
      { loads: ['shoulder-flexion', 'shoulder-abduction'], stretches: [] },
      'Works in lifting the arm forward and lifting the arm out to the side, which hurt',
    ],
    [{ loads: [], stretches: ['neck-flexion'] }, 'Is stretched by bending the neck forward, which hurts'],
    [
      { loads: [], stretches: ['neck-flexion', 'elbow-flexion'] },
      'Is stretched by bending the neck forward and bending the elbow, which hurt',
    ],
    [
      { loads: ['shoulder-flexion'], stretches: ['elbow-flexion'] },
      'Works in lifting the arm forward, and is stretched by bending the elbow, which hurt',
    ],
  ],
  'key-before-satellite': [
    [
      { worked: worked(oneVisit), region: 'temple' },
      'Refers to rhomboid major, worked on 3 Mar 2026 without lasting relief',
    ],
    [
      { worked: worked(fourVisits), region: 'temple' },
      'Refers to rhomboid major, worked 4 times without lasting relief',
    ],
    [
      { worked: worked(oneVisit, false), region: 'temple' },
      'Refers to rhomboid major, which did not release on 3 Mar 2026',
    ],
    [
      { worked: worked(fourVisits, false), region: 'temple' },
      'Refers to rhomboid major, worked 4 times and never released',
    ],
  ],
  'this-client': [
    [{ visits: oneVisit, isExplainedByOthers: false }, 'Gave this client lasting relief on 3 Mar 2026'],
    [{ visits: fourVisits, isExplainedByOthers: false }, 'Gave this client lasting relief 4 times'],
    [
      { visits: oneVisit, isExplainedByOthers: true },
      'The lasting relief on 3 Mar 2026 fits other worked tissue better',
    ],
    [
      { visits: fourVisits, isExplainedByOthers: true },
      'The lasting relief at 4 visits fits other worked tissue better',
    ],
  ],
  'partial-relief': [
    [
      { visits: oneVisit, isExplainedByOthers: false },
      'Gave this client partial relief that lasted on 3 Mar 2026',
    ],
    [
      { visits: fourVisits, isExplainedByOthers: false },
      'Gave this client partial relief that lasted 4 times',
    ],
    [
      { visits: oneVisit, isExplainedByOthers: true },
      'The partial relief on 3 Mar 2026 fits other worked tissue better',
    ],
    [
      { visits: fourVisits, isExplainedByOthers: true },
      'The partial relief at 4 visits fits other worked tissue better',
    ],
  ],
  'this-practice': [
    [{ lasted: 0, visits: 1 }, 'Relief lasted for other clients at 0 of 1 visit'],
    [{ lasted: 30, visits: 40 }, 'Relief lasted for other clients at 30 of 40 visits'],
  ],
  'adjacent-to-worked': [
    [{ worked: [worked(oneVisit)] }, 'Borders rhomboid major, worked on 3 Mar 2026 without lasting relief'],
    [
      { worked: [worked(oneVisit), worked(fourVisits, false, 'upper-trapezius')] },
      'Borders rhomboid major and upper trapezius, worked 4 times without lasting relief',
    ],
    [{ worked: [worked(oneVisit, false)] }, 'Borders rhomboid major, which did not release on 3 Mar 2026'],
    [{ worked: [worked(fourVisits, false)] }, 'Borders rhomboid major, worked 4 times and never released'],
  ],
  'how-often': [
    [{ surveys: ['P04'], people: 72 }, 'How often it was found in a survey of such pain, 72 people'],
    [{ surveys: ['P04', 'P05'], people: 90 }, 'How often it was found in 2 surveys of such pain, 90 people'],
  ],
  'lies-here': [[{ regions: ['temple'] }, 'Lies where it hurts: temple']],
  'adjacent-to-pain': [
    [
      { neighbours: ['rhomboid-major'], regions: ['temple'] },
      'Borders rhomboid major, which lies where it hurts',
    ],
    [
      { neighbours: ['rhomboid-major', 'soleus'], regions: ['temple'] },
      'Borders rhomboid major and soleus, which lie where it hurts',
    ],
  ],
  synergist: [
    [
      { worked: worked(oneVisit), movement: 'scapula-retraction' },
      'Works with rhomboid major (pulling the shoulder blade back), worked on 3 Mar 2026 without lasting relief',
    ],
    [
      { worked: worked(fourVisits), movement: 'scapula-retraction' },
      'Works with rhomboid major (pulling the shoulder blade back), worked 4 times without lasting relief',
    ],
    [
      { worked: worked(oneVisit, false), movement: 'scapula-retraction' },
      'Works with rhomboid major (pulling the shoulder blade back), which did not release on 3 Mar 2026',
    ],
    [
      { worked: worked(fourVisits, false), movement: 'scapula-retraction' },
      'Works with rhomboid major (pulling the shoulder blade back), worked 4 times and never released',
    ],
  ],
  antagonist: [
    [
      { worked: worked(oneVisit), movement: 'scapula-retraction' },
      'Works against rhomboid major (pulling the shoulder blade back), worked on 3 Mar 2026 without lasting relief',
    ],
    [
      { worked: worked(fourVisits), movement: 'scapula-retraction' },
      'Works against rhomboid major (pulling the shoulder blade back), worked 4 times without lasting relief',
    ],
    [
      { worked: worked(oneVisit, false), movement: 'scapula-retraction' },
      'Works against rhomboid major (pulling the shoulder blade back), which did not release on 3 Mar 2026',
    ],
    [
      { worked: worked(fourVisits, false), movement: 'scapula-retraction' },
      'Works against rhomboid major (pulling the shoulder blade back), worked 4 times and never released',
    ],
  ],
  'worked-without-lasting-relief': [
    [{ visits: oneVisit, outcome: 'under 4 hours' }, 'Worked on 3 Mar 2026: relief under 4 hours'],
    [{ visits: oneVisit, outcome: null }, 'Worked on 3 Mar 2026 without lasting relief'],
    [{ visits: fourVisits, outcome: 'no change' }, 'Worked 4 times: no change each time'],
    [{ visits: fourVisits, outcome: null }, 'Worked 4 times without lasting relief'],
  ],
  'work-elsewhere-failed': [
    [{ notWorked: oneVisit, notReleased: [] }, 'Not worked on 3 Mar 2026, when relief did not last'],
    [{ notWorked: fourVisits, notReleased: [] }, 'Not worked at 4 visits without lasting relief'],
    [{ notWorked: [], notReleased: oneVisit }, 'Did not release on 3 Mar 2026, so its effect is unknown'],
    [{ notWorked: [], notReleased: fourVisits }, 'Did not release at 4 visits, so its effect is unknown'],
    [
      { notWorked: fourVisits, notReleased: oneVisit },
      'Not worked at 4 visits without lasting relief, and not released at 1 visit',
    ],
  ],
  'work-elsewhere-lasted': [
    [{ visits: oneVisit }, 'Other tissue was worked on 3 Mar 2026, and relief lasted at least in part'],
    [{ visits: fourVisits }, 'Other tissue was worked at 4 visits, and relief lasted at least in part'],
  ],
  'palpation-elsewhere': [
    [
      { tissues: ['soleus'], gaveFamiliarPain: true, visits: oneVisit },
      'Checking soleus gave the familiar pain on 3 Mar 2026',
    ],
    [
      { tissues: ['soleus'], gaveFamiliarPain: true, visits: fourVisits },
      'Checking soleus gave the familiar pain at 4 visits',
    ],
    [
      { tissues: ['soleus'], gaveFamiliarPain: false, visits: oneVisit },
      'Checking soleus did not give the familiar pain on 3 Mar 2026',
    ],
    [
      { tissues: ['soleus', 'popliteus'], gaveFamiliarPain: false, visits: fourVisits },
      'Checking soleus and popliteus did not give the familiar pain at 4 visits',
    ],
  ],
  'no-referral': [[{ regions: ['temple'] }, 'Not known to refer pain here']],
  unrelated: [[{ regions: ['temple'] }, 'No known referral, border or movement connects it to the pain']],
  'non-muscle': [
    [{ kind: 'fascia' }, 'Fascia is less often a source of such pain than muscle'],
    [{ kind: 'ligament' }, 'A ligament is less often a source of such pain than a muscle'],
    [{ kind: 'retinaculum' }, 'A retinaculum is less often a source of such pain than a muscle'],
    [{ kind: 'tendon' }, 'A tendon is less often a source of such pain than a muscle'],
    [{ kind: 'scar' }, 'A scar is less often a source of such pain than a muscle'],
    [{ kind: 'other' }, 'Tissue of this kind is less often a source of such pain than muscle'],
  ],
  'dangerous-place': [
    [{ place: 'Front of the throat' }, 'Reached through a dangerous place: front of the throat'],
  ],
  'ruled-out': [
    [{ on: '2026-03-03', why: '' }, 'Ruled out on 3 Mar 2026'],
    [{ on: '2026-03-03', why: 'imaging normal' }, 'Ruled out on 3 Mar 2026: imaging normal'],
  ],
}

const reasonOf = (rule: string, params: unknown) =>
  ({ rule, params, direction: 'up', effect: 1, evidence }) as unknown as Reason
const evidence = { id: 'anatomy', ownRelations: 'none', ownSources: [] } as const
const allReasons = Object.entries(reasons).flatMap(([rule, rows]) =>
  rows.map(([params, words]): [string, string, Reason] => [rule, words, reasonOf(rule, params)]),
)

describe('the words of a reason', () => {
  it.each(allReasons)('%s: %s', (_rule, words, reason) => {
    expect(plainWords(reasonWords(reason, names))).toBe(words)
    expect(countWords(words)).toBeLessThanOrEqual(20)
    expect(words).not.toMatch(/cause/)
  })

  it.each(allReasons)('%s links to the visits that it mentions: %s', (_rule, _words, reason) => {
    const linked = visitIdsIn(reasonWords(reason, names))
    expect(new Set(linked)).toEqual(new Set(visitIdsIn(reason.params)))
  })

  it('write days in the date format of the practice', () => {
    const day = (reason: Reason) => plainWords(reasonWords(reason, americanNames))
    expect(day(reasonOf('ruled-out', { on: '2026-03-03', why: '' }))).toBe('Ruled out on Mar 3, 2026')
    expect(day(reasonOf('familiar-pain', { visits: oneVisit, absent: [] }))).toBe(
      'Gave the familiar pain on Mar 3, 2026',
    )
  })

  it('name the strength of the evidence', () => {
    expect(evidenceWords({ ...evidence, id: 'expert opinion' })).toBe('expert opinion')
    const own = { ...evidence, ownRelations: 'all', ownSources: [] } as const
    expect(evidenceWords(own)).toBe('your own relation')
    expect(evidenceWords({ ...own, ownSources: ['a course'] })).toBe('your own relation, from a course')
    const partlyOwn = { ...own, ownRelations: 'some' } as const
    expect(evidenceWords(partlyOwn)).toBe('anatomy, no trial; partly your own relation')
    expect(evidenceWords({ ...partlyOwn, ownSources: ['a course'] })).toBe(
      'anatomy, no trial; partly your own relation, from a course',
    )
  })
})
