import { describe, expect, it } from 'vitest'
import type { SuggestionList } from '@shared/reasoning/recommendation'
import { testsFirst } from '@shared/reasoning/other-causes/offered-screens'
import { suggest } from '@shared/reasoning/suggest'
import { activeRules } from '@shared/safety/precaution-rules'
import { answerHeading } from '@renderer/suggestions/words/answer-heading'
import type { AnswerNote } from '@renderer/suggestions/words/answer-note'
import { answerNotes, otherNotesWords } from '@renderer/suggestions/words/answer-notes'
import { plainWords } from '@renderer/suggestions/words/words'
import { complaint, visit, work } from '../../shared/reasoning/arbitraries'
import { countWords, names, oneVisit } from './word-examples'

function listOf(change: Parameters<typeof complaint>[0]): SuggestionList {
  const answer = suggest(complaint(change))
  if (answer.kind !== 'list') throw new Error('a list was due')
  return answer
}
const titles = (answer: SuggestionList, lastVisit?: number) =>
  answerNotes(answer, lastVisit, names).map(({ title }) => title)
const answered = (id: string) => ({
  answers: [{ id, week: null, on: null, place: '', clearedBy: '', clearedOn: null }],
  askedOn: '2026-03-01',
})
const anticoagulants = activeRules(answered('anticoagulants'), '2026-03-10', null)

describe('the notes above a list', () => {
  it('are none for a first list without findings', () => {
    expect(titles(listOf({}))).toEqual([])
  })

  it('say first that the pain got worse, and what to leave', () => {
    const worse = visit(3, {
      verdict: 'worse',
      relief: 'none',
      work: [work('rhomboid-major'), work('rhomboid-minor')],
    })
    const [note] = answerNotes(listOf({ visits: [worse], precautions: anticoagulants }), 3, names)
    expect(note).toMatchObject({
      tone: 'bad',
      sign: 'stop',
      title: 'Got worse: do not work the rhomboids, press lightly',
    })
  })

  it('put the doctor before what got worse, and a referral after many visits', () => {
    const answer: SuggestionList = {
      ...listOf({}),
      redFlags: ['long-morning-stiffness'],
      stop: {
        hypotheses: 1,
        visits: oneVisit,
        found: [],
        advice: {
          rule: 'got-worse',
          params: { visit: oneVisit[0]!, tissues: ['rhomboid-major'], referAfter: 4 },
        },
      },
    }
    expect(titles(answer)).toEqual([
      'Refer to a doctor soon: long morning stiffness',
      'Got worse: do not work the rhomboid major, press lightly',
      'Consider a referral',
    ])
  })

  it('name the pressure that a precaution allows', () => {
    const [note, ...others] = answerNotes(listOf({ precautions: anticoagulants }), undefined, names)
    expect(note!.title).toMatch(/^Blood thinner: (light|moderate) pressure/)
    expect(others).toEqual([])
    for (const words of note!.body) expect(plainWords(words)).toMatch(/^(?!Blood thinner)[A-Z].*\.$/)
  })

  it('ask for the outcome of the last visit only', () => {
    const notAsked = visit(3, { verdict: 'not recorded', relief: null, work: [work('rhomboid-major')] })
    const answer = listOf({ visits: [notAsked] })
    expect(titles(answer, 3)).toEqual(['Ask first: how long did relief last?'])
    expect(answerNotes(answer, 3, names)[0]!.askOutcomeOf).toBe(3)
    expect(titles(answer, 4)).toEqual([])
  })

  it('ask for a nerve examination, and name the marks', () => {
    const mark = { region: 'between-shoulder-blades', side: 'left', kind: 'tingling' } as const
    const answer = {
      ...listOf({}),
      nerve: { marks: [{ ...mark, visit: oneVisit[0]! }], ran: oneVisit, movedDown: [], atStart: true },
    }
    const [note] = answerNotes(answer, undefined, names)
    expect(note).toMatchObject({ sign: 'doctor', title: 'Consider a nerve examination' })
    expect(note!.body.map(plainWords)).toEqual([
      'Tingling: between the shoulder blades, inner edge of the blade, left, on 3 Mar 2026.',
      'It ran down an arm or leg on 3 Mar 2026.',
      'It ran down an arm or leg at the start.',
      'Test strength, feeling and reflexes if you have learned it, or send the client to a doctor.',
    ])
    const [offering] = answerNotes({ ...answer, screens: ['spurling', 'ulnt1'] }, undefined, names)
    expect(offering!.title).toBe('Nerve signs: 2 tests first')
  })

  it('say that short tests come before the muscles', () => {
    const answer = { ...listOf({}), nonTissueCause: 'possible' as const }
    const title = (screens: string[]) => answerNotes({ ...answer, screens }, undefined, names)[0]?.title
    expect(title([])).toBe('Perhaps not a muscle')
    expect(title(['spurling'])).toBe('Perhaps not a muscle: 1 test first')
    expect(title(['spurling', 'ulnt1', 'neck-relief'])).toBe('Perhaps not a muscle: 3 tests first')
    expect(testsFirst({ ...answer, screens: ['spurling'] })).toBe(1)
  })

  it('say what a precaution changes if its rule is short, and else name it', () => {
    const on = (...ids: string[]) =>
      titles(listOf({ precautions: ids.flatMap((id) => activeRules(answered(id), '2026-04-01', null)) })).at(
        -1,
      )
    expect(on('diabetes-numb-feet')).toBe('Diabetes: light pressure on numb feet or hands')
    expect(on('diabetes-numb-feet', 'varicose-veins')).toBe('Take care: diabetes, varicose veins')
  })

  it('are named in one line in a few words each, and counted only where they have no place', () => {
    const line = (...all: string[]) =>
      all[0] +
      otherNotesWords(all.map((title): AnswerNote => ({ tone: 'warn', sign: 'care', title, body: [] })))
    const advice = ['Consider a referral', 'Consider a nerve examination'] as const
    expect(line(advice[0])).toBe('Consider a referral')
    expect(line(...advice)).toBe('Consider a referral and a nerve examination')
    expect(line(...advice, 'Take care: diabetes')).toBe(
      'Consider a referral and a nerve examination · take care: diabetes',
    )
    expect(line('Nerve signs: 3 tests first', 'Blood thinner: light pressure', 'Ask first: how long?')).toBe(
      'Nerve signs: 3 tests first · blood thinner · ask first',
    )
    expect(
      line(
        'Nerve signs: 3 tests first',
        'Blood thinner: light pressure',
        'Take care: diabetes, varicose veins, whiplash',
      ),
    ).toBe('Nerve signs: 3 tests first · blood thinner and 1 more')
    expect(line('Perhaps not a muscle', 'Take care: diabetes')).toBe(
      'Perhaps not a muscle · take care: diabetes',
    )
    expect(line('Perhaps not a muscle', 'Diabetes: light pressure on numb feet or hands')).toBe(
      'Perhaps not a muscle · diabetes',
    )
    expect(line('Nerve signs: 2 tests first', advice[0])).toBe(
      'Nerve signs: 2 tests first · consider a referral',
    )
    expect(line('Got worse: do not work the hamstrings, press lightly', 'Nerve signs: 2 tests first')).toBe(
      'Got worse: do not work the hamstrings, press lightly · nerve signs',
    )
    expect(line(advice[0], 'Blood thinner: light pressure')).toBe('Consider a referral · blood thinner')
  })

  it('are short, and the most urgent comes first', () => {
    const answer: SuggestionList = {
      ...listOf({ precautions: anticoagulants }),
      nonTissueCause: 'likely',
      redFlags: ['long-morning-stiffness'],
      redFlagRules: [{ flag: 'new-lump', rule: 'Do not work on the lump.' }],
      stop: {
        hypotheses: 1,
        visits: oneVisit,
        found: [],
        advice: { rule: 'same-work-repeated', params: {} },
      },
    }
    const all = titles(answer)
    expect(all).toEqual([
      'Refer to a doctor soon: long morning stiffness',
      'Perhaps not a muscle: consider a referral',
      'Consider a referral',
      'Do not work on the lump',
      expect.stringMatching(/^Blood thinner: /) as string,
    ])
    for (const title of all) expect(countWords(title)).toBeLessThanOrEqual(12)
  })
})

