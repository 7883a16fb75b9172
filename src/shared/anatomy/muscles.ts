import { neighboursOf } from './borders'
import { oppositeOf } from './movements'
import type { Muscle, MuscleId, MuscleRow } from './muscle'
import { abdomenMuscles } from './muscles/abdomen'
import { armMuscles } from './muscles/arm'
import { backMuscles } from './muscles/back'
import { footMuscles } from './muscles/foot'
import { forearmBackMuscles } from './muscles/forearm-back'
import { forearmFrontMuscles } from './muscles/forearm-front'
import { handMuscles } from './muscles/hand'
import { headMuscles } from './muscles/head'
import { hipMuscles } from './muscles/hip'
import { legMuscles } from './muscles/leg'
import { neckBackMuscles } from './muscles/neck-back'
import { neckFrontMuscles } from './muscles/neck-front'
import { shoulderMuscles } from './muscles/shoulder'
import { thighMuscles } from './muscles/thigh'
import { upperBackAndChestMuscles } from './muscles/upper-back-and-chest'
import { segmentsIn } from './segments'
import { basisOf } from './tissue'

const rows: readonly MuscleRow[] = [
  ...headMuscles,
  ...neckFrontMuscles,
  ...neckBackMuscles,
  ...upperBackAndChestMuscles,
  ...shoulderMuscles,
  ...backMuscles,
  ...abdomenMuscles,
  ...armMuscles,
  ...handMuscles,
  ...forearmBackMuscles,
  ...forearmFrontMuscles,
  ...hipMuscles,
  ...thighMuscles,
  ...legMuscles,
  ...footMuscles,
]

/** The 131 muscles that a practitioner can work, by body area from head to foot. The facts are general anatomy. The
 *  referral patterns are expert descriptions that no trial has confirmed. */
export const muscles: readonly Muscle[] = rows.map(muscleOf)

export const muscleById: ReadonlyMap<MuscleId, Muscle> = new Map(muscles.map((muscle) => [muscle.id, muscle]))

function muscleOf({ alsoStretchedBy = [], notStretchedBy = [], referralBasis, ...row }: MuscleRow): Muscle {
  const opposites = row.actions.map(oppositeOf).filter((movement) => movement !== null)
  const stretches = new Set([...opposites, ...alsoStretchedBy])
  for (const movement of [...notStretchedBy, ...row.actions]) stretches.delete(movement)
  return {
    ...row,
    kind: 'muscle',
    segments: segmentsIn(row.innervation),
    adjacent: neighboursOf(row.id),
    stretchedBy: [...stretches],
    basis: basisOf({ ...row, ...(referralBasis && { referralBasis }) }),
  }
}
