import type { Story } from '../story'
import { didNotLastArmAndJaw } from './did-not-last-arm-and-jaw'
import { didNotLastLowerBody } from './did-not-last-lower-body'
import { didNotLastUpperBody } from './did-not-last-upper-body'
import { lastedBackAndHip } from './lasted-back-and-hip'
import { lastedHeadAndUpperBack } from './lasted-head-and-upper-back'
import { lastedLegAndFoot } from './lasted-leg-and-foot'
import { lastedNeckAndArm } from './lasted-neck-and-arm'
import { otherClients } from './other-clients'
import { recent } from './recent'
import { redFlags } from './red-flags'
import { relaxation } from './relaxation'

export const stories: readonly Story[] = [
  ...didNotLastUpperBody,
  ...didNotLastArmAndJaw,
  ...didNotLastLowerBody,
  ...redFlags,
  ...lastedHeadAndUpperBack,
  ...lastedNeckAndArm,
  ...lastedBackAndHip,
  ...lastedLegAndFoot,
  ...recent,
  ...otherClients,
  ...relaxation,
]
