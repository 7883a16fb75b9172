import { opposes, type MovementId } from './movements'
import type { Muscle, MuscleId } from './muscle'
import { muscleById } from './muscles'

/** The muscles that border this one or share an attachment with it; none for a tissue the practitioner added. */
export function adjacentTo(muscle: MuscleId): readonly MuscleId[] {
  return muscleById.get(muscle)?.adjacent ?? []
}

/** The first action both muscles have, or null. A muscle shares nothing with itself. */
export function sharesAction(one: MuscleId, other: MuscleId): MovementId | null {
  const [a, b] = pair(one, other)
  return (a && b && a.actions.find((action) => b.actions.includes(action))) ?? null
}

/** The first action of `one` that an action of `other` undoes, or null. */
export function opposesAction(one: MuscleId, other: MuscleId): MovementId | null {
  const [a, b] = pair(one, other)
  if (!a || !b) return null
  return (
    a.actions.find((action) => {
      const undone = opposes(action)
      return undone !== null && b.actions.includes(undone)
    }) ?? null
  )
}

/** Whether the known referral of a muscle includes a region: mainly, also (spill-over), or not at all. */
export function refersTo(muscle: MuscleId, region: string): 'mainly' | 'also' | null {
  const known = muscleById.get(muscle)
  if (known?.refersMainlyTo.some((id) => id === region)) return 'mainly'
  if (known?.refersAlsoTo.some((id) => id === region)) return 'also'
  return null
}

/** Whether the belly of a muscle lies in a region of pain. */
export function liesIn(muscle: MuscleId, region: string): boolean {
  return muscleById.get(muscle)?.liesIn.some((id) => id === region) ?? false
}

/** What a painful movement does to a muscle: loads it (the movement is its action), stretches it (the movement
 *  undoes its action), or neither. */
export function strainedBy(muscle: MuscleId, movement: string): 'loads' | 'stretches' | null {
  const actions = muscleById.get(muscle)?.actions ?? []
  if (actions.some((action) => action === movement)) return 'loads'
  const undone = opposes(movement)
  return undone !== null && actions.includes(undone) ? 'stretches' : null
}

function pair(one: MuscleId, other: MuscleId): [Muscle | undefined, Muscle | undefined] {
  return one === other ? [undefined, undefined] : [muscleById.get(one), muscleById.get(other)]
}
