import type { Relief, Verdict } from '@shared/reasoning/record/facts'
import tones from '../ui/tones.module.css'
import classes from './verdict.module.css'

export const verdictLabels: Record<Verdict, string> = {
  lasted: 'relief lasted',
  'partly lasted': 'partly better, and it held',
  'did not last': 'relief did not last',
  'no change': 'no change',
  worse: 'worse',
  'too early': 'too early to tell',
  'not recorded': 'not asked yet',
}

export const verdictTones: Record<Verdict, 'good' | 'warn' | 'bad' | 'quiet'> = {
  lasted: 'good',
  'partly lasted': 'good',
  'did not last': 'warn',
  'no change': 'warn',
  worse: 'bad',
  'too early': 'quiet',
  'not recorded': 'quiet',
}

/** How long relief lasted, in a sentence's words. */
export const reliefLabels: Record<Relief, string> = {
  none: 'no relief',
  'under 4 hours': 'relief under 4 hours',
  '4 to 24 hours': 'relief 4 to 24 hours',
  '1 to 3 days': 'relief 1 to 3 days',
  '4 to 7 days': 'relief 4 to 7 days',
  'over 7 days': 'relief over 7 days',
  'still better': 'still better',
}

/** What came of a visit; where relief did not last, how long it did is said instead of that it did not. */
export function VerdictMark({ verdict, relief = null }: { verdict: Verdict; relief?: Relief | null }) {
  const words = verdict === 'did not last' && relief ? reliefLabels[relief] : verdictLabels[verdict]
  return <span className={`${classes.mark} ${tones[verdictTones[verdict]]}`}>{words}</span>
}

/** "7 → 3 → 7": before, after and later; a dash where nobody asked. */
export function PainNumbers(props: { before: number | null; after: number | null; later?: number | null }) {
  const numbers = [props.before, props.after, ...(props.later === undefined ? [] : [props.later])]
  const spoken = ['before', 'after', 'later'].map((when, index) => `${when} ${numbers[index] ?? 'not asked'}`)
  return (
    <span className={`${classes.numbers} figures`}>
      <span aria-hidden>{numbers.map((pain) => pain ?? '–').join(' → ')}</span>
      <span className="visually-hidden">pain {spoken.slice(0, numbers.length).join(', ')}</span>
    </span>
  )
}
