import { activityById } from '@shared/anatomy/activities'
import { movementById } from '@shared/anatomy/movements'
import { regionById } from '@shared/anatomy/regions'
import type { SoftTissueKind } from '@shared/anatomy/tissue'
import type { Side } from '@shared/vocabulary'

export const regionName = (region: string) => regionById.get(region)?.label ?? region

export const movementName = (movement: string) =>
  movementById.get(movement)?.label ?? activityById.get(movement)?.label ?? movement

const sideWords: Record<Side, string> = { left: 'left', right: 'right', both: 'both sides', middle: 'middle' }

/** Names a side: "left", "both sides". */
export const sideName = (side: Side) => sideWords[side]

/** Names a region with its side. A signed note keeps the `name` that the region had. */
export const regionWithSide = (at: { region: string; side: Side; name?: string }) =>
  withSide(at.name ?? regionName(at.region), at.side)

/** Formats a name for the inside of a sentence: "rhomboid major". */
export const inSentence = (name: string) =>
  properNames.test(name) ? name : name.charAt(0).toLowerCase() + name.slice(1)

/** Names of people at the start of a name keep their capital letter. */
const properNames = /^(Achilles|Down's)\b/

/** Formats a name for the start of a sentence: "Rhomboid major". */
export const atStart = (name: string) => name.charAt(0).toUpperCase() + name.slice(1)

/** Adds the side to a name: "Rhomboid major, left". The middle is not named, nor a side that nobody has chosen (null). */
export const withSide = (name: string, side: Side | null) =>
  side === 'middle' || side === null ? name : `${name}, ${sideWords[side]}`

export const kindNames: Record<'muscle' | SoftTissueKind, string> = {
  muscle: 'muscle',
  fascia: 'fascia',
  ligament: 'ligament',
  retinaculum: 'retinaculum',
  tendon: 'tendon',
  scar: 'scar',
  other: 'other (joint, nerve, unlisted muscle)',
}
