import type { VisitDraftForm } from '@shared/drafts'
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
  // Half-typed values stand in the fields as they were typed; the form's schema refuses them there.
  return { ...draft, outcomes: [...asked, ...answeredHere] } as VisitForm
}

const same = (one: Pick<Question, 'visitId' | 'complaintId'>) => (other: typeof one) =>
  one.visitId === other.visitId && one.complaintId === other.complaintId

const saysSomething = ({ relief, painNow, reaction, note }: Question) =>
  relief !== null || painNow !== null || reaction !== '' || note !== ''
