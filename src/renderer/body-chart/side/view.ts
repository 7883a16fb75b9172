import type { View } from '../view'
import { bones } from './bones'
import { deepArm } from './deep-arm'
import { deepHeadAndNeck } from './deep-head-and-neck'
import { deepHipAndLeg } from './deep-hip-and-leg'
import { deepTrunk } from './deep-trunk'
import { features, lines, outline } from './outline'
import { lowerRegions } from './regions-lower'
import { upperRegions } from './regions-upper'
import { surfaceArm } from './surface-arm'
import { surfaceHeadAndTrunk } from './surface-head-and-trunk'
import { surfaceHipAndThigh } from './surface-hip-and-thigh'
import { surfaceLowerLeg } from './surface-lower-leg'

/** The client's left side, facing left. */
export const leftView: View = {
  id: 'left',
  label: 'The left side of the body',
  caption: 'Left side',
  width: 660,
  height: 1448,
  middle: 330,
  outline,
  lines,
  features,
  bones,
  regions: [...upperRegions, ...lowerRegions],
  surface: [...surfaceHeadAndTrunk, ...surfaceArm, ...surfaceHipAndThigh, ...surfaceLowerLeg],
  deep: [...deepTrunk, ...deepHeadAndNeck, ...deepArm, ...deepHipAndLeg],
}

/** The client's right side: the same drawing, mirrored. */
export const rightView: View = {
  ...leftView,
  id: 'right',
  label: 'The right side of the body',
  caption: 'Right side',
}
