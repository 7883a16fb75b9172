import { palpationOf, type Position } from '@shared/anatomy/palpation'
import { foldByGroup } from '@shared/reasoning/ranking/lines'
import type { ReliefLastedNote } from '@shared/reasoning/recommendation'
import type { Side } from '@shared/vocabulary'
import type { NumberedTissues } from './body-card'

/** Tissues of one palpation group and side that were worked at a visit whose relief lasted, with their number. */
export interface HeldLine extends NumberedTissues {
  line: {
    group: string | null
    tissue: string
    side: Side
    members: { tissue: string; side: Side }[]
    position: Position | null
  }
}

/** More lines than this are not shown. */
const mostLines = 4

/** Folds what was worked at a visit into lines, in the order of the notes. */
export function heldLines(notes: readonly ReliefLastedNote[], visitId: number): HeldLine[] {
  const worked = notes
    .filter(({ visits }) => visits.some(({ id }) => id === visitId))
    .map(({ tissue, side }) => ({ tissue, side }))
  return foldByGroup(worked)
    .slice(0, mostLines)
    .map(({ group, entries }, index) => {
      const { tissue, side } = entries[0]!
      const { position } = palpationOf(tissue)
      return { number: index + 1, line: { group, tissue, side, members: entries, position } }
    })
}
