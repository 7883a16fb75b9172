/**
 * How far each rule moves the odds that a tissue is among the causes, before any test of it: in log-odds (natural
 * logarithm). Nobody has measured these numbers: they put the rules in the order of their evidence and keep the weak
 * ones together weaker than one strong one. They order the list and are never shown.
 */
export const weights = {
  /** Its described referral includes the painful region. Expert descriptions from one root, so below familiar pain. */
  refersMainly: 2,
  /** Spill-over zones are described in fewer people: about half the weight. */
  refersAlso: 1.1,
  /** Each further painful region that it explains adds this share of the one before, so that the sum stays below
   *  familiar pain (2 + 0.7 + 0.25 + ... < 3.2). */
  furtherRegion: 0.35,
  /** The part of a referral's weight that depends on how much of its main zone hurts. Small: zones are irregular. */
  referralFocus: 0.1,

  /** A painful movement that is the muscle's own action loads it: clinical standard. */
  movementLoads: 0.5,
  /** Stretching is less specific: many tissues are stretched at once. */
  movementStretches: 0.35,
  /** Movements of one joint speak of the same thing; together no more than this. */
  movementMost: 1,

  /** A worked tissue came back, or would not release, and lies where this one, lying elsewhere, refers to. One small
   *  trial; a third of a referral into the pain itself, with which it often goes together. That what was not worked
   *  rises when what was worked did not hold is the inference's own doing: this and the next say only where to. */
  keyMainly: 0.7,
  keyAlso: 0.35,

  /** Own practice: pulled to no effect as if this many visits had shown the practice's average. */
  practicePull: 20,
  practiceMost: 0.8,

  /** Borders tissue that was worked without lasting relief: anatomy, no trial. */
  adjacentToWorked: 0.3,
  /** Each further worked neighbour. */
  adjacentFurther: 0.05,
  adjacentMost: 0.4,
  /** Lies elsewhere and borders tissue that lies where it hurts. Nearly everything around does, so little. */
  adjacentToPain: 0.2,
  /** Shares or opposes the action of worked tissue: less than a border. */
  synergist: 0.15,
  antagonist: 0.15,

  /** It is not described to refer to the pain, though it lies there or borders what does. Around any spot lie many
   *  more tissues than refer to it, so each must count for less for referral to count for most. */
  noReferral: -1,
  /** Nothing at all links it with where it hurts. */
  unrelated: -3,

  /** Fascia, ligament, tendon: what they refer to is described by fewer, and hands reach them less surely. Less than
   *  a described referral into a further place, more than a border. */
  nonMuscle: -0.5,

  /** The practitioner has ruled it out: far below all else, but finite, so that it can be undone. */
  ruledOut: -12,
} as const

/**
 * How strong the relations above may be as a whole: the power to which the odds that they give are raised, and what is
 * believed of each before the record. They are expert descriptions from one root, and studies with injected saline find
 * the patterns irregular, so nobody can be sure of their strength: as strong as written or half as strong, and nothing
 * known speaks for one of the two. What a record shows shifts it: causes found where no chart has them speak for half.
 * Less than half would make the charts worth little more than guessing, which the agreement of experts speaks against.
 */
export const relationStrengths = [
  { strength: 1, share: 0.5 },
  { strength: 0.5, share: 0.5 },
] as const

/**
 * How many tissues cause a complaint, before anything is known: none that can be worked (a joint, a nerve, a sensitised
 * system), one, two, three; sums to 1. Several are common (a median of 6 active muscles in one study of shoulder pain),
 * so two and three are not held less likely than one by much. More than three are not told apart from three.
 */
export const causesPrior = [0.15, 0.3, 0.3, 0.25] as const

/**
 * The familiar-pain test, as shares of palpations. Chosen so that two examiners who each err independently agree as the
 * trials found: with one tissue in six a cause, these give a kappa of 0.57. A yes then multiplies the odds by 25, more
 * than a referral into the pain and the weak relations together, and a no divides them by 4: a tissue can be missed by
 * a finger's breadth.
 */
export const familiarPainTest = {
  /** Of the tissues that are a cause, the share in which palpation gives the familiar pain. */
  sensitivity: 0.75,
  /** Of those that are not, the share in which it does not. */
  specificity: 0.97,
} as const

