import { describe, expect, it } from 'vitest'
import {
  classifyRelief,
  needsAnotherLook,
  defaultReliefCriterion,
  type ClassifiedVisit,
} from '@shared/reasoning/record/relief'
import type { Relief, Verdict, VisitKind } from '@shared/vocabulary'

type Case = [
  why: string,
  before: number | null,
  after: number | null,
  outcome: [relief: Relief | null, painNow: number | null, hours: number] | null,
  next: [pain: number | null, hours: number] | null,
  verdict: Verdict,
]

const cases: Case[] = [
  ['no outcome', 8, 3, null, null, 'not recorded'],
  ['the next visit has no pain before', 8, 3, null, [null, 168], 'not recorded'],
  ['an empty outcome', 8, 3, [null, null, 100], null, 'not recorded'],
  ['a pain now, but none before', null, null, [null, 3, 100], null, 'not recorded'],

  ['at the criterion, at 72 hours', 8, 3, [null, 5, 72], null, 'lasted'],
  ['at the criterion, an hour before 72', 8, 3, [null, 5, 71], null, 'too early'],
  ['exactly 30 %', 10, 5, [null, 7, 80], null, 'lasted'],
  ['two points, but 25 %', 8, 3, [null, 6, 80], null, 'partly lasted'],
  ['half the pain, but one point', 2, 1, [null, 1, 80], null, 'no change'],
  ['at the next visit, two days later', 8, 3, null, [4, 48], 'lasted'],
  ['asked at the next visit, two days later', 8, 3, ['still better', 4, 48], [null, 48], 'lasted'],
  ['asked the morning before the next visit', 8, 3, ['still better', null, 50], [null, 55], 'lasted'],
  ['25 % at the next visit', 8, 4, null, [6, 168], 'partly lasted'],

  ['words only: over 7 days', null, null, ['over 7 days', null, 240], null, 'lasted'],
  ['words only: still better, late', 8, null, ['still better', null, 90], null, 'lasted'],
  ['words only: still better, early', 8, 3, ['still better', null, 48], null, 'too early'],
  ['words only: 4 to 7 days', 8, 3, ['4 to 7 days', null, 240], null, 'did not last'],
  ['words only: under 4 hours, asked next day', 8, 3, ['under 4 hours', null, 20], null, 'did not last'],
  ['words only: none', 8, 8, ['none', null, 48], null, 'no change'],
  ['none, but less pain right after the visit', 8, 4, ['none', null, 48], null, 'did not last'],
  ['none, without any number', null, null, ['none', null, 48], null, 'no change'],

  ['over 7 days, but the pain is back now', 8, 3, ['over 7 days', 8, 500], null, 'lasted'],
  ['over 7 days, but the pain is worse now', 6, 3, ['over 7 days', 9, 900], null, 'lasted'],
  ['"over 7 days" after 2 days counts as still better', 8, 3, ['over 7 days', null, 48], null, 'too early'],
  ['"over 7 days" after 4 days counts as still better', 8, 3, ['over 7 days', null, 96], null, 'lasted'],
  ['"1 to 3 days" after 6 hours counts as still better', 8, 3, ['1 to 3 days', null, 6], null, 'too early'],
  ['short relief reported, but low pain now', 8, 3, ['1 to 3 days', 3, 96], null, 'lasted'],
  ['short relief, and pain now below the criterion', 8, 3, ['1 to 3 days', 6, 96], null, 'did not last'],
  ['no relief reported, but two points lower', 8, 8, ['none', 6, 96], null, 'partly lasted'],
  ['still better, but the pain is the same', 8, 8, ['still better', 8, 96], null, 'did not last'],
  ['still better, one point lower', 8, 7, ['still better', 7, 96], null, 'lasted'],
  ['still better, but much worse', 5, 3, ['still better', 8, 96], null, 'worse'],

  // A relief longer than the time since the visit counts as "still better". Otherwise the reported length counts.
  ['"4 to 24 hours" just under 4 hours', 8, 3, ['4 to 24 hours', null, 3], null, 'too early'],
  ['"4 to 24 hours" at 4 hours', 8, 3, ['4 to 24 hours', null, 4], null, 'did not last'],
  ['"4 to 24 hours" just over 4 hours', 8, 3, ['4 to 24 hours', null, 5], null, 'did not last'],
  ['"1 to 3 days" just under 24 hours', 8, 3, ['1 to 3 days', null, 23], null, 'too early'],
  ['"1 to 3 days" at 24 hours', 8, 3, ['1 to 3 days', null, 24], null, 'did not last'],
  ['"1 to 3 days" just over 24 hours', 8, 3, ['1 to 3 days', null, 25], null, 'did not last'],
  ['"4 to 7 days" just under 72 hours', 8, 3, ['4 to 7 days', null, 71], null, 'too early'],
  ['"4 to 7 days" at 72 hours', 8, 3, ['4 to 7 days', null, 72], null, 'did not last'],
  ['"4 to 7 days" just over 72 hours', 8, 3, ['4 to 7 days', null, 73], null, 'did not last'],
  ['"over 7 days" just under 168 hours, pain back', 8, 3, ['over 7 days', 8, 167], null, 'did not last'],
  ['"over 7 days" at 168 hours, pain back', 8, 3, ['over 7 days', 8, 168], null, 'lasted'],
  ['"over 7 days" just over 168 hours, pain back', 8, 3, ['over 7 days', 8, 169], null, 'lasted'],

  // Up to 12 hours before the next visit, an answer counts as given at that visit.
  ['asked 13 hours before the next visit', 8, 3, ['still better', null, 42], [null, 55], 'too early'],
  ['asked 12 hours before the next visit', 8, 3, ['still better', null, 43], [null, 55], 'lasted'],
  ['asked 11 hours before the next visit', 8, 3, ['still better', null, 44], [null, 55], 'lasted'],
  ['pain taken 13 hours before the next visit', 8, 3, [null, 4, 42], [null, 55], 'too early'],
  ['pain taken 12 hours before the next visit', 8, 3, [null, 4, 43], [null, 55], 'lasted'],
  ['pain taken 11 hours before the next visit', 8, 3, [null, 4, 44], [null, 55], 'lasted'],

  // Soreness explains a higher pain for 36 hours. Before that, pain ratings alone give no verdict.
  ['unchanged at 35 hours', 8, 8, [null, 8, 35], null, 'too early'],
  ['unchanged at 36 hours', 8, 8, [null, 8, 36], null, 'no change'],
  ['unchanged at 37 hours', 8, 8, [null, 8, 37], null, 'no change'],
  ['higher by one point after the soreness', 5, 3, [null, 6, 37], null, 'did not last'],
  ['higher by three points after the soreness', 5, 3, [null, 8, 37], null, 'worse'],

  ['worse after the soreness', 5, 3, [null, 7, 37], null, 'worse'],
  ['higher during the soreness', 5, 3, [null, 7, 36], null, 'too early'],
  ['higher during the soreness, short relief', 5, 3, ['under 4 hours', 7, 30], null, 'did not last'],
  ['no relief and higher during the soreness', 5, 5, ['none', 8, 24], null, 'too early'],
  ['short relief, then worse', 5, 3, ['4 to 24 hours', 7, 48], null, 'worse'],
  ['worse at the next visit', 5, 3, null, [8, 168], 'worse'],
  ['higher at a next visit on the next day', 5, 3, null, [8, 24], 'too early'],

  ['back at the next visit', 8, 3, null, [7, 168], 'did not last'],
  ['never changed', 8, 7, null, [8, 168], 'no change'],
  ['never changed, no pain after', 8, null, null, [7, 168], 'no change'],
  ['numbers only, next day', 8, 3, [null, 8, 24], null, 'too early'],
  ['numbers only, back after two days', 8, 3, [null, 8, 50], null, 'did not last'],
  ['numbers only, unchanged after two days', 8, 8, [null, 8, 50], null, 'no change'],
  ['numbers only, a little lower after two days', 8, 8, [null, 6, 50], null, 'too early'],

  ['early and better, but back at the next visit', 8, 3, ['still better', 3, 48], [8, 168], 'did not last'],
  ['early and better, and still so at the next visit', 8, 3, ['still better', 3, 48], [3, 168], 'lasted'],
  ['early words, back at the next visit', 8, null, ['still better', null, 24], [8, 168], 'did not last'],
  ['still better, asked late, back at the next visit', 8, 3, ['still better', null, 100], [8, 168], 'lasted'],
  [
    'still better, but the next visit at that time shows no relief',
    8,
    8,
    ['still better', null, 168],
    [8, 168],
    'did not last',
  ],
  ['a late pain is not overruled by the next visit', 8, 3, [null, 3, 100], [8, 168], 'lasted'],
  ['no pain before, and none at the next visit', 0, 0, null, [0, 168], 'lasted'],
  ['no pain before, still better and none now', 0, 0, ['still better', 0, 96], null, 'lasted'],
  ['no pain before, and none the next day', 0, 0, ['still better', 0, 24], null, 'too early'],
  ['no pain before, but pain at the next visit', 0, 0, null, [3, 168], 'worse'],
]

