import type { Muscle } from './muscle'
import { muscles } from './muscles'
import type { SoftTissue } from './soft-tissue'
import { softTissues } from './soft-tissues'
import type { TissueId } from './tissue'

/** What can be worked; `kind` tells a muscle from the rest. */
export type Tissue = Muscle | SoftTissue

/** All tissues: the muscles, then what is worked besides them. */
export const tissues: readonly Tissue[] = [...muscles, ...softTissues]

/** Keyed by plain string, because records may hold an id that no longer exists. */
export const tissueById: ReadonlyMap<TissueId, Tissue> = new Map(tissues.map((tissue) => [tissue.id, tissue]))
