import { armAndHandBorders } from './borders/arm-and-hand'
import { headAndNeckBorders } from './borders/head-and-neck'
import { hipAndThighBorders } from './borders/hip-and-thigh'
import { legAndFootBorders } from './borders/leg-and-foot'
import { softTissuesBorders } from './borders/soft-tissues'
import { trunkBorders } from './borders/trunk'
import { upperBackAndShoulderBorders } from './borders/upper-back-and-shoulder'
import type { BorderKind } from './borders/border-rows'
import type { TissueId } from './tissue'

export interface Border {
  one: TissueId
  other: TissueId
  kind: BorderKind
}

const kinds: readonly BorderKind[] = ['layer', 'edge', 'attachment']

/** Every border of two tissues, listed once. */
export const borders: readonly Border[] = [
  headAndNeckBorders,
  upperBackAndShoulderBorders,
  trunkBorders,
  armAndHandBorders,
  hipAndThighBorders,
  legAndFootBorders,
  softTissuesBorders,
].flatMap((rows) =>
  Object.entries(rows).flatMap(([one, row]) =>
    kinds.flatMap((kind) => (row[kind] ?? []).map((other): Border => ({ one, other, kind }))),
  ),
)

const neighbours = new Map<TissueId, Map<TissueId, BorderKind>>()
for (const { one, other, kind } of borders) {
  for (const [from, to] of [[one, other] as const, [other, one] as const]) {
    neighbours.set(from, (neighbours.get(from) ?? new Map<TissueId, BorderKind>()).set(to, kind))
  }
}

/** Returns how two tissues border on each other; null if they do not. */
export function borderBetween(one: TissueId, other: TissueId): BorderKind | null {
  return neighbours.get(one)?.get(other) ?? null
}

export function neighboursOf(tissue: TissueId): TissueId[] {
  return [...(neighbours.get(tissue)?.keys() ?? [])]
}
