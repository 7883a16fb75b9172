import type { OtherCause } from '../../screens/screen'

/**
 * How likely each cause makes an answer, as a ratio to a muscle that nobody has worked yet. The numbers are ours: no trial has
 * measured them. They are close to 1, because a failed visit or a check alone says little about a joint or a nerve.
 */
type Ratios = Readonly<Record<OtherCause, number>>

/** Relief did not last after enough work: 0.80 for the wrong muscle and for a joint, 0.88 for a root, 0.92 for an organ. */
export const didNotLast: Ratios = {
  joint: 1,
  'nerve root': 1.1,
  nerve: 1.1,
  tendon: 0.94,
  organ: 1.15,
  sensitised: 1.06,
}

/** Nothing changed at all, not even for an hour. */
export const noChange: Ratios = {
  joint: 1,
  'nerve root': 1.33,
  nerve: 1.33,
  tendon: 1,
  organ: 1.78,
  sensitised: 1.1,
}

/** Relief lasted. */
export const lasted: Ratios = {
  joint: 1,
  'nerve root': 0.6,
  nerve: 0.6,
  tendon: 1.25,
  organ: 0.4,
  sensitised: 0.75,
}

/**
 * Pressing a muscle gave the familiar pain: a joint or a root often makes muscles sore (gluteal points in 76% of people with a
 * root, n=271), a sensitised system more so.
 */
export const familiarPain: Ratios = {
  joint: 1.17,
  'nerve root': 1.17,
  nerve: 1.17,
  tendon: 1,
  organ: 1,
  sensitised: 1.67,
}

/** Five checks or more gave no familiar pain: a sensitised system would have hurt somewhere. */
export const manyNegativeChecks = { from: 5, sensitised: 0.6 } as const

/** A numb or tingling mark, or pain that runs down a limb below the knee or the elbow. */
export const nerveMark: Partial<Ratios> = { 'nerve root': 3, nerve: 3 }
export const runsDownLimb: Partial<Ratios> = { 'nerve root': 2.5, joint: 0.8 }

/** Age, in completed years: wear of joints and narrowing of the spine. */
export function ageRatios(age: number): Partial<Ratios> {
  if (age >= 65) return { joint: 1.8, 'nerve root': 1.3, organ: 2 }
  if (age >= 50) return { joint: 1.4, 'nerve root': 1.3, organ: 1.5 }
  return age < 30 ? { joint: 0.6 } : {}
}
