import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import { standardAnatomy } from '@shared/anatomy/anatomy'
import type { Reason, RuleId, RuleParams } from '@shared/reasoning/reasons'
import type {
  HasNotHelpedParams,
  Message,
  RankParams,
  StopAdviceParams,
  UnknownParams,
} from '@shared/reasoning/recommendation'
import type { VisitOutcome, VisitRef } from '@shared/reasoning/record/outcome'
import type { WorkedOutcome } from '@shared/reasoning/record/worked'
import { pictureOf } from '@shared/reasoning/picture'
import { planVisit } from '@shared/reasoning/plan-visit'
import { suggest } from '@shared/reasoning/suggest'
import { whyNot } from '@shared/reasoning/why-not'
import { inSentence, movementName, regionName } from '@renderer/anatomy/words'
import { formatDay } from '@renderer/ui/dates'
import { evidenceWords } from '@renderer/suggestions/words/evidence'
import type { Names } from '@renderer/suggestions/words/names'
import {
  doseWords,
  hasNotHelpedWords,
  reliefLastedWords,
  stopAdviceWords,
  unknownWords,
} from '@renderer/suggestions/words/notes'
import { outcomeWords } from '@renderer/suggestions/words/outcomes'
import { rankWords } from '@renderer/suggestions/words/rank'
import { reasonWords } from '@renderer/suggestions/words/reasons'
import { workedWords } from '@renderer/suggestions/words/worked'
import { plainWords, type Words } from '@renderer/suggestions/words/words'
import { someComplaint, someMuscle, someSide, visitIdsIn } from '../../shared/reasoning/arbitraries'

const names: Names = {
  tissue: (tissue) => inSentence(standardAnatomy.tissueById.get(tissue)?.name ?? tissue),
  region: (region) => inSentence(regionName(region)),
  movement: (movement) => inSentence(movementName(movement)),
  day: (at) => formatDay(at, 'day-month-year'),
}
const american: Names = { ...names, day: (at) => formatDay(at, 'month-day-year') }

const at = (day: number): VisitRef => ({
  id: day,
  at: `2026-03-${String(day).padStart(2, '0')}T10:00`,
  relief: 'under 4 hours',
  verdict: 'did not last',
})
const one = [at(3)]
const four = [3, 10, 17, 24].map(at)
const worked = (visits: VisitRef[], released = true, tissue = 'rhomboid-major') => ({
  tissue,
  visits,
  released,
})

