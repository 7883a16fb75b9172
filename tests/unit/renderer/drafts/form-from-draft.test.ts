import { expect, it } from 'vitest'
import type { VisitForm } from '@shared/visits'
import { formFromDraft } from '@renderer/drafts/form-from-draft'

const question = (visitId: number, change: object = {}): VisitForm['outcomes'][number] => ({
  visitId,
  complaintId: 1,
  relief: null,
  painNow: null,
  reaction: '',
  askedAt: '2026-03-10T09:00',
  askedHow: 'at the next visit',
  note: '',
  ...change,
})
const form = (outcomes: VisitForm['outcomes']): VisitForm => ({
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
  outcomes,
  measured: [],
  muscle: '',
})
const both = new Set([1, 2])

it('restores the typed values, including unfinished numbers', () => {
  const draft = { ...form([]), minutes: 'six', at: '31/T10:00', subjective: 'Burning' }
  expect(formFromDraft(draft, form([]), both)).toEqual(draft)
})

it('asks the current questions with the answers of the draft', () => {
  const half = question(1, { reaction: 'Sore' })
  expect(formFromDraft(form([half]), form([question(1), question(2)]), both).outcomes).toEqual([
    half,
    question(2),
  ])
})

it('drops an empty question that was answered elsewhere, and keeps an answer of the draft', () => {
  expect(formFromDraft(form([question(1)]), form([]), both).outcomes).toEqual([])
  const here = question(1, { relief: 'none' })
  expect(formFromDraft(form([here]), form([]), both).outcomes).toEqual([here])
  expect(formFromDraft(form([here]), form([]), new Set([2])).outcomes, 'of a visit that is gone').toEqual([])
})

const unnamed = { activityId: null, activity: '', score: null }
const measured = (...scores: VisitForm['measured'][number]['scores']) => ({
  ...form([]),
  measured: [{ complaintId: 1, scores }],
})

it('restores activities of the draft next to those saved elsewhere since', () => {
  const sleep = { activityId: null, activity: 'Sleep through', score: 4 }
  const lift = { activityId: 7, activity: 'Lift a crate', score: null }
  const draft = measured(sleep, unnamed, unnamed)
  expect(formFromDraft(draft, measured(unnamed, unnamed, unnamed), both).measured).toEqual(draft.measured)
  expect(formFromDraft(draft, measured(lift), both).measured).toEqual(measured(lift, sleep).measured)
  const scored = measured({ ...lift, score: 2 })
  expect(formFromDraft(scored, measured(lift), both).measured).toEqual(scored.measured)
})

it('keeps scores that are no longer asked for, and drops empty ones', () => {
  const scored = measured({ activityId: 7, activity: 'Lift a crate', score: 2 })
  expect(formFromDraft(scored, form([]), both).measured).toEqual(scored.measured)
  expect(formFromDraft(measured(unnamed), form([]), both).measured).toEqual([])
})
