import type { VisitDraftForm } from '@shared/drafts'
import { isVisitMeasured, type VisitMeasured } from '@shared/measures'
import type { VisitForm } from '@shared/visits'

type Question = VisitDraftForm['outcomes'][number]

/**
 * A form as it was left. What is asked about earlier visits is what is asked now: a question answered on another screen
 * meanwhile goes, unless something was typed here; one that has come up since is added.
 * @param known the visits that can still be asked about
 */
export function restored(draft: VisitDraftForm, start: VisitForm, known: ReadonlySet<number>): VisitForm {
  const asked = start.outcomes.map((question) => draft.outcomes.find(same(question)) ?? question)
  const answeredHere = draft.outcomes.filter(
    (question) => known.has(question.visitId) && saysSomething(question) && !asked.some(same(question)),
  )
  const measured = start.measured.map((one) => merged(one, draft.measured.find(ofComplaint(one))))
  const measuredHere = draft.measured.filter(
    (one) => isVisitMeasured(one as VisitMeasured) && !start.measured.some(ofComplaint(one)),
  )
  // Half-typed values stand in the fields as they were typed; the form's schema refuses them there.
  return {
    ...draft,
    outcomes: [...asked, ...answeredHere],
    measured: [...measured, ...measuredHere],
  } as VisitForm
}

const ofComplaint =
  ({ complaintId }: { complaintId: number }) =>
  (other: { complaintId: number }) =>
    other.complaintId === complaintId

/** What is asked now, with what the draft has of it; an activity named in the draft stays, in the place it has there. */
function merged(now: VisitMeasured, kept: VisitDraftForm['measured'][number] | undefined) {
  if (!kept) return now
  const named = kept.scores.filter((one) => one.activityId === null)
  const scores = now.scores.map(
    (one) =>
      (one.activityId === null
        ? named.shift()
        : kept.scores.find(({ activityId }) => activityId === one.activityId)) ?? one,
  )
  return {
    ...now,
    scores: [...scores, ...named.filter((one) => one.activity !== '' || one.score !== null)],
    ...(now.groc !== undefined && { groc: kept.groc ?? null }),
  }
}

const same = (one: Pick<Question, 'visitId' | 'complaintId'>) => (other: typeof one) =>
  one.visitId === other.visitId && one.complaintId === other.complaintId

const saysSomething = ({ relief, painNow, reaction, note, measured }: Question) =>
  relief !== null ||
  painNow !== null ||
  reaction !== '' ||
  note !== '' ||
  (measured !== undefined && (measured.groc !== null || measured.scores.some(({ score }) => score !== null)))
