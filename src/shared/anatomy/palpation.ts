import { palpationRows } from './palpation-rows'
import type { TissueId } from './tissue'

/** The client's positions, in the order that sorts a list of checks so that the client turns least. */
export const positions = ['seated', 'face up', 'side-lying', 'face down'] as const
export type Position = (typeof positions)[number]

/**
 * How much skill pressing a tissue needs, from least to most. 'ordinary': usual work. 'care': usual work with more
 * attention; follow the caution of the tissue if it has one. 'trained': press only after hands-on teaching for that
 * spot, because of a nerve, a vessel or an organ near it; otherwise test by movement.
 */
export const handSkills = ['ordinary', 'care', 'trained'] as const
export type HandSkill = (typeof handSkills)[number]

/** How a tissue is checked and worked when it is checked alone. */
export interface Palpation {
  /** The client's position. Null means any position: a scar can be anywhere, and so can a tissue without a row. */
  readonly position: Position | null
  /**
   * Hands-on minutes, per side of one visit, below which a failure should count only half. A tissue without sides has
   * them once. Source: teaching tradition and judgement; no study sets minutes for a tissue.
   */
  readonly minutes: number
  readonly hands: HandSkill
}

/** 2 minutes are those of most tissues. 'care', because only the practice knows what lies near its own tissue. */
const withoutRow: Palpation = { position: null, minutes: 2, hands: 'care' }

const rows: Readonly<Record<TissueId, readonly [Position | null, number, HandSkill]>> = palpationRows

const palpations: ReadonlyMap<TissueId, Palpation> = new Map(
  Object.entries(rows).map(([id, [position, minutes, hands]]) => [id, { position, minutes, hands }]),
)

/**
 * Returns how a tissue is checked. A tissue that the tables do not have, such as a practice's own, gets any position,
 * 2 minutes and 'care'.
 */
export function palpationOf(tissueId: TissueId): Palpation {
  return palpations.get(tissueId) ?? withoutRow
}
