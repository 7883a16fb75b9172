import { regions, type RegionId } from '../anatomy/regions'
import type { TissueId } from '../anatomy/tissue'

const inAreas = (...areas: string[]): RegionId[] =>
  regions.flatMap(({ id, area }) => (areas.includes(area) ? [id] : []))

/** The groups of regions that the rules of precautions name. */
export const belly: readonly RegionId[] = ['abdomen']
export const spine: readonly RegionId[] = [
  'back-of-neck',
  'between-shoulder-blades',
  'mid-back',
  'low-back',
  'sacrum',
  'tailbone',
]
/** The ribs and the breastbone. */
export const ribs: readonly RegionId[] = [
  'front-of-chest',
  'side-of-chest',
  'mid-back',
  'between-shoulder-blades',
]
/** Bone close under the skin: the iliac crest and the outer hip. */
export const hipBones: readonly RegionId[] = ['outer-hip', 'sacrum']
export const thighs = inAreas('thigh')
/** Where the deep veins of the lower leg run. */
export const calf: readonly RegionId[] = ['calf', 'achilles', 'back-of-knee', 'inner-lower-leg']
/** From the thigh to the foot. */
export const legs = inAreas('thigh', 'knee', 'lower leg', 'ankle', 'foot')

/**
 * The tissues at the top neck joints. The regions are too large for this: the back of the neck also has the upper
 * trapezius, which can be worked away from these joints.
 */
export const upperNeckTissues: readonly TissueId[] = [
  'suboccipitals',
  'splenius-capitis',
  'semispinalis-capitis',
  'longissimus-capitis',
  'longus-capitis',
  'longus-colli',
  'cervical-multifidus',
  'nuchal-ligament',
]
