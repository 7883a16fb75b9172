import type { PlanItemInput } from '@shared/plans'
import type { Recommendation } from '@shared/reasoning/recommendation'
import { useAnatomy } from '../anatomy/anatomy-context'
import { planWorksHasNotHelped } from '../plans/plan-card'
import { formatList } from '../ui/lists'
import classes from './plan-paper.module.css'

interface Props {
  items: readonly PlanItemInput[]
  answer: Recommendation
}

/** On the screen only: what the record says against this plan now. */
export function PlanPaperNote({ items, answer }: Props) {
  const { tissueWithSide } = useAnatomy()
  const inVain = items.filter((item) => planWorksHasNotHelped(item, answer))
  const lines = [
    answer.kind === 'refer' && 'A red flag is recorded: refer first.',
    inVain.length > 0 && `Has not helped: ${formatList(inVain.map(tissueWithSide), 'plain')}.`,
  ].filter((line) => line !== false)
  if (lines.length === 0) return null
  return (
    <p className={classes.note} role="note">
      {lines.join(' ')} This note is not printed.
    </p>
  )
}
