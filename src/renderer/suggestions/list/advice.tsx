import { Button } from '@mantine/core'
import type { StopRule, SuggestionList } from '@shared/reasoning/recommendation'
import { useNames } from '../words/names'
import { stopAdviceWords } from '../words/notes'
import { plainWords } from '../words/words'
import classes from './advice.module.css'

interface Props {
  answer: Pick<SuggestionList, 'stop' | 'nonTissueCause'>
  /** Whether the list below is shown. */
  shown: boolean
  onToggle: () => void
}

const headings: Record<StopRule['advice']['rule'], string> = {
  'got-worse': 'Got worse',
  'got-worse-twice': 'Got worse twice: refer to a doctor',
  'familiar-pain-open': 'Consider a referral',
  'same-work-repeated': 'Consider a referral',
  'several-hypotheses-failed': 'Consider a referral',
}

const isWorse = ({ advice }: StopRule) => advice.rule === 'got-worse' || advice.rule === 'got-worse-twice'

/** The advice above the list: it got worse, enough has been tried, or the cause may not be a tissue. */
export function Advice({ answer: { stop, nonTissueCause }, shown, onToggle }: Props) {
  const names = useNames()
  if (stop) {
    return (
      <div className={`${classes.stop} ${isWorse(stop) ? classes.worse : ''}`} role="note">
        <h3>{headings[stop.advice.rule]}</h3>
        <p>{plainWords(stopAdviceWords(stop.advice, names))}</p>
        <Button mt="xs" size="xs" variant="default" onClick={onToggle} aria-expanded={shown}>
          {shown ? 'Hide suggestions' : 'Show suggestions anyway'}
        </Button>
      </div>
    )
  }
  if (nonTissueCause !== 'likely') return null
  return (
    <p className={classes.nonTissueCause}>
      The cause may be a joint, a nerve or a sensitised nervous system. Consider a referral.
    </p>
  )
}
