import type { PalpationGroup } from './palpation-group'
import { armGroups } from './palpation-groups/arm'
import { headAndTrunkGroups } from './palpation-groups/head-and-trunk'
import { pelvisAndLegGroups } from './palpation-groups/pelvis-and-leg'
import type { TissueId } from './tissue'

/** All groups: head to pelvis, then the leg from hip to foot, then the arm. */
export const palpationGroups: readonly PalpationGroup[] = [
  ...headAndTrunkGroups,
  ...pelvisAndLegGroups,
  ...armGroups,
]

const groupByMember: ReadonlyMap<TissueId, PalpationGroup> = new Map(
  palpationGroups.flatMap((group) => group.members.map((member) => [member, group] as const)),
)

/** Returns the group of a tissue; null if it is checked alone or is not in the tables. */
export function groupOf(tissueId: TissueId): PalpationGroup | null {
  return groupByMember.get(tissueId) ?? null
}
