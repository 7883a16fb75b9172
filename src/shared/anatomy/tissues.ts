import type { Muscle } from './muscle'
import { muscles } from './muscles'
import type { SoftTissue } from './soft-tissue'
import { softTissues } from './soft-tissues'
import type { TissueId } from './tissue'

/** A tissue that can be worked. `kind` distinguishes muscles from other tissues. */
export type Tissue = Muscle | SoftTissue

/** All tissues: first the muscles, then the others. */
export const tissues: readonly Tissue[] = [...muscles, ...softTissues]

/** Keyed by plain string, because records may hold an id that no longer exists. */
export const tissueById: ReadonlyMap<TissueId, Tissue> = new Map(tissues.map((tissue) => [tissue.id, tissue]))
