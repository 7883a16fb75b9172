import type { VisitDraftForm } from '@shared/drafts/visit-drafts'
import { isVisitMeasured, type VisitMeasured } from '@shared/measures'
import type { VisitForm } from '@shared/visits'

type OutcomeQuestion = VisitDraftForm['outcomes'][number]

/**
 * Returns the values of a form for a draft. The questions about earlier visits are those of `start`, with the values of
 * the draft. A question of the draft that is no longer asked stays only if somebody has typed an answer.
 * @param start the values of a form without a draft
 * @param askableVisits the ids of the visits that can still be asked about
 */
export function formFromDraft(
  draft: VisitDraftForm,
  start: VisitForm,
  askableVisits: ReadonlySet<number>,
): VisitForm {
  const outcomes = start.outcomes.map((question) => draft.outcomes.find(isSameQuestion(question)) ?? question)
  const answeredInDraft = draft.outcomes.filter(
    (question) =>
      askableVisits.has(question.visitId) && hasAnswer(question) && !outcomes.some(isSameQuestion(question)),
  )
  const measured = start.measured.map((measure) =>
    withDraftScores(measure, draft.measured.find(isOfComplaint(measure.complaintId))),
  )
  const measuredInDraft = draft.measured.filter(
    (measure) =>
      isVisitMeasured(measure as VisitMeasured) && !start.measured.some(isOfComplaint(measure.complaintId)),
  )
  // Fields show half-typed values as they are. The schema of the form refuses them when the visit is saved.
  return {
    ...draft,
    outcomes: [...outcomes, ...answeredInDraft],
    measured: [...measured, ...measuredInDraft],
  } as VisitForm
}

const isOfComplaint = (complaintId: number) => (other: { complaintId: number }) =>
  other.complaintId === complaintId

/** The measures to ask for now, with the scores of the draft. Activities named in the draft keep their places. */
function withDraftScores(measure: VisitMeasured, inDraft: VisitDraftForm['measured'][number] | undefined) {
  if (!inDraft) return measure
  const newActivities = inDraft.scores.filter((score) => score.activityId === null)
  const scores = measure.scores.map(
    (score) =>
      (score.activityId === null
        ? newActivities.shift()
        : inDraft.scores.find(({ activityId }) => activityId === score.activityId)) ?? score,
  )
  return {
    ...measure,
    scores: [...scores, ...newActivities.filter(({ activity, score }) => activity !== '' || score !== null)],
    ...(measure.groc !== undefined && { groc: inDraft.groc ?? null }),
  }
}

const isSameQuestion =
  (question: Pick<OutcomeQuestion, 'visitId' | 'complaintId'>) => (other: typeof question) =>
    question.visitId === other.visitId && question.complaintId === other.complaintId

const hasAnswer = ({ relief, painNow, reaction, note, measured }: OutcomeQuestion) =>
  relief !== null ||
  painNow !== null ||
  reaction !== '' ||
  note !== '' ||
  (measured !== undefined && (measured.groc !== null || measured.scores.some(({ score }) => score !== null)))
