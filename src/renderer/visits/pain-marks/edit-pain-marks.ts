import type { PainMarkInput, PainKind } from '@shared/visits'
import { covers, type Half } from '../../body-chart/shapes'

/** Where among the marks the one is that a press on this half of a region means; -1 where it is not marked. */
export function markedAt(painMarks: readonly PainMarkInput[], region: string, half: Half): number {
  const own = painMarks.findIndex((hurt) => hurt.region === region && hurt.side === half)
  if (own >= 0) return own
  return painMarks.findIndex((hurt) => hurt.region === region && covers(hurt.side, half))
}

/** The marks with one half of a region added. The same pain on both halves is one mark, for both sides. */
export function withMark(
  painMarks: readonly PainMarkInput[],
  region: string,
  half: Half,
  kind: PainKind | null,
): PainMarkInput[] {
  if (markedAt(painMarks, region, half) >= 0) return [...painMarks]
  const other = painMarks.findIndex(
    (hurt) => hurt.region === region && hurt.side === otherOf(half) && hurt.kind === kind,
  )
  if (other >= 0) return painMarks.map((hurt, index) => (index === other ? { ...hurt, side: 'both' } : hurt))
  return [...painMarks, { region, side: half, kind }]
}

/** The marks without one half of a region; of a mark for both sides the other half stays. */
export function withoutMark(
  painMarks: readonly PainMarkInput[],
  region: string,
  half: Half,
): PainMarkInput[] {
  const at = markedAt(painMarks, region, half)
  const side = otherOf(half)
  return painMarks.flatMap((hurt, index): PainMarkInput[] => {
    if (index !== at) return [hurt]
    return hurt.side === 'both' && side !== null ? [{ ...hurt, side }] : []
  })
}

/** What is offered and not marked yet, half by half. */
export function stillOffered(
  offered: readonly PainMarkInput[],
  painMarks: readonly PainMarkInput[],
): PainMarkInput[] {
  const isOpen = (region: string, half: Half) => markedAt(painMarks, region, half) < 0
  return offered.flatMap((hurt): PainMarkInput[] => {
    const { region, side } = hurt
    if (side === 'left' || side === 'right') return isOpen(region, side) ? [hurt] : []
    const open = (['left', 'right'] as const).filter((half) => isOpen(region, half))
    return open.length === 2 ? [hurt] : open.map((half) => ({ ...hurt, side: half }))
  })
}

const otherOf = (half: Half) => (half === 'middle' ? null : half === 'left' ? 'right' : 'left')
