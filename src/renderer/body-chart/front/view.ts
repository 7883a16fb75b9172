import type { View } from '../view'
import { bones } from './bones'
import { deepArmAndHand } from './deep-arm-and-hand'
import { deepHeadAndNeck } from './deep-head-and-neck'
import { deepHipAndThigh } from './deep-hip-and-thigh'
import { deepLegAndFoot } from './deep-leg-and-foot'
import { deepTrunk } from './deep-trunk'
import { features, lines, outline } from './outline'
import { lowerRegions } from './regions-lower'
import { upperRegions } from './regions-upper'
import { surfaceArmAndHand } from './surface-arm-and-hand'
import { surfaceHeadAndNeck } from './surface-head-and-neck'
import { surfaceHipAndThigh } from './surface-hip-and-thigh'
import { surfaceLegAndFoot } from './surface-leg-and-foot'
import { surfaceTrunk } from './surface-trunk'

/** Reached from the back, or from the sole. */
const otherFace = new Set([
  'levator-scapulae',
  'supraspinatus',
  'teres-major',
  'quadratus-lumborum',
  'piriformis',
  'levator-ani',
  'coccygeus',
  'iliolumbar-ligament',
  'tibialis-posterior',
  'flexor-hallucis-brevis',
  'adductor-hallucis',
])

export const frontView: View = {
  id: 'front',
  label: 'The body from the front',
  caption: 'Front',
  width: 724,
  height: 1448,
  middle: 362,
  outline,
  lines,
  features,
  bones,
  regions: [...upperRegions, ...lowerRegions],
  surface: [
    ...surfaceArmAndHand,
    ...surfaceHipAndThigh,
    ...surfaceLegAndFoot,
    ...surfaceHeadAndNeck,
    ...surfaceTrunk,
  ],
  deep: [...deepArmAndHand, ...deepHipAndThigh, ...deepLegAndFoot, ...deepHeadAndNeck, ...deepTrunk],
  otherFace,
}
