import { notifications } from '@mantine/notifications'
import type { ErrorFacts, Refusal } from '@shared/refusals'
import type { FieldPath, FieldValues, UseFormReturn } from 'react-hook-form'

/** What is said for each refusal: what happened, and what to do now. */
const refusalMessages: Record<Refusal, string> = {
  'not-found': 'This is no longer in the record.',
  'changed-elsewhere':
    'This was changed in another window after you opened it. Nothing was saved over it, and what you typed is still here: open it once more beside this, and put the two together.',
  'draft-changed-elsewhere':
    'This visit is also being written in another window, or was saved there. Nothing was saved: choose at the top of the form what to keep.',
  unreachable:
    'Elsewhere does not answer; it may have been closed. Start it again. What was saved is safe, and what you typed is still here.',
  signed:
    'This visit has been signed, and what is signed is not changed. What you typed is kept as a draft: open the visit to make an amendment of it.',
  'not-signed': 'This visit is not signed yet. Edit it; amendments come after the signature.',
  voided: 'This visit has been voided and is not changed any more.',
  'points-missing': 'This practice wants more in a note before it is signed. It was not signed.',
  'practice-not-open': 'The record is not open. Start Elsewhere again.',
  closed: 'Elsewhere has been closed. Start it again; what was saved is safe.',
  'practice-exists': 'This practice has been set up already.',
  'visit-before-birth': 'This is before the client was born.',
  'birth-after-onset': 'A complaint in the record began before this day.',
  'birth-after-visit': 'A visit stands in the record before this day.',
  'onset-before-birth': 'This is before the client was born.',
  'complaint-of-another-client': 'This complaint belongs to another client.',
  'visit-of-another-client': 'This visit belongs to another client.',
  'complaint-not-in-visit': 'This visit did not treat this complaint.',
  'complaint-has-outcome': 'What came of this visit has been recorded for a complaint that you took out.',
  'visit-after-asked': 'Somebody was asked about this visit before that time.',
  'asked-before-visit': 'This is before the visit itself.',
  'client-archived': 'This client is archived. Bring the record back first; what you typed stays here.',
  'activity-of-another-complaint': 'This activity belongs to another complaint.',
  'activities-full': 'Five activities have been named for this complaint already.',
  'plan-full': 'The plan holds as many items as a plan can.',
  'tissue-already-planned': 'This is in the plan already.',
  'tissue-unknown': 'This tissue is not known.',
  'tissue-name-taken': 'There is a tissue of this name already, perhaps a retired one.',
  'relation-known': 'This is known already.',
  'ruled-out-already': 'This is ruled out already.',
  'routine-exists': 'There is a routine of this name already.',
  'routines-full': 'There are as many routines as there can be. Remove one in the settings first.',
  'phrase-exists': 'This phrase is kept already.',
  'phrases-full': 'There are as many phrases for this part of the note as there can be. Remove one first.',
  'disk-full':
    'The disk is full. Nothing was saved, and what you typed is still here. Make room and save again.',
  unexpected: 'Something went wrong and nothing was saved. What you typed is still here.',
}

/** What an error says when something could not be saved. */
export function refusalMessage(error: unknown): string {
  return refusalMessages[errorFacts(error).refusal ?? 'unexpected']
}

/** The gist of an error in one sentence, for a line that is always in sight. */
export function shortRefusalMessage(error: unknown): string {
  const [field] = errorFacts(error).fields
  return field?.message || refusalMessage(error).replace(/[;.].*$/s, '.')
}

/** What an error says when something could not be read. */
export function readErrorMessage(error: unknown): string {
  const { refusal } = errorFacts(error)
  return refusal && refusal !== 'unexpected'
    ? refusalMessages[refusal]
    : 'Something went wrong while reading the record.'
}

/** Shows an error that belongs to no field. */
export function showRefusal(error: unknown): void {
  notifications.show({ color: 'red', title: 'Not saved', message: refusalMessage(error), autoClose: 12_000 })
}

/**
 * Puts what was refused beside the fields it speaks of; what belongs to no field of this form is shown apart.
 * @param under the name under which the call carries the form's values, such as `client`; '' for none
 */
export function showRefusalIn<Values extends FieldValues>(
  form: UseFormReturn<Values>,
  under: string,
): (error: unknown) => void {
  return (error) => {
    const { refusal, fields } = errorFacts(error)
    const start = under === '' ? '' : `${under}.`
    const here = fields
      .map(({ path, message }) => ({
        path: path.startsWith(start) ? path.slice(start.length) : path,
        message,
      }))
      .filter(({ path }) => form.getValues(path as FieldPath<Values>) !== undefined)
    for (const { path, message } of here) {
      form.setError(path as FieldPath<Values>, { message: refusal ? refusalMessages[refusal] : message })
    }
    if (here.length > 0) {
      form.setFocus(here[0]!.path as FieldPath<Values>)
    } else {
      showRefusal(error)
    }
  }
}

/** The code of a refusal; null for an error that carries none. */
export const refusalCode = (error: unknown): Refusal | null => errorFacts(error).refusal

function errorFacts(error: unknown): ErrorFacts {
  const data = error instanceof Error && 'data' in error ? (error.data as Partial<ErrorFacts> | null) : null
  // An error of the program carries its facts; one without any comes from a program that is not there.
  if (!data) return { refusal: 'unreachable', fields: [] }
  return { refusal: data.refusal ?? null, fields: data.fields ?? [] }
}
