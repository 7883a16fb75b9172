import type { Muscle, MuscleId } from './muscle'
import { armAndHandMuscles } from './muscles/arm-and-hand'
import { footMuscles } from './muscles/foot'
import { forearmMuscles } from './muscles/forearm'
import { headMuscles } from './muscles/head'
import { hipMuscles } from './muscles/hip'
import { legMuscles } from './muscles/leg'
import { neckMuscles } from './muscles/neck'
import { shoulderMuscles } from './muscles/shoulder'
import { thighMuscles } from './muscles/thigh'
import { trunkMuscles } from './muscles/trunk'
import { upperBackAndChestMuscles } from './muscles/upper-back-and-chest'

/** The 131 muscles a practitioner can work, by body area from head to foot. Facts of general anatomy; referral
 *  patterns are expert descriptions that no trial has confirmed. */
export const muscles: readonly Muscle[] = [
  ...headMuscles,
  ...neckMuscles,
  ...upperBackAndChestMuscles,
  ...shoulderMuscles,
  ...trunkMuscles,
  ...armAndHandMuscles,
  ...forearmMuscles,
  ...hipMuscles,
  ...thighMuscles,
  ...legMuscles,
  ...footMuscles,
]

export const muscleById: ReadonlyMap<MuscleId, Muscle> = new Map(muscles.map((muscle) => [muscle.id, muscle]))
