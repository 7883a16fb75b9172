import type { Precaution } from './precaution'
import { ageAndDrugPrecautions } from './precautions/age-and-drugs'
import { bloodPrecautions } from './precautions/blood'
import { boneAndJointPrecautions } from './precautions/bones-and-joints'
import { cancerPrecautions } from './precautions/cancer'
import { heartAndVesselPrecautions } from './precautions/heart-and-vessels'
import { injuryPrecautions } from './precautions/injuries'
import { nerveAndSkinPrecautions } from './precautions/nerves-and-skin'
import { pregnancyPrecautions } from './precautions/pregnancy'
import type { AgeRange } from './red-flag'

/**
 * The facts about a client that change what may be done. They were drafted from the literature. No clinician has
 * reviewed them yet, and one must before the product is relied on. See docs/precautions.md.
 */
export const precautions: readonly Precaution[] = [
  ...pregnancyPrecautions,
  ...bloodPrecautions,
  ...boneAndJointPrecautions,
  ...cancerPrecautions,
  ...heartAndVesselPrecautions,
  ...injuryPrecautions,
  ...nerveAndSkinPrecautions,
  ...ageAndDrugPrecautions,
]

/** Keyed by plain string, because a record may hold the id of a newer version. */
export const precautionById: ReadonlyMap<string, Precaution> = new Map(
  precautions.map((precaution) => [precaution.id, precaution]),
)

/** The ten questions that are asked first. Some ask about several precautions. */
export const firstPrecautionGroups: readonly { readonly name: string; readonly ids: readonly string[] }[] = [
  { name: 'Pregnancy', ids: ['pregnancy'] },
  { name: 'Blood thinner', ids: ['anticoagulants'] },
  { name: 'Osteoporosis', ids: ['osteoporosis'] },
  { name: 'Cancer', ids: ['cancer-now', 'cancer-past'] },
  { name: 'Cortisone for months', ids: ['long-cortisone'] },
  { name: 'Blood clot', ids: ['clot-now-or-before'] },
  { name: 'Operation or broken bone', ids: ['recent-operation', 'recent-fracture'] },
  {
    name: 'Heart, blood pressure, pacemaker',
    ids: ['heart-failure-or-disease', 'high-blood-pressure', 'pacemaker-or-device'],
  },
  { name: 'Diabetes or numbness', ids: ['diabetes-numb-feet', 'reduced-feeling'] },
  { name: 'Joint inflammation, weak immunity', ids: ['rheumatoid-arthritis', 'weak-immunity'] },
]

/** The ids of the precautions of these questions, in their order. */
export const firstPrecautions: readonly string[] = firstPrecautionGroups.flatMap(({ ids }) => ids)

/** The precautions that follow from the birth date. Nobody is asked about them. */
export const agePrecautions: readonly { readonly id: string; readonly ages: AgeRange }[] = [
  { id: 'age-over-75', ages: { min: 75 } },
  { id: 'under-18', ages: { max: 17 } },
]
