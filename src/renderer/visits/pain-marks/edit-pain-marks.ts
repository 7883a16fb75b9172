import type { PainMarkInput } from '@shared/visits'
import { covers, type Half } from '../../body-chart/shapes'
import type { PainKind } from '@shared/vocabulary'

/** Finds the index of the mark on one half of a region; -1 without a mark. A mark for both sides covers each half. */
export function indexOfMark(painMarks: readonly PainMarkInput[], region: string, half: Half): number {
  const exact = painMarks.findIndex((mark) => mark.region === region && mark.side === half)
  if (exact >= 0) return exact
  return painMarks.findIndex((mark) => mark.region === region && covers(mark.side, half))
}

/** Adds one half of a region to the marks. The same kind of pain on both halves becomes one mark for both sides. */
export function withMark(
  painMarks: readonly PainMarkInput[],
  region: string,
  half: Half,
  kind: PainKind | null,
): PainMarkInput[] {
  if (indexOfMark(painMarks, region, half) >= 0) return [...painMarks]
  const other = painMarks.findIndex(
    (mark) => mark.region === region && mark.side === otherHalf(half) && mark.kind === kind,
  )
  if (other >= 0) return painMarks.map((mark, index) => (index === other ? { ...mark, side: 'both' } : mark))
  return [...painMarks, { region, side: half, kind }]
}

/** Removes one half of a region from the marks. A mark for both sides becomes a mark for the other half. */
export function withoutMark(
  painMarks: readonly PainMarkInput[],
  region: string,
  half: Half,
): PainMarkInput[] {
  const at = indexOfMark(painMarks, region, half)
  const side = otherHalf(half)
  return painMarks.flatMap((mark, index): PainMarkInput[] => {
    if (index !== at) return [mark]
    return mark.side === 'both' && side !== null ? [{ ...mark, side }] : []
  })
}

/** Returns the earlier marks whose places have no mark yet, for each half. */
export function notYetMarked(
  earlier: readonly PainMarkInput[],
  painMarks: readonly PainMarkInput[],
): PainMarkInput[] {
  const isFree = (region: string, half: Half) => indexOfMark(painMarks, region, half) < 0
  return earlier.flatMap((mark): PainMarkInput[] => {
    const { region, side } = mark
    if (side === 'left' || side === 'right') return isFree(region, side) ? [mark] : []
    const free = (['left', 'right'] as const).filter((half) => isFree(region, half))
    return free.length === 2 ? [mark] : free.map((half) => ({ ...mark, side: half }))
  })
}

const otherHalf = (half: Half) => (half === 'middle' ? null : half === 'left' ? 'right' : 'left')
