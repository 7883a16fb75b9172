import { palpationOf, type Position } from '@shared/anatomy/palpation'
import { groupOf } from '@shared/anatomy/palpation-groups'
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
  const lines: { group: string | null; members: { tissue: string; side: Side }[] }[] = []
  for (const { tissue, side, visits } of notes) {
    if (visits.every(({ id }) => id !== visitId)) continue
    const group = groupOf(tissue)?.id ?? null
    const known = lines.find(
      (line) => group !== null && line.group === group && line.members[0]?.side === side,
    )
    if (known) known.members.push({ tissue, side })
    else lines.push({ group, members: [{ tissue, side }] })
  }
  return lines.slice(0, mostLines).map(({ group, members }, index) => ({
    number: index + 1,
    line: {
      // One tissue of a group alone is named by itself.
      group: members.length > 1 ? group : null,
      tissue: members[0]!.tissue,
      side: members[0]!.side,
      members,
      position: palpationOf(members[0]!.tissue).position,
    },
  }))
}
