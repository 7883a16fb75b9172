import type { HandSkill, Position } from './palpation'
import type { TissueId } from './tissue'

/**
 * Two to four tissues that one hand position reaches together in one position of the client, and that touch cannot
 * tell apart well. A tissue is in one group at most. The groups differ from `muscleGroups`, which are for finding
 * muscles by name: the rotator cuff needs three positions.
 *
 * The answer for a group counts as one finding, not as one for each member. "No familiar pain" says less against a
 * member than a check of that member alone.
 *
 * Source: the groups, minutes and hand skills are teaching tradition and judgement. No study sets them, and no
 * clinician has reviewed them.
 */
export interface PalpationGroup {
  readonly id: string
  /** The usual name. */
  readonly name: string
  /** The client's position for the whole group. A member checked alone can have another one: see `palpationOf`. */
  readonly position: Position
  readonly members: readonly TissueId[]
  /**
   * Hands-on minutes for the whole group, per side of one visit, below which a failure should count only half. Not
   * more than the sum of the members, because work on one reaches the others.
   */
  readonly minutes: number
  /**
   * The strictest skill that a member needs. If the note reserves one member for hands-on teaching, that member is not
   * counted here: leave it out of the press and of the answer without that teaching.
   */
  readonly hands: HandSkill
  /** What to watch for, as text for the practitioner. */
  readonly note?: string
}
