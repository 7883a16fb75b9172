import type { SuggestionStrength } from '@shared/reasoning/recommendation'
import { IconCheck } from '@tabler/icons-react'
import classes from './signs.module.css'

interface Props {
  strength: SuggestionStrength
  /** True if pressing it gave the familiar pain. This says more than the strength, so it is shown instead. */
  hasFamiliarPain?: boolean
}

/** How much speaks for a suggestion: dots and a word. */
export function StrengthSign({ strength, hasFamiliarPain = false }: Props) {
  if (hasFamiliarPain) {
    return (
      <span className={classes.strength} data-familiar>
        <IconCheck size={16} stroke={2} aria-hidden />
        familiar pain
      </span>
    )
  }
  return (
    <span className={classes.strength} title="How much speaks for it. Open the line for the reasons.">
      <span className={classes.dots} aria-hidden>
        {[1, 2, 3].map((dot) => (
          <i key={dot} data-filled={dot <= filledDots[strength] || undefined} />
        ))}
      </span>
      {strength}
    </span>
  )
}

const filledDots: Record<SuggestionStrength, number> = { strong: 3, fair: 2, possible: 1 }
