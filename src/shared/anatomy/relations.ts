import { opposes, type MovementId } from './movements'
import type { TissueId } from './tissue'
import { tissueById } from './tissues'

/** The tissues that border this one or share an attachment with it; none for one the practitioner added. */
export function adjacentTo(tissue: TissueId): readonly TissueId[] {
  return tissueById.get(tissue)?.adjacent ?? []
}

/** The first action both muscles have, or null. A muscle shares nothing with itself. */
export function sharesAction(one: TissueId, other: TissueId): MovementId | null {
  if (one === other) return null
  const others = actionsOf(other)
  return actionsOf(one).find((action) => others.includes(action)) ?? null
}

/** The first action of `one` that an action of `other` undoes, or null. */
export function opposesAction(one: TissueId, other: TissueId): MovementId | null {
  if (one === other) return null
  const others = actionsOf(other)
  return (
    actionsOf(one).find((action) => {
      const undone = opposes(action)
      return undone !== null && others.includes(undone)
    }) ?? null
  )
}

/** Whether the known referral of a tissue includes a region: mainly, also (spill-over), or not at all. */
export function refersTo(tissue: TissueId, region: string): 'mainly' | 'also' | null {
  const known = tissueById.get(tissue)
  if (known?.refersMainlyTo.some((id) => id === region)) return 'mainly'
  if (known?.refersAlsoTo.some((id) => id === region)) return 'also'
  return null
}

/** Whether a tissue lies in a region of pain. */
export function liesIn(tissue: TissueId, region: string): boolean {
  return tissueById.get(tissue)?.liesIn.some((id) => id === region) ?? false
}

/** What a painful movement does to a tissue: loads it (a muscle's own action, a tendon's pull), stretches it, or
 *  neither. What does both counts as load, which is the clearer sign. */
export function strainedBy(tissue: TissueId, movement: string): 'loads' | 'stretches' | null {
  const known = tissueById.get(tissue)
  if (!known) return null
  const loads: readonly MovementId[] = known.kind === 'muscle' ? known.actions : known.loadedBy
  if (loads.some((id) => id === movement)) return 'loads'
  return known.stretchedBy.some((id) => id === movement) ? 'stretches' : null
}

function actionsOf(tissue: TissueId): readonly MovementId[] {
  const known = tissueById.get(tissue)
  return known?.kind === 'muscle' ? known.actions : []
}
