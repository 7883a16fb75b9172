import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type {
  HasNotHelpedParams,
  Message,
  StopAdviceParams,
  UnknownParams,
} from '@shared/reasoning/recommendation'
import type { RankParams } from '@shared/reasoning/rank-explanation'
import type { VisitOutcome, VisitRef } from '@shared/reasoning/record/outcome'
import type { WorkedOutcome } from '@shared/reasoning/record/worked'
import { pictureOf } from '@shared/reasoning/picture'
import { planVisit } from '@shared/reasoning/plan-visit'
import { suggest } from '@shared/reasoning/suggest'
import { whyNot } from '@shared/reasoning/why-not'
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
import { someComplaint, someMuscle, someSide } from '../../shared/reasoning/arbitraries'
import { names, visitOn, oneVisit, fourVisits, countWords } from './word-examples'

const hasNotHelped: { [Id in keyof HasNotHelpedParams]: [HasNotHelpedParams[Id], string][] } = {
  'worked-without-lasting-relief': [
    [{ visits: fourVisits, outcome: 'under 4 hours' }, 'Worked 4 times: relief under 4 hours each time'],
    [{ visits: fourVisits, outcome: null }, 'Worked 4 times without lasting relief'],
  ],
  'painful-area': [
    [
      { percent: 82, visits: fourVisits },
      '82% of the time at 4 visits was on the painful area. Consider working elsewhere.',
    ],
  ],
}
const unknown: { [Id in keyof UnknownParams]: [UnknownParams[Id], string][] } = {
  'outcome-not-asked': [
    [{ visits: oneVisit }, 'Outcome of 3 Mar 2026 not recorded'],
    [{ visits: fourVisits }, 'Outcome of 4 visits not recorded'],
  ],
  'outcome-asked-too-early': [[{ visit: visitOn(3) }, 'Relief after 3 Mar 2026 was asked about too early']],
  'response-not-noted': [
    [
      { visits: oneVisit, tissues: ['soleus', 'masseter'], missing: 2, worked: 2 },
      'Response of soleus and masseter not recorded on 3 Mar 2026',
    ],
    [
      { visits: fourVisits, tissues: ['soleus'], missing: 4, worked: 9 },
      'Response of soleus not recorded at 4 visits',
    ],
    [
      { visits: oneVisit, tissues: ['soleus', 'masseter', 'gracilis', 'piriformis'], missing: 4, worked: 4 },
      'Response on 3 Mar 2026 not recorded',
    ],
    [
      {
        visits: fourVisits,
        tissues: ['soleus', 'masseter', 'gracilis', 'piriformis'],
        missing: 4,
        worked: 4,
      },
      'Response at 4 visits not recorded',
    ],
    [
      { visits: oneVisit, tissues: ['soleus', 'masseter', 'gracilis', 'piriformis'], missing: 2, worked: 5 },
      'The response of 2 of 5 worked tissues was not recorded on 3 Mar 2026',
    ],
    [
      {
        visits: fourVisits,
        tissues: ['soleus', 'masseter', 'gracilis', 'piriformis'],
        missing: 2,
        worked: 5,
      },
      'The response of 2 of 5 worked tissues was not recorded at 4 visits',
    ],
  ],
  'familiar-pain-not-tested': [[{}, 'No tissue was checked for the familiar pain yet']],
  'movement-not-noted': [[{}, 'Painful movements are not recorded']],
}
const advice: { [Id in keyof StopAdviceParams]: [StopAdviceParams[Id], string][] } = {
  'got-worse': [
    [
      { visit: oneVisit[0]!, tissues: ['soleus', 'popliteus'], referAfter: null },
      'Pain was higher after 3 Mar 2026. Leave soleus and popliteus. Press lightly. Ask about numbness, weakness and night pain.',
    ],
    [
      {
        visit: oneVisit[0]!,
        tissues: ['soleus', 'popliteus', 'plantaris', 'tibialis-posterior'],
        referAfter: 4,
      },
      'Pain was higher after 3 Mar 2026. Leave what was worked. Press lightly. Ask about numbness, weakness and night pain.',
    ],
  ],
  'got-worse-twice': [
    [
      { visits: fourVisits.slice(0, 2) },
      'Pain was higher after 2 visits. Refer to a doctor before more treatment.',
    ],
  ],
  'familiar-pain-open': [
    [
      { tissues: ['soleus', 'popliteus'] },
      'Checking soleus and popliteus gave the familiar pain. Work them, or consider a referral.',
    ],
    [{ tissues: ['soleus'] }, 'Checking soleus gave the familiar pain. Work it, or consider a referral.'],
  ],
  'pain-as-at-start': [
    [
      { painAtStart: 6, painNow: 6, visits: fourVisits },
      'Pain was 6 at the start and is 6 after 4 visits. Consider a referral.',
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
  'got-worse': [
    [{ visits: oneVisit }, 'The pain got worse after it was worked once.'],
    [{ visits: fourVisits }, 'The pain got worse after it was worked 4 times.'],
  ],
  'below-untested': [
    [{ visits: fourVisits }, 'Worked 4 times without lasting relief, so it is shown only on request.'],
  ],
  'not-asked-yet': [[{}, 'Ask about red flags and precautions first.']],
  precaution: [[{ because: ['anticoagulants'] }, 'Not worked: blood thinner.']],
  'checked-without-familiar-pain': [[{ visits: fourVisits }, 'Checked 4 times without the familiar pain.']],
  'on-request': [
    [{ visits: fourVisits }, 'Worked 4 times without lasting relief, so it is shown only on request.'],
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
    expect(countWords(text)).toBeLessThanOrEqual(20)
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
      visit: visitOn(3),
      minutes,
      isLight,
      outcome: 'no change',
    } as const
    expect(plainWords(doseWords(note, names))).toBe(text)
  })

  it('name the tissues with lasting relief', () => {
    const note = (visits: VisitRef[], outcome: VisitOutcome | null) =>
      plainWords(reliefLastedWords({ tissue: 'soleus', side: 'left', visits, outcome }, names))
    expect(note(oneVisit, 'over 7 days')).toBe('Worked on 3 Mar 2026: relief over 7 days')
    expect(note(fourVisits, null)).toBe('Worked 4 times: relief lasted each time')
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
      expect(plainWords(workedWords({ visits: oneVisit, outcome: outcome as WorkedOutcome }))).toBe(text)
    }
    expect(plainWords(workedWords({ visits: fourVisits, outcome: 'none' }))).toBe(
      'Worked 4 times, no lasting relief',
    )
  })

  it('name each outcome of a visit differently', () => {
    expect(new Set(Object.values(outcomeWords)).size).toBe(Object.keys(outcomeWords).length)
  })
})

