import { regions, type RegionId } from '../anatomy/regions'

const inAreas = (...areas: string[]): readonly RegionId[] =>
  regions.filter(({ area }) => areas.includes(area)).map(({ id }) => id)

/** Joins groups and single regions, each region once. */
export const together = (...groups: (RegionId | readonly RegionId[])[]): readonly RegionId[] => [
  ...new Set(groups.flat()),
]

export const head = inAreas('head')
export const neck = inAreas('neck')
export const shoulder = inAreas('shoulder')
export const upperBack = inAreas('upper back')
export const chest = inAreas('chest')
export const abdomen = inAreas('abdomen')
/** Low back and flank. */
export const lowBack = inAreas('low back')
export const pelvis = inAreas('pelvis')

export const upperArm = inAreas('upper arm')
export const upperArmAndElbow = inAreas('upper arm', 'elbow')
export const hand = inAreas('hand')
export const forearmWristAndHand = inAreas('forearm', 'wrist', 'hand')
export const arm = together(upperArmAndElbow, forearmWristAndHand)

export const thigh = inAreas('thigh')
export const knee = inAreas('knee')
/** The lower leg without the ankle. */
export const lowerLeg = inAreas('lower leg')
/** Ankle and foot. */
export const foot = inAreas('ankle', 'foot')
export const leg = together(thigh, knee, lowerLeg, foot)

/** The middle of the back from the skull to the tailbone. */
export const spine = [
  'back-of-neck',
  'between-shoulder-blades',
  'mid-back',
  'low-back',
  'sacrum',
  'tailbone',
] as const satisfies readonly RegionId[]

/** Where a blood clot in a leg vein is most often felt. */
export const calf = [
  'calf',
  'achilles',
  'back-of-knee',
  'inner-lower-leg',
] as const satisfies readonly RegionId[]

/** The regions of the large and small joints of the limbs. The groin is the region of the hip joint. */
export const joints = together(shoulder, inAreas('elbow', 'wrist', 'hand'), 'groin', knee, foot)
