import { momentOf } from '@shared/fields'
import { useDates } from '../../ui/dates'
import type { RpcOutputs } from '../../api/rpc'
import classes from './signed.module.css'

type Visit = RpcOutputs['pages']['visit']['visit']

/** "Jo Rivers, RMT, 3 Mar 2026, 18:05": who put their name to it, as they were called then, and when. */
export function useSignatureText() {
  const dates = useDates()
  return ({ name, credentials, at }: { name: string; credentials: string; at: string }) =>
    `${[name, credentials].filter(Boolean).join(', ')}, ${dates.moment(momentOf(new Date(at)))}`
}

/** What was added to a visit after it was signed, under the original, oldest first. */
export function Amendments({ visit, brief = false }: { visit: Pick<Visit, 'amendments'>; brief?: boolean }) {
  const signed = useSignatureText()
  if (visit.amendments.length === 0) return null
  return (
    <ul className={classes.amendments} aria-label="Amendments">
      {visit.amendments.map((amendment) => (
        <li key={amendment.id}>
          <span className={classes.by}>Amended by {signed(amendment)}</span>
          <p className={brief ? classes.brief : 'prose'}>{amendment.text}</p>
        </li>
      ))}
    </ul>
  )
}

/** Says that a visit is void, why, by whom and since when. */
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
