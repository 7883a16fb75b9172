/**
 * How far each rule moves the log-odds (natural logarithm) that a tissue is among the causes, before any test of it.
 * Nobody has measured these numbers. They order the rules by their evidence, and keep the weak rules together weaker
 * than one strong rule. They order the list and are never shown.
 */
export const weights = {
  /**
   * Its described referral includes the painful region. The expert descriptions go back to one origin, so this is below
   * familiar pain.
   */
  refersMainly: 2,
  /** Spill-over zones are described in fewer people: about half the weight. */
  refersAlso: 1.1,
  /** Each further painful region in its referral adds this share of the one before, so that the sum stays below
   *  familiar pain (2 + 0.7 + 0.25 + ... < 3.2). */
  furtherRegion: 0.35,
  /** A painful movement that is the muscle's own action loads it: clinical standard. */
  movementLoads: 0.5,
  /** Stretching is less specific: many tissues are stretched at once. */
  movementStretches: 0.35,
  /** Movements of one joint are not independent evidence. This is the limit of their sum. */
  movementMost: 1,

  /** The pain came back after work on a tissue, or the tissue did not release; this one lies elsewhere and refers to
   *  where that one lies. One small trial. A third of a referral into the pain itself, because the two often go
   *  together. When work fails, the inference itself raises the tissues that were not worked; this weight and the next
   *  only say which of them. */
  keyMainly: 0.7,
  keyAlso: 0.35,

  /**
   * Experience of the practice: pulled towards no effect, as if this many visits had shown the average of the practice.
   */
  practicePriorVisits: 20,
  practiceMost: 0.8,

  /** Borders tissue that was worked without lasting relief: anatomy, no trial. */
  adjacentToWorked: 0.3,
  /** Each further worked neighbour. */
  adjacentFurther: 0.05,
  adjacentMost: 0.4,
  /**
   * Lies elsewhere and borders tissue that lies where it hurts. Small, because this holds for nearly everything around.
   */
  adjacentToPain: 0.2,
  /** Shares or opposes the action of worked tissue: less than a border. */
  synergist: 0.15,
  antagonist: 0.15,

  /**
   * It lies where it hurts: a tender place in a muscle hurts there too, whatever its chart shows. Nearly a referral, because
   * a tissue at the painful spot is judged like any other at a first visit; a little less, because many lie around a spot.
   */
  liesHere: 1.5,
  /** The same for one whose described referral includes the place: most of it is said by the referral. */
  liesHereToo: 0.3,

  /** No referral to the pain is described, and it does not lie there. It borders tissue that lies there. */
  noReferral: -1,
  /** Nothing links it with where it hurts. */
  unrelated: -3,

  /** Fascia, ligament, tendon: fewer authors describe their referral, and hands reach them less reliably. Less than a
   *  described referral into a further place, more than a border. */
  nonMuscle: -0.5,

  /** Lies in a dangerous place: pressing it costs more, and fewer hands reach it reliably. Teaching tradition. Small,
   *  as a border, so that it decides only between tissues with nearly the same support. */
  dangerousPlace: -0.3,

  /** The practitioner has ruled it out: far below everything else, but finite, so that it can be undone. */
  ruledOut: -12,
} as const

/**
 * Base rates from surveys of a complaint (`anatomy/surveys.ts`). A tissue that nobody counted has the `ordinary` share, and
 * surveys are pooled as if `people` persons had shown it. A survey counts as at most `mostPeople`, and less if it also counted
 * points that gave no familiar pain. Its shares are scaled to the same `mean`. The log-odds change by `strength` of the
 * logarithm of the rate: the examiners knew the charts, so the surveys partly repeat the referral. The numbers are ours.
 */
export const surveyRates = {
  ordinary: 0.15,
  people: 30,
  mostPeople: 60,
  mean: 0.3,
  most: 0.6,
  measure: { active: 1, any: 0.6, tender: 0.6 },
  strength: 0.6,
} as const

/**
 * The worlds in which the relations above may hold: the power applied to their odds (`strength`), the log-odds that a tissue
 * that lies where it hurts loses (`local`), and the prior share. The relations are expert descriptions of one origin, and
 * saline studies find irregular patterns, so their strength is uncertain: as written, or half of it. No evidence prefers one of
 * the two, so both have the same prior. In the third world the cause lies elsewhere than the pain. It has a small share, because
 * most clients are helped by work on the spot. The record shifts the shares: causes outside the charts favour half, and each
 * visit that worked the spot without lasting relief favours the third world. That is how a failed visit lowers also the untried
 * tissue of the spot, and raises the rest. Nobody has measured these numbers.
 */
export const relationWorlds = [
  { strength: 1, share: 0.45, local: 0 },
  { strength: 0.5, share: 0.45, local: 0 },
  { strength: 1, share: 0.1, local: -2 },
] as const

/**
 * Prior of how many tissues cause a complaint: none that can be worked (a joint, a nerve, a sensitised system), one,
 * two, three; sums to 1. Several are common (a median of 6 active muscles in one study of shoulder pain), so two and
 * three are not much less likely than one. More than three are treated as three.
 */
export const causesPrior = [0.15, 0.3, 0.3, 0.25] as const

