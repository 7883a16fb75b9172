import type { SuggestionLine } from '@shared/reasoning/recommendation'
import { nextWords, type FirstLine } from '@renderer/pages/needs-another-look/next-words'
import { describe, expect, it } from 'vitest'
import { names, oneVisit } from '../suggestions/word-examples'

type ListLine = Extract<FirstLine, { kind: 'list' }>

const member = {
  tissue: 'anterior-scalene',
  side: 'left',
  rank: 1,
  strength: 'strong',
  gaveFamiliarPain: false,
  isCheckOnly: false,
  reasons: [],
  caution: null,
} as const satisfies SuggestionLine['members'][number]

const scalenes: SuggestionLine = {
  ...member,
  group: 'scalenes',
  members: [member, { ...member, tissue: 'middle-scalene' }, { ...member, tissue: 'posterior-scalene' }],
  alsoInGroup: [],
  position: 'face up',
  minutes: 3,
  limit: null,
  headline: [],
}

const listOf = (change: Partial<ListLine> = {}): ListLine => ({
  complaintId: 1,
  kind: 'list',
  line: scalenes,
  next: { group: null, tissue: 'lower-trapezius', side: 'left', members: ['lower-trapezius'] },
  stop: null,
  nonTissueCause: null,
  hasNerveSigns: false,
  testsFirst: 0,
  hasNoPain: false,
  ...change,
})

const say = (answer: FirstLine) =>
  nextWords(answer, { names, isMidline: (tissue) => tissue === 'linea-alba' })

describe('the next line of a complaint', () => {
  it('names the group with its side and strength, and the line after it', () => {
    expect(say(listOf())).toMatchObject({
      title: 'Scalenes',
      side: 'left',
      strength: 'strong',
      advice: null,
      tag: null,
      detail: 'then lower trapezius',
    })
  })

  it('names the side of the second line only if it differs, and never that of the midline', () => {
    const other = {
      group: null,
      tissue: 'lower-trapezius',
      side: 'right' as const,
      members: ['lower-trapezius'],
    }
    expect(say(listOf({ next: other })).detail).toBe('then lower trapezius, right')
    const line = {
      ...scalenes,
      group: null,
      members: [{ ...member, tissue: 'linea-alba' }],
      tissue: 'linea-alba',
      side: 'both' as const,
    }
    expect(say(listOf({ line, next: null }))).toMatchObject({
      title: 'Rectus sheath and linea alba',
      side: '',
      detail: '',
    })
  })

  it('says the day of the familiar pain', () => {
    const found = {
      ...member,
      gaveFamiliarPain: true,
      reasons: [
        {
          rule: 'familiar-pain',
          params: { visits: oneVisit, absent: [] as typeof oneVisit },
          direction: 'up',
          effect: 3,
          evidence: { id: 'client record', ownRelations: 'none', ownSources: [] },
        } as const,
      ],
    }
    expect(say(listOf({ line: { ...scalenes, ...found, members: [found] } })).tag).toEqual({
      tone: 'good',
      text: 'familiar pain 3 Mar 2026',
    })
  })

  it.each([
    ['got-worse', { tone: 'bad', text: 'got worse: press lightly' }],
    ['same-work-repeated', { tone: 'warn', text: 'or a referral' }],
    ['familiar-pain-open', { tone: 'warn', text: 'or a referral' }],
  ] as const)('tags the line for the advice %s', (stop, tag) => {
    expect(say(listOf({ stop }))).toMatchObject({ title: 'Scalenes', tag })
  })

  it('says that there is no pain now, so that the muscle is for when it comes back', () => {
    expect(say(listOf({ hasNoPain: true })).tag).toEqual({
      tone: 'good',
      text: 'no pain now: if it comes back',
    })
    expect(say(listOf({ hasNoPain: true, stop: 'got-worse' })).tag?.tone).toBe('bad')
  })

  it('puts nerve signs and short tests before the muscle, as the page of the complaint does', () => {
    expect(say(listOf({ hasNerveSigns: true, testsFirst: 3 }))).toMatchObject({
      title: 'Nerve signs: 3 tests first',
      advice: 'tests',
      strength: null,
      detail: 'then scalenes, left',
    })
    expect(say(listOf({ hasNerveSigns: true, stop: 'got-worse' }))).toMatchObject({
      title: 'Consider a nerve examination',
      tag: { tone: 'bad', text: 'got worse: press lightly' },
    })
    expect(say(listOf({ nonTissueCause: 'possible', testsFirst: 1 }))).toMatchObject({
      title: 'Scalenes',
      tag: { tone: 'warn', text: '1 test first' },
    })
  })

  it.each<[string, FirstLine, object]>([
    [
      'a red flag',
      {
        complaintId: 1,
        kind: 'refer',
        line: null,
        flags: ['fever', 'from-a-newer-version'],
        urgency: 'same day',
      },
      { title: 'Refer to a doctor today', advice: 'doctor', strength: null },
    ],
    [
      'pain in many places',
      { complaintId: 1, kind: 'widespread', line: null },
      { title: 'Suggest a doctor', advice: 'referral', detail: 'pain in many places: gentle work' },
    ],
    [
      'questions that were not asked',
      { complaintId: 1, kind: 'ask', line: null, stop: null, redFlags: true, precautions: true },
      { title: 'Ask first', advice: null, detail: 'red flags and precautions' },
    ],
    [
      'questions after it got worse twice',
      {
        complaintId: 1,
        kind: 'ask',
        line: null,
        stop: 'got-worse-twice',
        redFlags: true,
        precautions: false,
      },
      { title: 'Refer to a doctor', advice: 'doctor', detail: 'got worse twice' },
    ],
    [
      'pain that got worse twice',
      listOf({ line: null, stop: 'got-worse-twice' }),
      { title: 'Refer to a doctor', advice: 'doctor', detail: 'got worse twice' },
    ],
    [
      'several attempts',
      listOf({ line: null, stop: 'several-hypotheses-failed' }),
      { title: 'Consider a referral', advice: 'referral' },
    ],
    [
      'several attempts, and short tests to start with',
      listOf({
        line: null,
        stop: 'several-hypotheses-failed',
        nonTissueCause: 'possible',
        testsFirst: 3,
      }),
      {
        title: '3 tests first',
        advice: 'tests',
        tag: { tone: 'warn', text: 'or a referral' },
        detail: 'several attempts did not last',
      },
    ],
    [
      'a cause that is likely no muscle',
      listOf({ nonTissueCause: 'likely' }),
      { title: 'Consider a referral', advice: 'referral', detail: 'perhaps not a muscle' },
    ],
    ['an empty list', listOf({ line: null, next: null }), { title: 'No suggestion yet', advice: null }],
  ])('gives the advice for %s in place of a tissue', (_, answer, expected) => {
    expect(say(answer)).toMatchObject(expected)
  })
})
