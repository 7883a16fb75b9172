import { isInAges, isInRegions, type ClientFacts, type Effect, type RedFlag, type Urgency } from './red-flag'
import { generalRedFlags } from './red-flags-general'
import { headAndNeckRedFlags } from './red-flags-head-and-neck'
import { limbRedFlags } from './red-flags-limbs'
import { pelvisAndLowBackRedFlags } from './red-flags-pelvis-and-low-back'
import { trunkRedFlags } from './red-flags-trunk'

export const redFlags: readonly RedFlag[] = [
  ...generalRedFlags,
  ...headAndNeckRedFlags,
  ...trunkRedFlags,
  ...pelvisAndLowBackRedFlags,
  ...limbRedFlags,
]

/** Keyed by plain string, because a newer version may have recorded a flag that this one does not know. */
export const redFlagById: ReadonlyMap<string, RedFlag> = new Map(redFlags.map((flag) => [flag.id, flag]))

/** Returns the urgency of a flag. A doctor should look at a flag of a newer version too. */
export function urgencyOf(id: string): Urgency {
  return redFlagById.get(id)?.urgency ?? 'see a doctor soon'
}

/** Returns whether the question of a flag is for a complaint in these regions and a client of this age. */
export function isForClient(flag: RedFlag, { regions, age }: ClientFacts): boolean {
  return isInAges(age, flag.ages) && isInRegions(regions, flag.regions)
}

/**
 * Returns the effects of a flag that was answered with yes. `flags` are all flags of the complaint that were answered
 * with yes. Questions that are not for a client of this age are left out, and an effect that then asks nothing.
 */
export function effectsOf(flag: RedFlag, flags: ReadonlySet<string>, facts: ClientFacts): Effect[] {
  const { regions, age } = facts
  return flag.effects.flatMap((effect): Effect[] => {
    const { ages, regions: where, withFlag } = effect.when ?? {}
    if (!isInAges(age, ages) || !isInRegions(regions, where)) return []
    if (withFlag !== undefined && !flags.has(withFlag)) return []
    if (effect.kind !== 'asks') return [effect]
    const asked = effect.flags.filter((id) => {
      const next = redFlagById.get(id)
      if (next === undefined || !isInAges(age, next.ages)) return false
      return !effect.onlyOfTheseRegions || isInRegions(regions, next.regions)
    })
    return asked.length === 0 ? [] : [{ ...effect, flags: asked }]
  })
}
