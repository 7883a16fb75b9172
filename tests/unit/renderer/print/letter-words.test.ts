import { expect, it } from 'vitest'
import { courseOf } from '@main/complaints/read'
import { letterParts } from '@renderer/print/letter-words'

type Page = Parameters<typeof letterParts>[0]

const naming = { tissue: (id: string) => id.replaceAll('-', ' '), day: (date: string) => date.slice(0, 10) }
const visitPoint = (visitId: number, at: string, painNow: number | null = null) => ({
  visitId,
  at,
  kind: 'therapeutic',
  painBefore: 7,
  painAfter: 4,
  outcome: painNow === null ? null : { painNow },
})
const page = (
  change: object = {},
  answer: object = { kind: 'refer', urgency: 'emergency' },
  painLine: ReturnType<typeof visitPoint>[] = [],
) =>
  ({
    client: { medication: '', precautions: { answers: [], askedOn: null }, dateOfBirth: null },
    complaint: {
      title: 'Leg pain',
      regions: [{ region: 'back-of-thigh', side: 'left' }],
      onsetOn: '2026-01-05',
      painAtStart: 8,
      radiationAtStart: null,
      worseBy: [],
      redFlags: [],
      widespreadSigns: [],
      ...courseOf(painLine as unknown as Parameters<typeof courseOf>[0]),
      ...change,
    },
    worked: [],
    answer,
  }) as unknown as Page
const linesOf = (of: Page, title: string) =>
  letterParts(of, naming).find((part) => part.title === title)?.lines
const listOf = (of: Page) => letterParts(of, naming).find((part) => part.title === 'What was done')?.list

it('lists the first and the last ten of many treatments, and says so', () => {
  const line = Array.from({ length: 30 }, (_, index) =>
    visitPoint(index, `2026-03-${String(index + 1).padStart(2, '0')}T10:00`),
  )
  const long = page({}, undefined, line)
  expect(listOf(long)).toHaveLength(11)
  expect(listOf(long)?.slice(0, 2)).toEqual([
    '2026-03-01: pain 7 before, 4 after.',
    '2026-03-21: pain 7 before, 4 after.',
  ])
  expect(linesOf(long, 'What was done')).toContain('Pain at the first and the last 10 of 30 treatments:')
})

it('asks to examine before more massage, and names each red flag', () => {
  const flagged = page({ redFlags: ['fever'] })
  expect(linesOf(flagged, 'What I ask you for')).toEqual([
    'Please examine this client at once, as an emergency, before further massage, and tell me whether it is allowed.',
  ])
  expect(linesOf(flagged, 'What I found')).toHaveLength(1)
})

it('names the causes that the record speaks for, with the signs and the short tests', () => {
  const list = {
    kind: 'list',
    otherCauses: ['nerve root', 'joint'],
    stop: { advice: { rule: 'several-hypotheses-failed' } },
    nerve: {
      marks: [{ kind: 'numb', region: 'calf', side: 'left' }],
      ran: [{ id: 1 }],
      movedDown: [],
      atStart: false,
    },
    screenResults: [{ id: 'slump', result: 'positive' }],
  }
  const letter = page({}, list)
  expect(linesOf(letter, 'What I ask you for')).toEqual([
    'Please examine whether the cause is a nerve root at the spine or a joint.',
  ])
  expect(linesOf(letter, 'What I found')).toEqual([
    'Massage of several muscles gave no lasting relief.',
    'The client marked numb: calf, left.',
    'It runs down an arm or leg.',
    'Short tests, not a diagnosis: Slump test: positive.',
  ])
})

it('says what was worked at treatments, when, and the pain now', () => {
  const treated = page({}, undefined, [
    visitPoint(1, '2026-02-01T10:00'),
    visitPoint(2, '2026-02-08T10:00', 6),
  ])
  const worked = [
    { tissue: 'piriformis', side: 'left', isTreatment: true },
    { tissue: 'piriformis', side: 'right', isTreatment: true },
    { tissue: 'soleus', side: 'left', isTreatment: false },
  ]
  expect(linesOf({ ...treated, worked } as Page, 'What was done')).toEqual([
    '2 treatments, 2026-02-01 to 2026-02-08.',
    'Massage of: piriformis.',
    'Pain now: 6 of 10.',
  ])
  expect(listOf(treated)).toEqual([
    '2026-02-01: pain 7 before, 4 after.',
    '2026-02-08: pain 7 before, 4 after, 6 later.',
  ])
  expect(linesOf(page(), 'What was done')).toBeUndefined()
})

it('lists the visits with their pain, and says that it got worse', () => {
  const [first, last] = [visitPoint(1, '2026-02-01T10:00', 8), visitPoint(2, '2026-02-08T10:00')]
  const painLine = [
    { ...first, painBefore: 6, painAfter: 5, verdict: 'worse' },
    { ...last, painBefore: 8, painAfter: null, verdict: 'not recorded' },
  ]
  const worse = page({ redFlags: ['fever'] }, undefined, painLine as (typeof first)[])
  expect(listOf(worse)).toEqual([
    '2026-02-01: pain 6 before, 5 after, 8 later.',
    '2026-02-08: pain 8 before.',
  ])
  expect(linesOf(worse, 'What I found')).toContain('The pain got worse after one visit.')
})