describe('classifyRelief', () => {
  it.each(cases)('%s', (_why, painBefore, painAfter, outcome, next, verdict) => {
    expect(
      classifyRelief({
        painBefore,
        painAfter,
        outcome: outcome && { relief: outcome[0], painNow: outcome[1], hoursAfter: outcome[2] },
        nextVisit: next && { painBefore: next[0], hoursAfter: next[1] },
      }),
    ).toBe(verdict)
  })

  it('uses the limits of the criterion', () => {
    const record = {
      painBefore: 8,
      painAfter: 3,
      outcome: { relief: null, painNow: 5, hoursAfter: 50 },
      nextVisit: null,
    }
    expect(classifyRelief(record)).toBe('too early')
    expect(classifyRelief({ ...record, criterion: { ...defaultReliefCriterion, hours: 48 } })).toBe('lasted')
    expect(
      classifyRelief({ ...record, criterion: { ...defaultReliefCriterion, hours: 48, points: 4 } }),
    ).toBe('partly lasted')
    expect(
      classifyRelief({ ...record, criterion: { ...defaultReliefCriterion, hours: 48, percent: 50 } }),
    ).toBe('partly lasted')
  })
})

describe('needsAnotherLook', () => {
  const visitsWith = (...verdicts: (Verdict | [Verdict, VisitKind])[]): ClassifiedVisit[] =>
    verdicts.map((entry, index) => {
      const [verdict, kind] = typeof entry === 'string' ? [entry, 'therapeutic' as const] : entry
      return { visitId: index + 1, at: `2026-03-0${String(index + 1)}T10:00`, verdict, kind }
    })
  const since = (day: number, visits: number, latest: Verdict) => ({
    since: `2026-03-0${String(day)}T10:00`,
    visits,
    latest,
  })

  it.each([
    ['no visits', visitsWith(), null],
    ['one visit with lasting relief', visitsWith('lasted'), null],
    ['one visit without lasting relief', visitsWith('did not last'), since(1, 1, 'did not last')],
    [
      'a series without lasting relief',
      visitsWith('no change', 'did not last', 'worse'),
      since(1, 3, 'worse'),
    ],
    ['lasting relief before', visitsWith('did not last', 'lasted', 'no change'), since(3, 1, 'no change')],
    [
      'partial relief before',
      visitsWith('did not last', 'partly lasted', 'no change'),
      since(3, 1, 'no change'),
    ],
    ['lasting relief at the end', visitsWith('did not last', 'lasted'), null],
    [
      'not recorded, or too early',
      visitsWith('did not last', 'not recorded', 'no change', 'too early'),
      since(1, 2, 'no change'),
    ],
    [
      'relief after relaxation',
      visitsWith('did not last', ['lasted', 'relaxation']),
      since(1, 1, 'did not last'),
    ],
    ['only an assessment', visitsWith(['worse', 'assessment']), null],
  ])('%s', (_name, verdicts, expected) => {
    expect(needsAnotherLook(verdicts)).toEqual(expected)
  })
})
