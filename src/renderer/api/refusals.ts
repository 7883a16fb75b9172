import { notifications } from '@mantine/notifications'
import type { ErrorFacts, Refusal } from '@shared/refusals'
import type { FieldPath, FieldValues, UseFormReturn } from 'react-hook-form'

interface RefusalText {
  /** What happened, as one sentence. */
  what: string
  /** What it means or what to do, as sentences. */
  now?: string
}

const refusalTexts: Record<Refusal, RefusalText> = {
  'not-found': { what: 'This is no longer in the record.' },
  'changed-elsewhere': {
    what: 'This was changed in another window.',
    now: 'Nothing was saved. Your text is still here.',
  },
  'draft-changed-elsewhere': {
    what: 'This visit was changed in another window.',
    now: 'Nothing was saved. Choose a version at the top of the form.',
  },
  unreachable: {
    what: 'Elsewhere does not respond.',
    now: 'Start it again. Your text is still here.',
  },
  signed: {
    what: 'This visit is signed and cannot be changed.',
    now: 'Your text is saved as a draft. Open the visit to add it as an amendment.',
  },
  'not-signed': { what: 'This visit is not signed yet.', now: 'Edit it instead.' },
  'has-signed': {
    what: 'A visit here is signed or void, or an outcome was corrected. So this cannot be deleted.',
    now: 'Archive the client, or close the complaint.',
  },
  'nothing-corrected': {
    what: 'Nothing was changed.',
    now: 'Change what is wrong, then save the correction.',
  },
  'signed-note-differs': {
    what: 'The signed text of this visit cannot be proven, so it cannot be corrected.',
    now: 'Add an amendment instead.',
  },
  voided: { what: 'This visit is void and cannot be changed.' },
  'points-missing': { what: 'The note is not complete.', now: 'It was not signed.' },
  'practice-not-open': {
    what: 'The record is not open.',
    now: 'Copy any text that you typed. Then reload the window to see what can be done.',
  },
  'practice-open': { what: 'The record is open again.', now: 'Reload the window.' },
  'record-replaced': {
    what: 'Another program moved or changed the file of the record.',
    now: 'This was not saved. Copy your text, then reload the window to see what can be done.',
  },
  'record-damaged': {
    what: 'The record is damaged.',
    now: 'This was not saved. Copy your text, then reload the window to see what can be done.',
  },
  closed: { what: 'Elsewhere was closed.', now: 'Start it again. Saved data is safe.' },
  'read-only': {
    what: 'This record is open to read only.',
    now: 'Nothing was saved. Your text is still here.',
  },
  'being-checked': {
    what: 'The record is still being checked.',
    now: 'Nothing was saved. Your text is still here. Save it again in a moment.',
  },
  'another-practice': {
    what: 'Another record is open now.',
    now: 'Nothing was saved. Your text is still here.',
  },
  'already-saved': {
    what: 'This was already saved, before the last changes.',
    now: 'The changes are not saved. Your text is still here.',
  },
  'key-of-another-call': { what: 'This form was used twice.', now: 'Nothing was saved. Reload the window.' },
  'clock-wrong': {
    what: 'The clock of this computer is wrong.',
    now: 'Set it, then try again. Your text is still here.',
  },
  'practice-exists': { what: 'This practice is already set up.' },
  'visit-before-birth': { what: 'This is before the client was born.' },
  'birth-after-onset': { what: 'A complaint began before this day.' },
  'birth-after-visit': { what: 'The client had a visit before this day.' },
  'onset-before-birth': { what: 'This is before the client was born.' },
  'complaint-of-another-client': { what: 'This complaint belongs to another client.' },
  'visit-of-another-client': { what: 'This visit belongs to another client.' },
  'complaint-not-in-visit': { what: 'This visit did not treat this complaint.' },
  'complaint-has-outcome': { what: 'A complaint with an outcome cannot be removed from its visit.' },
  'visit-after-asked': { what: 'The outcome of this visit was asked before this time.' },
  'asked-before-visit': { what: 'This is before the visit.' },
  'client-archived': {
    what: 'This client is archived.',
    now: 'Restore the client first. Your text is still here.',
  },
  'activity-of-another-complaint': { what: 'This activity belongs to another complaint.' },
  'activities-full': { what: 'A complaint can have at most five activities.' },
  'plan-full': { what: 'The plan has the maximum number of items.' },
  'tissue-already-planned': { what: 'This is already in the plan.' },
  'tissue-unknown': { what: 'This tissue does not exist.' },
  'tissue-name-taken': { what: 'A tissue with this name already exists.', now: 'It may be retired.' },
  'relation-known': { what: 'This relation already exists.' },
  'ruled-out-already': { what: 'This is already ruled out.' },
  'cleared-before-onset': { what: 'This is before the onset date.' },
  'cleared-before-found': { what: 'This is before the red flag was found.' },
  'red-flag-not-recorded': { what: 'A cleared red flag is not recorded.' },
  'own-relative': { what: 'A client cannot be linked with the same client.' },
  'view-exists': { what: 'A view with this name already exists.' },
  'views-full': { what: 'The maximum number of views is reached.', now: 'Delete one first.' },
  'routine-exists': { what: 'A routine with this name already exists.' },
  'routines-full': {
    what: 'The maximum number of routines is reached.',
    now: 'Remove one in the settings first.',
  },
  'phrase-exists': { what: 'This phrase already exists.' },
  'phrases-full': {
    what: 'This part of the note has the maximum number of phrases.',
    now: 'Remove one first.',
  },
  'backup-missing': { what: 'This backup is no longer there.', now: 'Nothing was changed.' },
  'backup-empty': { what: 'This file is empty.', now: 'Nothing was changed.' },
  'backup-truncated': {
    what: 'The end of this file is missing.',
    now: 'It was probably not copied completely. Nothing was changed.',
  },
  'backup-not-ours': { what: 'This file is not a backup of Elsewhere.', now: 'Nothing was changed.' },
  'backup-newer': {
    what: 'A newer version of Elsewhere made this backup.',
    now: 'Install that version first. Nothing was changed.',
  },
  'backup-damaged': { what: 'This backup is damaged.', now: 'Choose another one. Nothing was changed.' },
  'backup-changed': {
    what: 'This backup was changed after it was made.',
    now: 'Choose another one. Nothing was changed.',
  },
  'backup-other-practice': {
    what: 'This backup is of another practice.',
    now: 'Nothing was changed.',
  },
  'backup-not-examined': {
    what: 'This backup was opened too long ago.',
    now: 'Choose it again. Nothing was changed.',
  },
  'backup-failed': { what: 'No backup could be made.', now: 'Check the disk, then try again.' },
  'backup-running': { what: 'A backup is being made already.' },
  'restore-failed': {
    what: 'The backup could not take the place of your record.',
    now: 'Your record is as it was.',
  },
  'restore-whole-backup': {
    what: 'The present record has no clients.',
    now: 'Restore the whole backup instead.',
  },
  'client-not-in-backup': {
    what: 'This client is not in this backup.',
    now: 'Choose another one. Nothing was changed.',
  },
  'client-changed': {
    what: 'The record of this client was changed meanwhile.',
    now: 'Nothing was restored. Compare again.',
  },
  'nothing-to-undo': { what: 'There is no restore to undo.' },
  'second-folder-not-absolute': { what: 'Enter the whole path of the folder.' },
  'second-folder-missing': { what: 'This folder does not exist.' },
  'second-folder-inside': { what: 'Choose a folder outside of the data folder.' },
  'second-folder-not-writable': { what: 'Elsewhere cannot write to this folder.' },
  'disk-full': {
    what: 'The disk is full.',
    now: 'Nothing was saved. Your text is still here. Free some disk space and save again.',
  },
  'disk-refused': {
    what: 'The disk takes no more data.',
    now: 'Nothing was saved. Your text is still here. Free some disk space, or check the disk.',
  },
  unexpected: {
    what: 'Something went wrong.',
    now: 'Nothing was saved. Your text is still here.',
  },
}

