import type { Relief, Verdict } from '@shared/vocabulary'
import { formatList } from '../ui/lists'
import tones from '../ui/tones.module.css'
import { reliefLabels, verdictLabels, verdictTones } from './outcome-labels'
import classes from './verdict.module.css'

/** The verdict of a visit. If relief did not last and its duration is known, the duration is shown instead. */
export function VerdictMark({ verdict, relief = null }: { verdict: Verdict; relief?: Relief | null }) {
  const label = verdict === 'did not last' && relief ? reliefLabels[relief] : verdictLabels[verdict]
  return <span className={`${classes.mark} ${tones[verdictTones[verdict]]}`}>{label}</span>
}

/** Pain before, after and, if given, at the follow-up: "7 → 3 → 7", with a dash for a value that was not asked. */
export function PainNumbers(props: { before: number | null; after: number | null; later?: number | null }) {
  const numbers = [props.before, props.after, ...(props.later === undefined ? [] : [props.later])]
  const description = formatList(
    [
      props.before === null ? 'before not asked' : `before ${props.before}`,
      props.after === null ? 'after not asked' : `after ${props.after}`,
      props.later !== undefined && (props.later === null ? 'later not asked' : `later ${props.later}`),
    ],
    'plain',
  )
  return (
    <span className={`${classes.numbers} figures`}>
      <span aria-hidden>{numbers.map((pain) => pain ?? '–').join(' → ')}</span>
      <span className="visually-hidden">Pain: {description}</span>
    </span>
  )
}
