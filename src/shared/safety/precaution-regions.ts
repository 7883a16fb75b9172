import type { RegionId } from '../anatomy/regions'
import type { TissueId } from '../anatomy/tissue'

/** The ribs and the breastbone. */
export const ribs: readonly RegionId[] = [
  'front-of-chest',
  'side-of-chest',
  'mid-back',
  'between-shoulder-blades',
]
/** Bone close under the skin: the iliac crest and the outer hip. */
export const hipBones: readonly RegionId[] = ['outer-hip', 'sacrum']

/**
 * The tissues at the top neck joints. The regions are too large for this: the back of the neck also has the upper
 * trapezius, which can be worked away from these joints.
 */
export const upperNeckTissues: readonly TissueId[] = [
  'suboccipitals',
  'splenius-capitis',
  'splenius-cervicis',
  'semispinalis-capitis',
  'semispinalis-cervicis',
  'longissimus-capitis',
  'longus-capitis',
  'longus-colli',
  'cervical-multifidus',
  'nuchal-ligament',
]