/** For each rule, the parameters that change its sentence, and the sentence. */
const reasons: { [R in RuleId]: [RuleParams[R], string][] } = {
  'familiar-pain': [
    [{ visits: one }, 'Gave the familiar pain on 3 Mar 2026'],
    [{ visits: four }, 'Gave the familiar pain 4 times'],
  ],
  'familiar-pain-absent': [
    [{ visits: one }, 'Did not give the familiar pain on 3 Mar 2026'],
    [{ visits: four }, 'Did not give the familiar pain 4 times'],
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
      { worked: worked(one), region: 'temple' },
      'Refers to rhomboid major, worked on 3 Mar 2026 without lasting relief',
    ],
    [
      { worked: worked(four), region: 'temple' },
      'Refers to rhomboid major, worked 4 times without lasting relief',
    ],
    [
      { worked: worked(one, false), region: 'temple' },
      'Refers to rhomboid major, which did not release on 3 Mar 2026',
    ],
    [
      { worked: worked(four, false), region: 'temple' },
      'Refers to rhomboid major, worked 4 times and never released',
    ],
  ],
  'this-client': [
    [{ visits: one, isExplainedByOthers: false }, 'Gave this client lasting relief on 3 Mar 2026'],
    [{ visits: four, isExplainedByOthers: false }, 'Gave this client lasting relief 4 times'],
    [
      { visits: one, isExplainedByOthers: true },
      'The lasting relief on 3 Mar 2026 fits other worked tissue better',
    ],
    [
      { visits: four, isExplainedByOthers: true },
      'The lasting relief at 4 visits fits other worked tissue better',
    ],
  ],
  'partial-relief': [
    [
      { visits: one, isExplainedByOthers: false },
      'Gave this client partial relief that lasted on 3 Mar 2026',
    ],
    [{ visits: four, isExplainedByOthers: false }, 'Gave this client partial relief that lasted 4 times'],
    [
      { visits: one, isExplainedByOthers: true },
      'The partial relief on 3 Mar 2026 fits other worked tissue better',
    ],
    [
      { visits: four, isExplainedByOthers: true },
      'The partial relief at 4 visits fits other worked tissue better',
    ],
  ],
  'this-practice': [
    [{ lasted: 0, visits: 1 }, 'Relief lasted for other clients at 0 of 1 visit'],
    [{ lasted: 30, visits: 40 }, 'Relief lasted for other clients at 30 of 40 visits'],
  ],
  'adjacent-to-worked': [
    [{ worked: [worked(one)] }, 'Borders rhomboid major, worked on 3 Mar 2026 without lasting relief'],
    [
      { worked: [worked(one), worked(four, false, 'upper-trapezius')] },
      'Borders rhomboid major and upper trapezius, worked 4 times without lasting relief',
    ],
    [{ worked: [worked(one, false)] }, 'Borders rhomboid major, which did not release on 3 Mar 2026'],
    [{ worked: [worked(four, false)] }, 'Borders rhomboid major, worked 4 times and never released'],
  ],
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
      { worked: worked(one), movement: 'scapula-retraction' },
      'Works with rhomboid major (drawing the shoulder blade back), worked on 3 Mar 2026 without lasting relief',
    ],
    [
      { worked: worked(four), movement: 'scapula-retraction' },
      'Works with rhomboid major (drawing the shoulder blade back), worked 4 times without lasting relief',
    ],
    [
      { worked: worked(one, false), movement: 'scapula-retraction' },
      'Works with rhomboid major (drawing the shoulder blade back), which did not release on 3 Mar 2026',
    ],
    [
      { worked: worked(four, false), movement: 'scapula-retraction' },
      'Works with rhomboid major (drawing the shoulder blade back), worked 4 times and never released',
    ],
  ],
  antagonist: [
    [
      { worked: worked(one), movement: 'scapula-retraction' },
      'Works against rhomboid major (drawing the shoulder blade back), worked on 3 Mar 2026 without lasting relief',
    ],
    [
      { worked: worked(four), movement: 'scapula-retraction' },
      'Works against rhomboid major (drawing the shoulder blade back), worked 4 times without lasting relief',
    ],
    [
      { worked: worked(one, false), movement: 'scapula-retraction' },
      'Works against rhomboid major (drawing the shoulder blade back), which did not release on 3 Mar 2026',
    ],
    [
      { worked: worked(four, false), movement: 'scapula-retraction' },
      'Works against rhomboid major (drawing the shoulder blade back), worked 4 times and never released',
    ],
  ],
  'worked-without-lasting-relief': [
    [{ visits: one, outcome: 'under 4 hours' }, 'Worked on 3 Mar 2026: relief under 4 hours'],
    [{ visits: one, outcome: null }, 'Worked on 3 Mar 2026 without lasting relief'],
    [{ visits: four, outcome: 'no change' }, 'Worked 4 times: no change each time'],
    [{ visits: four, outcome: null }, 'Worked 4 times without lasting relief'],
  ],
  'work-elsewhere-failed': [
    [{ notWorked: one, notReleased: [] }, 'Not worked on 3 Mar 2026, when relief did not last'],
    [{ notWorked: four, notReleased: [] }, 'Not worked at 4 visits without lasting relief'],
    [{ notWorked: [], notReleased: one }, 'Did not release on 3 Mar 2026, so its effect is unknown'],
    [{ notWorked: [], notReleased: four }, 'Did not release at 4 visits, so its effect is unknown'],
    [
      { notWorked: four, notReleased: one },
      'Not worked at 4 visits without lasting relief, and not released at 1 visit',
    ],
  ],
  'work-elsewhere-lasted': [
    [{ visits: one }, 'Other tissue was worked on 3 Mar 2026, and relief lasted at least in part'],
    [{ visits: four }, 'Other tissue was worked at 4 visits, and relief lasted at least in part'],
  ],
  'palpation-elsewhere': [
    [
      { tissues: ['soleus'], gaveFamiliarPain: true, visits: one },
      'Checking soleus gave the familiar pain on 3 Mar 2026',
    ],
    [
      { tissues: ['soleus'], gaveFamiliarPain: true, visits: four },
      'Checking soleus gave the familiar pain at 4 visits',
    ],
    [
      { tissues: ['soleus'], gaveFamiliarPain: false, visits: one },
      'Checking soleus did not give the familiar pain on 3 Mar 2026',
    ],
    [
      { tissues: ['soleus', 'popliteus'], gaveFamiliarPain: false, visits: four },
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

const wordsIn = (text: string) => text.split(/\s+/).length

describe('the words of a reason', () => {
  it.each(allReasons)('%s: %s', (_rule, words, reason) => {
    expect(plainWords(reasonWords(reason, names))).toBe(words)
    expect(wordsIn(words)).toBeLessThanOrEqual(20)
    expect(words).not.toMatch(/cause/)
  })

  it.each(allReasons)('%s links to the visits that it mentions: %s', (_rule, _words, reason) => {
    const linked = visitIdsIn(reasonWords(reason, names))
    expect(new Set(linked)).toEqual(new Set(visitIdsIn(reason.params)))
  })

  it('write days in the date format of the practice', () => {
    const day = (reason: Reason) => plainWords(reasonWords(reason, american))
    expect(day(reasonOf('ruled-out', { on: '2026-03-03', why: '' }))).toBe('Ruled out on Mar 3, 2026')
    expect(day(reasonOf('familiar-pain', { visits: one }))).toBe('Gave the familiar pain on Mar 3, 2026')
  })

  it('name the strength of the evidence', () => {
    expect(evidenceWords({ ...evidence, id: 'expert opinion' })).toBe('expert opinion')
    const own = { ...evidence, ownRelations: 'all', ownSources: [] } as const
    expect(evidenceWords(own)).toBe('your own relation')
    expect(evidenceWords({ ...own, ownSources: ['a course'] })).toBe('your own relation, from a course')
    const some = { ...own, ownRelations: 'some' } as const
    expect(evidenceWords(some)).toBe('anatomy, no trial; partly your own relation')
    expect(evidenceWords({ ...some, ownSources: ['a course'] })).toBe(
      'anatomy, no trial; partly your own relation, from a course',
    )
  })
})

const hasNotHelped: { [Id in keyof HasNotHelpedParams]: [HasNotHelpedParams[Id], string][] } = {
  'worked-without-lasting-relief': [
    [
      { visits: four, outcome: 'under 4 hours', gaveFamiliarPain: false },
      'Worked 4 times: relief under 4 hours each time',
    ],
    [{ visits: four, outcome: null, gaveFamiliarPain: false }, 'Worked 4 times without lasting relief'],
    [
      { visits: four, outcome: null, gaveFamiliarPain: true },
      'Worked 4 times without lasting relief. It gave the familiar pain: do not work only this tissue.',
    ],
  ],
  'painful-area': [
    [
      { percent: 82, visits: four },
      '82% of the time at 4 visits was on the painful area. Consider working elsewhere.',
    ],
  ],
}
const unknown: { [Id in keyof UnknownParams]: [UnknownParams[Id], string][] } = {
  'outcome-not-asked': [
    [{ visits: one }, 'Outcome of 3 Mar 2026 not recorded'],
    [{ visits: four }, 'Outcome of 4 visits not recorded'],
  ],
  'outcome-asked-too-early': [[{ visit: at(3) }, 'Relief after 3 Mar 2026 was asked about too early']],
  'response-not-noted': [
    [{ visits: one, missing: 2, worked: 2 }, 'Response on 3 Mar 2026 not recorded'],
    [{ visits: four, missing: 4, worked: 4 }, 'Response at 4 visits not recorded'],
    [
      { visits: one, missing: 2, worked: 5 },
      'The response of 2 of 5 worked tissues was not recorded on 3 Mar 2026',
    ],
    [
      { visits: four, missing: 2, worked: 5 },
      'The response of 2 of 5 worked tissues was not recorded at 4 visits',
    ],
  ],
  'familiar-pain-not-tested': [[{}, 'No tissue was checked for the familiar pain yet']],
  'movement-not-noted': [[{}, 'Painful movements are not recorded']],
}
const advice: { [Id in keyof StopAdviceParams]: [StopAdviceParams[Id], string][] } = {
  'familiar-pain-open': [
    [
      { tissues: ['soleus', 'popliteus'] },
      'Checking soleus and popliteus gave the familiar pain. Work them once more, or consider a referral.',
    ],
    [
      { tissues: ['soleus'] },
      'Checking soleus gave the familiar pain. Work it once more, or consider a referral.',
    ],
  ],
  'same-work-repeated': [
    [{}, 'Almost the same tissues were worked each time. Check elsewhere once, or consider a referral.'],
  ],
  'several-hypotheses-failed': [
    [{}, 'Several attempts gave no lasting change. Consider a doctor, or check joints and nerves.'],
  ],
}
const ranks: { [Id in keyof RankParams]: [RankParams[Id], string][] } = {
  'red-flag': [[{}, 'A red flag is recorded. No tissue is suggested until a doctor has looked at it.']],
  'widespread-pain': [
    [{}, 'Pain in many places. Another muscle is unlikely to help, so nothing is suggested.'],
  ],
  'other-side': [[{}, 'No pain on that side, and nothing supports this tissue there.']],
  'ruled-out': [[{ on: '2026-03-03', why: 'imaging normal' }, 'Ruled out on 3 Mar 2026: imaging normal']],
  hidden: [[{}, 'Hidden in this practice, so never suggested.']],
  'below-untested': [
    [{ visits: four }, 'Worked 4 times without lasting relief, so it ranks below untested tissues.'],
  ],
  'on-request': [
    [{ visits: four }, 'Worked 4 times without lasting relief, so it is shown only on request.'],
  ],
  'nothing-supports': [[{}, 'No known referral, border or movement supports it.']],
  lowered: [[{}, 'Some findings lower its rank.']],
  'nothing-lowers': [[{}, 'Nothing lowers its rank.']],
  'others-stronger': [[{}, 'Nothing lowers its rank. Other tissues have more support.']],
}

const rowsOf = (table: Record<string, [unknown, string][]>, words: (message: never) => Words) =>
  Object.entries(table).flatMap(([rule, rows]) =>
    rows.map(([params, text]): [string, string, Words] => [rule, text, words({ rule, params } as never)]),
  )

describe('the words beside a list', () => {
  it.each([
    ...rowsOf(hasNotHelped, (note) => hasNotHelpedWords(note, names)),
    ...rowsOf(unknown, (message: Message<UnknownParams>) => unknownWords(message, names)),
    ...rowsOf(advice, (message: Message<StopAdviceParams>) => stopAdviceWords(message, names)),
    ...rowsOf(ranks, (message: Message<RankParams>) => rankWords(message, names)),
  ])('%s: %s', (_rule, text, words) => {
    expect(plainWords(words)).toBe(text)
    expect(wordsIn(text)).toBeLessThanOrEqual(20)
  })

  it.each<[number | null, boolean, string]>([
    [null, true, 'Worked lightly on 3 Mar 2026: no change'],
    [1, false, 'Worked for 1 minute on 3 Mar 2026: no change'],
    [1, true, 'Worked for 1 minute, lightly, on 3 Mar 2026: no change'],
    [3, false, 'Worked for 3 minutes on 3 Mar 2026: no change'],
    [3, true, 'Worked for 3 minutes, lightly, on 3 Mar 2026: no change'],
  ])('a small dose of %s minutes, light %s: %s', (minutes, isLight, text) => {
    const note = {
      tissue: 'soleus',
      side: 'left',
      visit: at(3),
      minutes,
      isLight,
      outcome: 'no change',
    } as const
    expect(plainWords(doseWords(note, names))).toBe(text)
  })

  it('name the tissues with lasting relief', () => {
    const note = (visits: VisitRef[], outcome: VisitOutcome | null) =>
      plainWords(reliefLastedWords({ tissue: 'soleus', side: 'left', visits, outcome }, names))
    expect(note(one, 'over 7 days')).toBe('Worked on 3 Mar 2026: relief over 7 days')
    expect(note(four, null)).toBe('Worked 4 times: relief lasted each time')
  })

  it('name the outcome of worked tissue', () => {
    const outcomes: Record<WorkedOutcome, string> = {
      none: 'Worked once, no lasting relief',
      'under 4 hours': 'Worked once, relief under 4 hours',
      '4 to 24 hours': 'Worked once, relief 4 to 24 hours',
      '1 to 3 days': 'Worked once, relief 1 to 3 days',
      '4 to 7 days': 'Worked once, relief 4 to 7 days',
      worse: 'Worked once, it got worse',
      'no change': 'Worked once, no change',
      'did not last': 'Worked once, relief did not last',
      lasted: 'Worked once, relief lasted',
      'lasted the last time': 'Worked once, relief lasted the last time',
      'lasted before': 'Worked once, relief lasted before but not the last time',
      'partly lasted': 'Worked once, partial relief lasted',
      'did not release': 'Worked once, did not release',
      'too early': 'Worked once, too early to tell',
      'not asked': 'Worked once, not asked yet',
    }
    for (const [outcome, text] of Object.entries(outcomes)) {
      expect(plainWords(workedWords({ visits: one, outcome: outcome as WorkedOutcome }))).toBe(text)
    }
    expect(plainWords(workedWords({ visits: four, outcome: 'none' }))).toBe(
      'Worked 4 times, no lasting relief',
    )
  })

  it('name each outcome of a visit differently', () => {
    expect(new Set(Object.values(outcomeWords)).size).toBe(Object.keys(outcomeWords).length)
  })
})

describe('every recommendation', () => {
  it('has complete sentences without placeholders', () => {
    const check = (words: Words) => {
      const text = plainWords(words)
      expect(text).toMatch(/^[A-Z0-9]/)
      expect(text).not.toMatch(/undefined|null|\[object|NaN| {2}| ,/)
    }
    fc.assert(
      fc.property(someComplaint, someMuscle, someSide, (facts, tissue, side) => {
        const answer = suggest(facts)
        if (answer.kind !== 'list') throw new Error('a list was due')
        const plan = planVisit(facts, 60)
        const asked = whyNot(facts, tissue, side)
        const all = [...answer.suggestions, ...answer.more, ...answer.onRequest, asked]
        for (const reason of all.flatMap((one) => one.reasons)) check(reasonWords(reason, names))
        for (const note of answer.hasNotHelped) check(hasNotHelpedWords(note, names))
        for (const note of answer.dose) check(doseWords(note, names))
        for (const note of answer.reliefLasted) check(reliefLastedWords(note, names))
        for (const message of answer.unknown) check(unknownWords(message, names))
        for (const one of pictureOf(facts).worked) check(workedWords(one))
        check(rankWords(asked.summary, names))
        if (asked.first?.reason) check(reasonWords(asked.first.reason, names))
        if (answer.stop) check(stopAdviceWords(answer.stop.advice, names))
        if (plan.kind === 'plan') {
          for (const { reason } of plan.steps) if (reason) check(reasonWords(reason, names))
        }
      }),
      { numRuns: 60 },
    )
  })
})
