import { tissueById } from '@shared/anatomy/tissues'
import { regionById } from '@shared/anatomy/regions'
import type { Side } from '@shared/reasoning/facts'

/** A tissue's name as a practitioner says it; an id that this version does not know is shown as it is. */
export const tissueName = (tissue: string) => tissueById.get(tissue)?.name ?? tissue

export const regionName = (region: string) => regionById.get(region)?.label ?? region

const sideWords: Record<Side, string> = { left: 'left', right: 'right', both: 'both sides', middle: 'middle' }

/** "left", "both sides". */
export const sideName = (side: Side) => sideWords[side]

/** "Rhomboid major, left"; the middle goes without saying. */
export const tissueWithSide = (at: { tissue: string; side: Side }) => withSide(tissueName(at.tissue), at.side)

export const regionWithSide = (at: { region: string; side: Side }) => withSide(regionName(at.region), at.side)

const withSide = (name: string, side: Side) => (side === 'middle' ? name : `${name}, ${sideWords[side]}`)
