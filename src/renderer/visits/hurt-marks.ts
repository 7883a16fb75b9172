import type { HurtInput, PainKind } from '@shared/visits'
import { covers, type Half } from '../body-chart/shapes'

/** Where among the marks the one is that a press on this half of a region means; -1 where it is not marked. */
export function markedAt(hurts: readonly HurtInput[], region: string, half: Half): number {
  const own = hurts.findIndex((hurt) => hurt.region === region && hurt.side === half)
  if (own >= 0) return own
  return hurts.findIndex((hurt) => hurt.region === region && covers(hurt.side, half))
}

/** The marks with one half of a region added. The same pain on both halves is one mark, for both sides. */
export function withMark(
  hurts: readonly HurtInput[],
  region: string,
  half: Half,
  kind: PainKind | null,
): HurtInput[] {
  if (markedAt(hurts, region, half) >= 0) return [...hurts]
  const other = hurts.findIndex(
    (hurt) => hurt.region === region && hurt.side === otherOf(half) && hurt.kind === kind,
  )
  if (other >= 0) return hurts.map((hurt, index) => (index === other ? { ...hurt, side: 'both' } : hurt))
  return [...hurts, { region, side: half, kind }]
}

/** The marks without one half of a region; of a mark for both sides the other half stays. */
export function withoutMark(hurts: readonly HurtInput[], region: string, half: Half): HurtInput[] {
  const at = markedAt(hurts, region, half)
  const side = otherOf(half)
  return hurts.flatMap((hurt, index): HurtInput[] => {
    if (index !== at) return [hurt]
    return hurt.side === 'both' && side !== null ? [{ ...hurt, side }] : []
  })
}

/** What is offered and not marked yet, half by half. */
export function stillOffered(offered: readonly HurtInput[], hurts: readonly HurtInput[]): HurtInput[] {
  const isOpen = (region: string, half: Half) => markedAt(hurts, region, half) < 0
  return offered.flatMap((hurt): HurtInput[] => {
    const { region, side } = hurt
    if (side === 'left' || side === 'right') return isOpen(region, side) ? [hurt] : []
    const open = (['left', 'right'] as const).filter((half) => isOpen(region, half))
    return open.length === 2 ? [hurt] : open.map((half) => ({ ...hurt, side: half }))
  })
}

const otherOf = (half: Half) => (half === 'middle' ? null : half === 'left' ? 'right' : 'left')
