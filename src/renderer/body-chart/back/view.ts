import type { View } from '../view'
import { bones } from './bones'
import { deepArm } from './deep-arm'
import { deepHipAndThigh } from './deep-hip-and-thigh'
import { deepLowerLeg } from './deep-lower-leg'
import { deepNeckAndBack } from './deep-neck-and-back'
import { features, lines, outline } from './outline'
import { lowerRegions } from './regions-lower'
import { upperRegions } from './regions-upper'
import { surfaceArm } from './surface-arm'
import { surfaceHipAndThigh } from './surface-hip-and-thigh'
import { surfaceLowerLeg } from './surface-lower-leg'
import { surfaceNeckAndBack } from './surface-neck-and-back'

/** Reached from the front, the side of the neck or the armpit. */
const otherFace = new Set([
  'middle-scalene',
  'posterior-scalene',
  'subscapularis',
  'flexor-digitorum-profundus',
])

/** The body from behind: what is left in the picture is the client's left. */
export const backView: View = {
  id: 'back',
  label: 'The body from the back',
  caption: 'Back',
  width: 724,
  height: 1448,
  middle: 362,
  outline,
  lines,
  features,
  bones,
  regions: [...upperRegions, ...lowerRegions],
  surface: [...surfaceNeckAndBack, ...surfaceArm, ...surfaceHipAndThigh, ...surfaceLowerLeg],
  deep: [...deepNeckAndBack, ...deepArm, ...deepHipAndThigh, ...deepLowerLeg],
  otherFace,
}