/** What these refusals mean for a restore: no text of a form is at stake. The others say the same everywhere. */
const restoreTexts: Partial<Record<Refusal, RefusalText>> = {
  'disk-full': {
    what: 'The disk is full.',
    now: 'Nothing was restored. Free some disk space, then try again.',
  },
  'disk-refused': {
    what: 'The disk takes no more data.',
    now: 'Nothing was restored. Free some disk space, or check the disk.',
  },
  'another-practice': {
    what: 'Another record is open now.',
    now: 'Nothing was restored. Reload the window.',
  },
  'backup-failed': {
    what: 'No backup of the present record could be made.',
    now: 'Nothing was restored. Check the disk, then try again.',
  },
  unreachable: { what: 'Elsewhere does not respond.', now: 'Start it again.' },
  unexpected: { what: 'Something went wrong.', now: 'Reload the window to see the record.' },
}

const fullText = (refusal: Refusal, day?: string): string => textOf(refusalTexts[refusal], day)

const textOf = ({ what, now }: RefusalText, day?: string): string => {
  const said = day === undefined ? what : `The clock of this computer says ${days.format(Date.parse(day))}.`
  return now === undefined ? said : `${said} ${now}`
}

/** Formats "1 Jan 1970". The date format of the practice is not known here, and this is read in no other way. */
const days = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC',
})