describe('every recommendation', () => {
  it('has complete sentences without placeholders', () => {
    const checkSentence = (words: Words) => {
      const text = plainWords(words)
      expect(text).toMatch(/^[A-Z0-9]/)
      expect(text).not.toMatch(/undefined|null|\[object|NaN| {2}| ,/)
    }
    fc.assert(
      fc.property(someComplaint, someMuscle, someSide, (facts, tissue, side) => {
        const answer = suggest(facts)
        if (answer.kind !== 'list') throw new Error('a list was due')
        const plan = planVisit(facts, 60)
        const explanation = whyNot(facts, tissue, side)
        const all = [...answer.suggestions, ...answer.more, ...answer.onRequest, explanation]
        for (const reason of all.flatMap((one) => one.reasons)) checkSentence(reasonWords(reason, names))
        for (const note of answer.hasNotHelped) checkSentence(hasNotHelpedWords(note, names))
        for (const note of answer.dose) checkSentence(doseWords(note, names))
        for (const note of answer.reliefLasted) checkSentence(reliefLastedWords(note, names))
        for (const message of answer.unknown) checkSentence(unknownWords(message, names))
        for (const one of pictureOf(facts).worked) checkSentence(workedWords(one))
        checkSentence(rankWords(explanation.summary, names))
        if (explanation.first?.reason) checkSentence(reasonWords(explanation.first.reason, names))
        if (answer.stop) checkSentence(stopAdviceWords(answer.stop.advice, names))
        if (plan.kind === 'plan') {
          for (const { reason } of plan.steps) if (reason) checkSentence(reasonWords(reason, names))
        }
      }),
      { numRuns: 60 },
    )
  })
})
