import type { RegionId } from '../anatomy/regions'

/** Regions that several short tests share. */
export const arm: readonly RegionId[] = [
  'back-of-neck',
  'top-of-shoulder',
  'back-of-shoulder',
  'between-shoulder-blades',
  'front-of-upper-arm',
  'inner-upper-arm',
  'back-of-upper-arm',
  'thumb-side-forearm',
  'little-finger-side-forearm',
]
export const hand: readonly RegionId[] = ['wrist', 'thumb', 'back-of-hand', 'palm', 'ring-and-little-fingers']
export const leg: readonly RegionId[] = [
  'low-back',
  'sacrum',
  'buttock',
  'front-of-thigh',
  'outer-thigh',
  'back-of-thigh',
  'calf',
  'outer-lower-leg',
  'heel',
  'sole',
  'top-of-foot',
  'big-toe',
]
export const shoulder: readonly RegionId[] = [
  'front-of-shoulder',
  'side-of-shoulder',
  'back-of-shoulder',
  'front-of-upper-arm',
]
export const hip: readonly RegionId[] = [
  'groin',
  'buttock',
  'outer-hip',
  'front-of-thigh',
  'inner-thigh',
  'front-of-knee',
]
export const knee: readonly RegionId[] = ['front-of-knee', 'inner-knee', 'outer-knee', 'back-of-knee']
export const head: readonly RegionId[] = ['top-of-head', 'forehead', 'temple']