describe('the heading of a list', () => {
  const treated = { status: 'open', hasVisits: true } as const
  const noTests = { nerve: null, nonTissueCause: null, screens: [] }
  const heading = (why: SuggestionList['why'], painNow: number | null = 4) =>
    answerHeading({ ...noTests, why, progress: { painAtStart: 8, painNow, isBetter: true } }, treated)

  it('says what the record shows, and then what to consider', () => {
    expect(heading('relief did not last')).toEqual({ title: 'Next visit: consider checking', then: null })
    expect(heading('improving').title).toBe('Getting better: pain 8 → 4.')
    expect(heading('improving', null).title).toBe('Getting better.')
    expect(heading('relief lasted').title).toBe('Relief lasted. Consider the same again.')
    expect(heading('got worse').title).toBe('Then consider checking')
    const first = answerHeading(
      {
        ...noTests,
        why: 'first suggestions',
        progress: { painAtStart: null, painNow: null, isBetter: false },
      },
      { status: 'open', hasVisits: false },
    )
    expect(first.title).toBe('First visit: consider checking')
  })

  it('asks for nothing again while there is no pain', () => {
    expect(heading('relief lasted', 0)).toEqual({
      title: 'No pain now. The same again if it comes back.',
      then: 'If it comes back: consider checking',
    })
    expect(heading('improving', 0)).toEqual({
      title: 'No pain now.',
      then: 'If it comes back: consider checking',
    })
    expect(heading('relief lasted', 1).title).toBe('Relief lasted. Consider the same again.')
  })

  it('offers no next visit for a complaint that was closed', () => {
    const closed = (why: SuggestionList['why'], status: 'resolved' | 'referred on') =>
      answerHeading(
        { ...noTests, why, progress: { painAtStart: 8, painNow: 4, isBetter: true } },
        { status, hasVisits: true },
      )
    expect(closed('relief lasted', 'resolved')).toEqual({
      title: 'Resolved. The same again if it comes back.',
      then: 'If it comes back: consider checking',
    })
    expect(closed('relief did not last', 'referred on').title).toBe('Referred on.')
  })

  it('says "then" after nerve signs, and after short tests that come first', () => {
    const nerve = { marks: [], ran: oneVisit, movedDown: [], atStart: false }
    const progress = { painAtStart: 8, painNow: 4, isBetter: true }
    const after = (change: object) =>
      answerHeading({ ...noTests, why: 'relief did not last', progress, ...change }, treated)
    expect(after({ nerve }).title).toBe('Then consider checking')
    expect(after({ nonTissueCause: 'possible', screens: ['spurling'] }).title).toBe('Then consider checking')
    expect(after({ screens: ['spurling'] }).title).toBe('Next visit: consider checking')
    expect(after({ nerve, why: 'improving' }).then).toBe('Then consider checking')
  })
})
