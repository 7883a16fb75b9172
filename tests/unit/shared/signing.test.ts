import { expect, it } from 'vitest'
import {
  amendmentInput,
  checklistFrom,
  missingPoints,
  defaultSignChecklist,
  signPoints,
  unaskedBefore,
  voidInput,
  type SignChecklist,
} from '@shared/signing'

const allRequired = Object.fromEntries(signPoints.map((point) => [point, 'must'])) as SignChecklist
const completeNote: Parameters<typeof missingPoints>[1] = {
  kind: 'therapeutic',
  subjective: 'Burning',
  objective: 'Ropy',
  assessment: 'Rhomboid',
  plan: 'Again',
  complaints: [{ painBefore: 7, painAfter: 0 }],
  work: [
    { technique: 'massage', response: 'released', familiarPain: 'not tested' },
    { technique: 'check only', response: null, familiarPain: 'no' },
  ],
}
const listMissing = (change: object, unasked = 0, checklist = allRequired) =>
  missingPoints(checklist, { ...completeNote, ...change }, unasked)

it('accepts a complete note, with a pain of 0 and a check with only the familiar pain', () => {
  expect(listMissing({})).toEqual([])
})

it.each([
  ['lastOutcome', 'outcomes', {}, 1],
  [
    'painBefore',
    'complaints.1.painBefore',
    { complaints: [...completeNote.complaints, { painBefore: null, painAfter: 1 }] },
    0,
  ],
  ['painAfter', 'complaints.0.painAfter', { complaints: [{ painBefore: 7, painAfter: null }] }, 0],
  ['work', 'work', { work: [] }, 0],
  ['work', 'work.1.response', { work: [completeNote.work[0], { technique: 'massage', response: null }] }, 0],
  [
    'work',
    'work.1.response',
    { work: [completeNote.work[0], { ...completeNote.work[1], familiarPain: 'not tested' }] },
    0,
  ],
  ['subjective', 'subjective', { subjective: ' \n ' }, 0],
  ['objective', 'objective', { objective: '' }, 0],
  ['assessment', 'assessment', { assessment: '' }, 0],
  ['plan', 'plan', { plan: '' }, 0],
])('reports a missing %s with its field %s', (point, field, change, unasked) => {
  expect(listMissing(change, unasked)).toEqual([{ point, field, must: true }])
  const optional = { ...allRequired, [point]: 'ask' }
  expect(listMissing(change, unasked, optional)).toEqual([{ point, field, must: false }])
  expect(listMissing(change, unasked, { ...allRequired, [point]: 'off' })).toEqual([])
})

it('requires no work at relaxation and assessment visits, and no pain without a treated complaint', () => {
  for (const kind of ['relaxation', 'assessment'] as const)
    expect(listMissing({ kind, work: [] })).toEqual([])
  expect(listMissing({ complaints: [] })).toEqual([])
})

it('uses the default for points that the practice has not set', () => {
  expect(checklistFrom('{}')).toEqual(defaultSignChecklist)
  expect(checklistFrom('{"plan":"must"}')).toEqual({ ...defaultSignChecklist, plan: 'must' })
  expect(Object.values(defaultSignChecklist)).not.toContain('must')
})

it('finds the last visit without an outcome for each treated complaint', () => {
  const point = (visitId: number, complaintId: number, day: string, change: object = {}) => ({
    visitId,
    complaintId,
    at: `2026-03-${day}T10:00`,
    kind: 'therapeutic' as const,
    outcome: null,
    ...change,
  })
  const visit = { id: 9, at: '2026-03-09T10:00', complaintIds: [1, 2] }
  const points = [
    point(1, 1, '01'),
    point(2, 1, '02'),
    point(3, 2, '03'),
    point(9, 1, '09'),
    point(10, 1, '10'),
  ]
  expect(unaskedBefore(points, visit)).toEqual([
    { visitId: 2, complaintId: 1 },
    { visitId: 3, complaintId: 2 },
  ])
  expect(unaskedBefore(points, { ...visit, complaintIds: [2] })).toEqual([{ visitId: 3, complaintId: 2 }])
  expect(unaskedBefore([point(1, 1, '01', { outcome: {} })], visit)).toEqual([])
  expect(unaskedBefore([point(1, 1, '01'), point(2, 1, '02', { kind: 'relaxation' })], visit)).toEqual([])
  expect(unaskedBefore([point(9, 1, '09')], visit), 'the first visit').toEqual([])
})

it.each([
  ['an amendment', amendmentInput, 'text', 20_000],
  ['a reason', voidInput, 'reason', 2000],
] as const)('%s must have text, within the maximum length', (_name, schema, key, maxLength) => {
  const parse = (text: string) => schema.safeParse({ [key]: text })
  expect(parse(' Left, not right.\n ').data).toEqual({ [key]: 'Left, not right.' })
  expect(parse('x'.repeat(maxLength)).success).toBe(true)
  for (const text of ['', ' \n\t ', 'x'.repeat(maxLength + 1)]) {
    expect(parse(text).error?.issues.map((issue) => issue.path.join('.'))).toEqual([key])
  }
})
