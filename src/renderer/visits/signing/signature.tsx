import { momentOf } from '@shared/fields'
import { nameWithCredentials } from '@shared/practitioner'
import type { SignedNoteState } from '@shared/signed-note'
import { useDates } from '../../ui/dates'
import { withBreaks } from '../../ui/long-words'
import type { RpcOutputs } from '../../api/rpc'
import classes from './signature.module.css'

type Page = RpcOutputs['pages']['visit']
type Visit = Page['visit']

/** Formats a signature, "Jo Rivers, RMT, 3 Mar 2026, 18:05", with the name at the time of signing. */
export function useSignatureText() {
  const dates = useDates()
  return ({ at, ...practitioner }: { name: string; credentials: string; at: string }) =>
    [nameWithCredentials(practitioner), dates.moment(momentOf(new Date(at)))].filter(Boolean).join(', ')
}

/** The amendments of a signed visit, oldest first. */
export function Amendments({ visit, brief = false }: { visit: Pick<Visit, 'amendments'>; brief?: boolean }) {
  const signed = useSignatureText()
  if (visit.amendments.length === 0) return null
  return (
    <ul className={classes.amendments} aria-label="Amendments">
      {visit.amendments.map((amendment) => (
        <li key={amendment.id}>
          <span className={classes.by}>Amended by {signed(amendment)}</span>
          <p className={brief ? classes.brief : 'prose'}>{withBreaks(amendment.text)}</p>
        </li>
      ))}
    </ul>
  )
}

/** For a void visit: the reason, who voided it and when. */
export function VoidMark({ visit }: { visit: Pick<Visit, 'voided'> }) {
  const signed = useSignatureText()
  if (!visit.voided) return null
  return (
    <p className={classes.void}>
      <b>Void.</b> <span className="prose">{visit.voided.reason}</span>{' '}
      <span className={classes.by}>{signed(visit.voided)}</span>
    </p>
  )
}

/** For a corrected visit: who corrected it when, and why. */
export function CorrectionMark({ signed }: Pick<Page, 'signed'>) {
  const signature = useSignatureText()
  if (!signed || signed.corrections.length === 0) return null
  return (
    <div className={classes.corrections}>
      <ul aria-label="Corrections">
        {signed.corrections.map((correction) => (
          <li key={correction.id}>
            <b>Corrected.</b> <span className="prose">{withBreaks(correction.reason)}</span>{' '}
            <span className={classes.by}>{signature(correction)}</span>
          </li>
        ))}
      </ul>
      <p className={classes.by}>The signed values are struck. The corrected values follow.</p>
    </div>
  )
}

const signedNoteTexts: Record<SignedNoteState, string | null> = {
  intact: null,
  changed: 'This note was changed after it was signed. The signed text is shown.',
  unproven: 'This note was changed after it was signed. The signed text cannot be shown.',
  missing: 'The copy of the signed text is missing. The note may have been changed after it was signed.',
}

/** For a signed visit: whether its note was changed after it was signed, and since when the signed text is kept. */
export function SignedNoteMark({ signed }: Pick<Page, 'signed'>) {
  const dates = useDates()
  if (!signed) return null
  const text = signedNoteTexts[signed.state]
  if (text === null && signed.madeLaterAt === null) return null
  return (
    <div className={classes.signedNote}>
      {text !== null && (
        <p className={classes.changed}>
          <b>{text}</b>
        </p>
      )}
      {signed.madeLaterAt !== null && (
        <p className={classes.by}>
          Recorded when the program was updated on {dates.day(momentOf(new Date(signed.madeLaterAt)))}.
        </p>
      )}
    </div>
  )
}