/** The outcome of a visit, as far as it tells how much of the causes was reached. */
export type OutcomeKind =
  | 'worse'
  | 'no change'
  | 'under 4 hours'
  | '4 to 24 hours'
  | '1 to 3 days'
  | '4 to 7 days'
  | 'did not last'
  | 'partly lasted'
  | 'lasted'

/** How likely an outcome is when none, half and all of the causes were worked; between them it changes evenly. */
export type OutcomeRow = readonly [none: number, half: number, all: number]

/**
 * The outcomes of a visit by how much of the causes it worked. Each column sums to 1 (without 'did not last', which
 * stands for a length nobody asked). Nobody has measured them. Kept far from 0 and 1: pain goes up and down by itself,
 * some get lastingly better after work on the wrong tissue and some do not after work on the right one, so no single
 * visit decides. No row of a failure rises with what was worked, because a failure must not speak for a tissue; the
 * shorter the relief, the more it says that the causes were not reached.
 */
export const outcomeRows: Record<OutcomeKind, OutcomeRow> = {
  worse: [0.06, 0.04, 0.02],
  'no change': [0.2, 0.13, 0.03],
  'under 4 hours': [0.24, 0.15, 0.03],
  '4 to 24 hours': [0.2, 0.15, 0.04],
  '1 to 3 days': [0.13, 0.12, 0.05],
  '4 to 7 days': [0.05, 0.05, 0.04],
  'did not last': [0.62, 0.47, 0.16],
  'partly lasted': [0.05, 0.16, 0.12],
  lasted: [0.07, 0.2, 0.67],
}

/** How many tissues the inference lists: the likeliest, enough for a plan; the most when many were worked. All
 *  others still count, each with its odds; sets of three of 24 are 2,024. Some places are kept for what is untested. */
export const causesList = { ordinary: 16, most: 24, fresh: 6 } as const

/** How much of a test a visit was, by how the tissue responded. One that did not release was not tested at all. A
 *  response nobody noted counts as released: most do, and the practitioner would have noted the exception. */
export const testWeight = { released: 1, partly: 0.5, 'did not release': 0, unknown: 1 } as const

/** Failed tests from which a tissue stands below all that is untested, and from which it is shown only on request. */
export const failureThresholds = { belowUntested: 2, onRequest: 3 } as const

/** Gate 3: so many different hypotheses, or visits, without a lasting change. */
export const stopAfter = { hypotheses: 3, visits: 4 } as const

/** Fewer minutes on a tissue, or light pressure, may have been too little. A convention of this product; one trial
 *  (n=228, neck pain) found more and longer sessions to do better, and did not study minutes on one muscle. */
export const enoughMinutes = 5

/** How much of a test brief or light work was. Light pressure reaches less than most of the tissue; few minutes count
 *  as their share of enough, and however little it was, something was tested. */
export const smallDose = { light: 0.6, least: 0.25 } as const

/** From this share of the noted minutes on, the work is said to have gone to the painful area. */
export const painfulAreaShare = 0.6

/** From so many such visits on it is said: most treatments begin with one visit at the painful area. */
export const painfulAreaFromVisits = 2

/** Probability of being among the causes from which a tissue is worth checking: less than a described referral gives
 *  by itself where many refer; and first: about what it gives there. The likeliest of those worth checking is worth
 *  checking first however many share the odds with it. */
export const strengthFrom = { worthChecking: 0.05, first: 0.1 } as const

/** How many can be worth checking first: a visit has time for a few checks. */
export const mostCheckedFirst = 3

/** Probability that no tissue is the cause, from which it is said: possible when it is clearly above where it began,
 *  likely when it is more likely than not. */
export const nonTissueCauseThresholds = { possible: 0.35, likely: 0.5 } as const

/** Planning a visit. Minutes are a convention of this product. */
export const visitPlanning = {
  /** One check, compared with the other side. */
  checkMinutes: 1,
  /** Enough dose for one tissue: to find it, to work it until it lets go, and to change position. */
  workMinutes: 10,
  /** The most checks in one plan. Their results change what to check next, so a new plan is made after them. */
  mostChecks: 8,
  /** A check serves later visits too: worth this times p (1 - p), the variance of what is asked. A
   *  tissue that is as likely a cause as not then counts 0.025 in chances of lasting relief, about what the last tissue
   *  of a visit's work adds per three minutes. */
  checkServesLater: 0.1,
  /** Tissues less likely than this are not worth a minute of checking. */
  leastLikely: 0.005,
} as const
