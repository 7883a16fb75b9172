import type { RegionId } from '../anatomy/regions'
import type { AgeRange, Urgency } from './red-flag'
import type { RedFlagId } from './red-flag-ids'

/** A flag, any one of several flags, or an age that counts as a sign. An unknown age is not a sign. */
export type ClusterSign = RedFlagId | { anyOf: readonly RedFlagId[] } | { ages: AgeRange }

export interface ClusterLevel {
  /** Whom the level is for. An unknown age may be in the range. */
  ages?: AgeRange
  /** The complaint must be in one of these regions. */
  regions?: readonly RegionId[]
  /** Each of these must be met: at least so many of the signs. */
  needs: readonly { atLeast: number; of: readonly ClusterSign[] }[]
  urgency: Urgency
  stopsList: boolean
}

export type RedFlagClusterId =
  | 'nerves-at-end-of-spine'
  | 'neck-artery'
  | 'cancer'
  | 'spine-fracture'
  | 'spine-infection'
  | 'spinal-cord'
  | 'inflamed-spine'
  | 'temple-artery'
  | 'leg-clot'
  | 'organ'
  | 'main-artery'

export interface RedFlagCluster {
  id: RedFlagClusterId
  why: string
  source: string
  /** Most urgent first. The first level that is met counts. */
  levels: readonly ClusterLevel[]
}

export interface ActiveCluster {
  id: RedFlagClusterId
  why: string
  source: string
  urgency: Urgency
  stopsList: boolean
  /** The recorded flags that count for it. */
  flags: RedFlagId[]
}
