import { expect, it } from 'vitest'
import { visitDraftForm, type VisitDraftForm } from '@shared/drafts/visit-drafts'

const emptyForm: VisitDraftForm = {
  at: '2026-03-10T09:00',
  minutes: 60,
  kind: 'therapeutic',
  subjective: '',
  objective: '',
  assessment: '',
  plan: '',
  complaints: [],
  painMarks: [],
  work: [],
  outcomes: [],
  measured: [],
  muscle: '',
  newComplaint: null,
  reason: '',
}
const line: VisitDraftForm['work'][number] = {
  tissue: 'temporalis',
  side: 'left',
  technique: 'massage',
  minutes: null,
  pressure: null,
  response: null,
  familiarPain: 'not tested',
  note: '',
  complaintId: null,
}

it.each([
  ['an unfinished day', { at: '31/T10:00' }],
  ['minutes that are words', { minutes: 'an hour' }],
  ['no minutes', { minutes: null }],
  [
    'a pain of 11',
    { complaints: [{ complaintId: 1, painBefore: 11, painAfter: 'bad', radiation: null, screens: {} }] },
  ],
  ['an unknown tissue', { work: [{ ...line, tissue: 'funny bone', minutes: '1x' }] }],
  [
    '100,000 characters in each part of the note',
    { subjective: 'x'.repeat(100_000), plan: 'é'.repeat(100_000) },
  ],
  ['an unfinished muscle', { muscle: 'rhom' }],
  ['a line of work without a side', { work: [{ ...line, side: null }] }],
  [
    'an unfinished complaint',
    { newComplaint: { title: 'Neck pain', regions: [{ region: 'back-of-neck', side: 'left' }] } },
  ],
  [
    'an activity without a name',
    { measured: [{ complaintId: 1, scores: [{ activityId: null, activity: '', score: 'x' }], groc: null }] },
  ],
  [
    'a mark with an unknown region, side and kind',
    { painMarks: [{ region: 'wing', side: 'x', kind: 'odd' }] },
  ],
  ['500 lines of work', { work: Array(500).fill(line) }],
])('keeps %s', (_name, change) => {
  const form = { ...emptyForm, ...change }
  expect(visitDraftForm.parse(form)).toEqual(form)
})

it('reads an older draft without measures and without an unfinished muscle or complaint', () => {
  const { muscle, newComplaint, measured, ...olderForm } = emptyForm
  expect(visitDraftForm.parse(olderForm)).toEqual({ ...olderForm, measured, muscle, newComplaint })
})

it.each([
  ['100,001 characters', { objective: 'x'.repeat(100_001) }, 'objective'],
  ['201 characters of a muscle', { muscle: 'x'.repeat(201) }, 'muscle'],
  ['501 lines of work', { work: Array(501).fill(line) }, 'work'],
  [
    '201 pain marks',
    { painMarks: Array(201).fill({ region: 'calf', side: 'left', kind: null }) },
    'painMarks',
  ],
  ['a list instead of a text', { subjective: ['x'] }, 'subjective'],
  [
    'a complaint without a number',
    { complaints: [{ complaintId: 'x', painBefore: 1, painAfter: 1, radiation: null, screens: {} }] },
    'complaints.0.complaintId',
  ],
  ['a missing part', { plan: undefined }, 'plan'],
])('refuses %s', (_name, change, field) => {
  const { error } = visitDraftForm.safeParse({ ...emptyForm, ...change })
  expect(error?.issues.map((issue) => issue.path.join('.'))).toEqual([field])
})

it('reads an older draft without radiation and without complaints of lines', () => {
  const { complaintId: _complaintId, ...olderLine } = line
  const older = {
    ...emptyForm,
    complaints: [{ complaintId: 1, painBefore: 5, painAfter: null }],
    work: [olderLine],
  }
  expect(visitDraftForm.parse(older)).toEqual({
    ...emptyForm,
    complaints: [{ complaintId: 1, painBefore: 5, painAfter: null, radiation: null, screens: {} }],
    work: [line],
  })
})

it('reads an older draft without pain marks', () => {
  const { painMarks: _painMarks, ...older } = emptyForm
  expect(visitDraftForm.parse(older)).toEqual(emptyForm)
})
