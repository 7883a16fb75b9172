import type { Story } from '../story'
import { belongsToADoctor } from './red-flags'
import { comesBackArmAndJaw } from './did-not-last-arm-and-jaw'
import { comesBackLowerBody } from './did-not-last-lower-body'
import { comesBackUpperBody } from './did-not-last-upper-body'
import { heldBackAndHip } from './lasted-back-and-hip'
import { heldHeadAndUpperBack } from './lasted-head-and-upper-back'
import { heldLegAndFoot } from './lasted-leg-and-foot'
import { heldNeckAndArm } from './lasted-neck-and-arm'
import { ofTheLastDays } from './recent'
import { quiet } from './quiet'
import { relaxation } from './relaxation'

export const stories: readonly Story[] = [
  ...comesBackUpperBody,
  ...comesBackArmAndJaw,
  ...comesBackLowerBody,
  ...belongsToADoctor,
  ...heldHeadAndUpperBack,
  ...heldNeckAndArm,
  ...heldBackAndHip,
  ...heldLegAndFoot,
  ...ofTheLastDays,
  ...quiet,
  ...relaxation,
]