/**
 * The familiar-pain test, as shares of palpations. Chosen so that two examiners with independent errors agree as in the
 * trials: if one tissue in six is a cause, the kappa is 0.57. A yes then multiplies the odds by 25, more than a
 * referral into the pain and the weak relations together. A no divides them by 4, because a tissue can be missed by a
 * finger's breadth.
 */
export const familiarPainTest = {
  /** Share of the causes for which palpation gives the familiar pain. */
  sensitivity: 0.75,
  /** Share of the other tissues for which it does not. */
  specificity: 0.97,
} as const

/** The outcome of a visit, as a measure of how much of the causes was reached. */
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

/** Probability of an outcome when none, half and all of the causes were worked; linear in between. */
export type OutcomeRow = readonly [none: number, half: number, all: number]

/**
 * The outcomes of a visit by how much of the causes it worked. Each column sums to 1, without 'did not last', which
 * stands for relief of unknown length. Nobody has measured these numbers. They stay far from 0 and 1: pain varies by
 * itself, some clients get lasting relief after work on the wrong tissue, and some get none after work on the right
 * one. So no single visit decides. No row of a failure rises with what was worked, because a failure must not support a
 * tissue. The shorter the relief, the stronger the evidence that the causes were not reached.
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

/** How many tissues the inference lists: `ordinary`, the likeliest ones, is enough for a plan; `most` applies when many
 *  were worked. All others still count, each with its odds; sets of three of 24 are 2,024. `fresh` places are kept for
 *  untested tissues. */
export const causesList = { ordinary: 16, most: 24, fresh: 6 } as const

/** How much of a test a visit was, by the response of the tissue. A tissue that did not release was not tested. A
 *  response that nobody noted counts as released: most do, and the practitioner would have noted an exception. */
export const testWeight = { released: 1, partly: 0.5, 'did not release': 0, unknown: 1 } as const

/**
 * The number of failed tests from which a tissue ranks below all untested ones, and from which it is shown only on
 * request.
 */
export const failureThresholds = { belowUntested: 2, onRequest: 3 } as const

/**
 * Gate 3: the number of different hypotheses, or of visits, without a lasting change, and of visits after which the pain
 * got worse. Conventions of this product.
 */
export const stopAfter = { hypotheses: 3, visits: 4, worse: 2 } as const

/**
 * How much of a test brief or light work is. A tissue has its own least minutes (`palpationOf`); fewer are half a test,
 * fewer than half of them are none. Light pressure reaches only a part of the tissue, so a minute of it counts as
 * `lightMinute`. Conventions of this product; one trial (n=228, neck pain) found that more and longer sessions did
 * better, and did not study minutes on one muscle.
 */
export const dose = { lightMinute: 0.5, partTest: 0.5 } as const

/**
 * What is long ago counts less: a visit counts in full for `fullDays`, and loses half of its weight each `halfLifeDays`
 * after that. A pause of more than `courseGapDays` starts a new course of treatment. A visit that made the pain worse sets
 * its tissues aside while it keeps `leastForWorse` of its weight, which is 360 days. Conventions of this product: a body changes
 * in half a year, and no study says how fast.
 */
export const fading = { fullDays: 180, halfLifeDays: 180, courseGapDays: 180, leastForWorse: 0.5 } as const

/**
 * The global rating of change that counts as progress: "moderately better" (Jaeschke, Singer, Guyatt 1989, who call 4
 * and 5 of 7 a moderate change).
 */
export const grocProgress = 4

/** The share of the noted minutes from which the note on work at the painful area is shown. */
export const painfulAreaShare = 0.6

/** The number of such visits from which the note is shown: most treatments begin with one visit at the painful area. */
export const painfulAreaFromVisits = 2

/**
 * The strength words stand for chances that a tissue is among the causes: `strong` from 15 percent, `fair` from 10
 * percent, and possible below. They are absolute: a first suggestion may be possible. `npm run evaluate` prints how
 * often tissues with each word were an answer. A tissue whose last palpation gave no familiar pain is fair at most, and so is
 * every tissue while the cause is perhaps not a muscle.
 */
export const strengthFrom = { strong: 0.15, fair: 0.1 } as const

/**
 * Probability that no tissue is the cause, from which the program says so: `likely` is more likely than not. Without a short
 * test it takes `withoutScreens` and that many `visits` without lasting relief. From `nerve` a nerve root or a nerve is
 * reason enough to refer. The record must have raised the odds by `raised`. A cause below `named` is not named. Conventions of
 * this product.
 */
export const nonTissueCauseThresholds = {
  likely: 0.5,
  withoutScreens: 0.9,
  visits: 6,
  nerve: 0.35,
  raised: 1.2,
  named: 0.1,
} as const

/** Planning a visit. Minutes are a convention of this product. */
export const visitPlanning = {
  /** One check, compared with the other side. */
  checkMinutes: 1,
  /** Enough dose for one tissue: to find it, to work it until it releases, and to change position. */
  workMinutes: 10,
  /** Work on both sides takes this many times as long: the second side is found faster. */
  bothSides: 1.5,
  /** The most checks in one plan. Their results change what to check next, so a new plan is made after them. */
  mostChecks: 4,
  /** The most lines that are worked, and how many fit in an hour after the checks even on both sides. */
  mostWork: 4,
  surelyWorked: 3,
} as const
