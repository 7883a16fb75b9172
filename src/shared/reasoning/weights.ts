/**
 * How far each rule moves a tissue, in log-odds (natural logarithm). Nobody has measured these numbers: they put the
 * rules in the order of their evidence and keep the weak ones together weaker than one strong one. They order the list
 * and are never shown.
 */
export const weights = {
  /** The strongest sign there is: above any referral. Kept once, however often it was pressed; the agreement of two
   *  examiners is only moderate (kappa 0.57), and the same hand pressing again adds little. */
  familiarPain: 4.2,
  /** Pressed and not reproduced. Weaker than the yes: a tissue can be missed by a finger's breadth. */
  familiarPainAbsent: -1.5,

  /** Its described referral includes the painful region. Expert descriptions from one root, so below familiar pain. */
  refersMainly: 2,
  /** Spill-over zones are described in fewer people: about half the weight. */
  refersAlso: 1.1,
  /** Each further painful region that it explains adds this share of the one before, so that the sum stays below
   *  familiar pain (2 + 1 + 0.5 + ... < 4.2). */
  furtherRegion: 0.5,
  /** The part of a referral's weight that depends on how much of its main zone hurts. Small: zones are irregular. */
  referralFocus: 0.1,

  /** A painful movement that is the muscle's own action loads it: clinical standard. */
  movementLoads: 0.5,
  /** Stretching is less specific: many tissues are stretched at once. */
  movementStretches: 0.35,
  /** Movements of one joint speak of the same thing; together no more than this. */
  movementMost: 1,

  /** A worked tissue came back, or would not release, and lies where this one, lying elsewhere, refers to. One small
   *  trial; half of a referral into the pain itself, with which it often goes together. */
  keyMainly: 1,
  keyAlso: 0.5,

  /** It gave this client lasting relief before: own data, and of this very body. A share of it for each tissue of
   *  the visit. */
  heldBefore: 1.5,
  heldMost: 2,

  /** Own practice: pulled to no effect as if this many visits had shown the practice's average. */
  practicePull: 20,
  practiceMost: 0.8,

  /** Borders tissue that was worked without lasting relief: anatomy, no trial. */
  adjacentToWorked: 0.45,
  /** Each further worked neighbour. */
  adjacentFurther: 0.1,
  adjacentMost: 0.65,
  /** Lies elsewhere and borders tissue that lies where it hurts. Nearly everything around does, so little. */
  adjacentToPain: 0.2,
  /** Shares or opposes the action of worked tissue: less than a border. */
  synergist: 0.25,
  antagonist: 0.25,

  /** Worked, released and no lasting relief, once: a little. Causes come in sets, so a visit that worked several
   *  tissues takes less from each (share of the visit). From twice on the order is a rule, not a weight. */
  failedOnce: -0.6,
  /** A plausible tissue nobody has tested: a nudge to explore, less than any evidence. */
  neverChecked: 0.25,
} as const

/** How much of a test a visit was, by how the tissue responded. One that did not release was not tested at all. A
 *  response nobody noted counts as released: most do, and the practitioner would have noted the exception. */
export const testMade = { released: 1, partly: 0.5, 'did not release': 0, unknown: 1 } as const

/** Failed tests from which a tissue stands below all that is untested, and from which it is shown only on request. */
export const setAside = { belowUntested: 2, onRequest: 3 } as const

/** What one visit says of each tissue it worked: the more tissues shared it, the less. The square root lies between
 *  "says it of each fully" and "divide it among them". */
export function shareOf(tissuesWorked: number): number {
  return 1 / Math.sqrt(Math.max(1, tissuesWorked))
}

/** Gate 3: so many different ideas, or visits, without a lasting change. */
export const stopAfter = { ideas: 3, visits: 4 } as const

/** Fewer minutes on a tissue, or light pressure, may have been too little. A convention of this product; one trial
 *  (n=228, neck pain) found more and longer sessions to do better, and did not study minutes on one muscle. */
export const enoughMinutes = 5

/** From this share of the recorded minutes on, the work went to the painful spot itself. */
export const mostOfTheMinutes = 0.6
