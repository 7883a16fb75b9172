import type { HasNotHelpedNote } from '@shared/reasoning/recommendation'
import type { KnownAnatomy } from '../../anatomy/anatomy-context'

/**
 * One short line of what to stop doing: the tissue and what came of it, without the visits, which the complaint's page
 * has: "Piriformis, left: relief 4 to 24 hours both times". What gave the familiar pain is not to be worked by itself.
 */
export function hasNotHelpedSummary(
  { tissue, side, came, gaveFamiliarPain }: HasNotHelpedNote,
  tissueWithSide: KnownAnatomy['tissueWithSide'],
): string {
  if (tissue === null || side === null) return 'The painful spot itself: consider working elsewhere'
  return `${tissueWithSide({ tissue, side })}${gaveFamiliarPain ? ', not by itself again' : ''}: ${came}`
}
