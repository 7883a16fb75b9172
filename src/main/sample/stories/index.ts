import type { Story } from '../story'
import { belongsToADoctor } from './belongs-to-a-doctor'
import { comesBackArmAndJaw } from './comes-back-arm-and-jaw'
import { comesBackLowerBody } from './comes-back-lower-body'
import { comesBackUpperBody } from './comes-back-upper-body'
import { heldBackAndHip } from './held-back-and-hip'
import { heldHeadAndUpperBack } from './held-head-and-upper-back'
import { heldLegAndFoot } from './held-leg-and-foot'
import { heldNeckAndArm } from './held-neck-and-arm'
import { ofTheLastDays } from './of-the-last-days'
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
