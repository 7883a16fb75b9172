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
  newComplaint: null,
  reason: '',
})
const visitIds = new Set([1, 2])

it('restores the typed values, including unfinished numbers', () => {
  const draft = { ...form([]), minutes: 'six', at: '31/T10:00', subjective: 'Burning' }
  expect(formFromDraft(draft, form([]), visitIds)).toEqual(draft)
})

it('asks the current questions with the answers of the draft', () => {
  const unfinished = question(1, { reaction: 'Sore' })
  expect(formFromDraft(form([unfinished]), form([question(1), question(2)]), visitIds).outcomes).toEqual([
    unfinished,
    question(2),
  ])
})

it('drops an empty question that was answered elsewhere, and keeps an answer of the draft', () => {
  expect(formFromDraft(form([question(1)]), form([]), visitIds).outcomes).toEqual([])
  const answered = question(1, { relief: 'none' })
  expect(formFromDraft(form([answered]), form([]), visitIds).outcomes).toEqual([answered])
  expect(formFromDraft(form([answered]), form([]), new Set([2])).outcomes, 'of a visit that is gone').toEqual(
    [],
  )
})

const emptyScore = { activityId: null, activity: '', score: null }
const withScores = (...scores: VisitForm['measured'][number]['scores']) => ({
  ...form([]),
  measured: [{ complaintId: 1, scores }],
})

it('restores activities of the draft next to those saved elsewhere since', () => {
  const sleep = { activityId: null, activity: 'Sleep through', score: 4 }
  const lift = { activityId: 7, activity: 'Lift a crate', score: null }
  const draft = withScores(sleep, emptyScore, emptyScore)
  expect(formFromDraft(draft, withScores(emptyScore, emptyScore, emptyScore), visitIds).measured).toEqual(
    draft.measured,
  )
  expect(formFromDraft(draft, withScores(lift), visitIds).measured).toEqual(withScores(lift, sleep).measured)
  const scored = withScores({ ...lift, score: 2 })
  expect(formFromDraft(scored, withScores(lift), visitIds).measured).toEqual(scored.measured)
})

it('keeps scores that are no longer asked for, and drops empty ones', () => {
  const scored = withScores({ activityId: 7, activity: 'Lift a crate', score: 2 })
  expect(formFromDraft(scored, form([]), visitIds).measured).toEqual(scored.measured)
  expect(formFromDraft(withScores(emptyScore), form([]), visitIds).measured).toEqual([])
})