/** Returns the message for something that could not be saved. */
export function refusalMessage(error: unknown): string {
  const { refusal, day } = errorFacts(error)
  return fullText(refusal ?? 'unexpected', day)
}

/** Returns why a draft could not be saved, and what to do, for the foot of its form. */
export function draftRefusalMessage(error: unknown): string {
  return errorFacts(error).fields[0]?.message || refusalMessage(error)
}

/** Returns the message for something that could not be read. */
export function readErrorMessage(error: unknown): string {
  const { refusal } = errorFacts(error)
  return refusal && refusal !== 'unexpected'
    ? fullText(refusal)
    : 'Something went wrong while reading the record.'
}

/** Returns the message for a backup that could not be restored. */
export function notRestoredMessage(error: unknown): string {
  const refusal = errorFacts(error).refusal ?? 'unexpected'
  return textOf(restoreTexts[refusal] ?? refusalTexts[refusal])
}

/** Shows that a backup could not be restored. */
export function showNotRestored(error: unknown): void {
  showFailure('Not restored', notRestoredMessage(error))
}

/** Shows an error that belongs to no field, as a notification. */
export function showRefusal(error: unknown): void {
  showFailure('Not saved', refusalMessage(error))
}

function showFailure(title: string, message: string): void {
  notifications.show({ color: 'red', title, message, autoClose: 12_000 })
}

/**
 * Handles an error of a call that saves a form: shows it at its fields, or as a notification if it has none here.
 * @param under the property of the call's input that has the form's values, such as `client`; '' for none
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
      form.setError(path as FieldPath<Values>, { message: refusal ? fullText(refusal) : message })
    }
    if (here.length > 0) {
      form.setFocus(here[0]!.path as FieldPath<Values>)
    } else {
      showRefusal(error)
    }
  }
}

/** Returns the code of a refusal; null for an error that carries none. */
export const refusalCode = (error: unknown): Refusal | null => errorFacts(error).refusal

function errorFacts(error: unknown): ErrorFacts {
  const data = error instanceof Error && 'data' in error ? (error.data as Partial<ErrorFacts> | null) : null
  // Every error of the host has data. An error without data means that the host no longer runs.
  if (!data) return { refusal: 'unreachable', fields: [] }
  return { ...(data.day && { day: data.day }), refusal: data.refusal ?? null, fields: data.fields ?? [] }
}
