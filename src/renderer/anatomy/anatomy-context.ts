import type { Anatomy } from '@shared/anatomy/anatomy'
import type { Find } from '@shared/anatomy/find-tissue'
import type { OwnRelation, OwnTissue } from '@shared/anatomy/own-tissue'
import type { Tissue } from '@shared/anatomy/tissues'
import type { Side } from '@shared/reasoning/record/facts'
import { createContext, use } from 'react'
import type { RpcOutputs } from '../api/rpc'

/** The anatomy as this practice knows it, and what screens say of it. */
export interface KnownAnatomy {
  anatomy: Anatomy
  /** Its own tissues, by id, the retired with them. */
  ownTissues: ReadonlyMap<string, OwnTissue>
  ownRelations: readonly OwnRelation[]
  hidden: ReadonlyMap<string, RpcOutputs['anatomy']['own']['hidden'][number]>
  /** Type-ahead over all that can be offered, hidden tissue too: that is only never suggested. */
  findTissue: Find<Tissue>
  /** A tissue's name as a practitioner says it; an id that this version does not know is shown as it is. */
  tissueName: (tissue: string) => string
  /** "Rhomboid major, left"; the middle goes without saying. */
  tissueWithSide: (at: { tissue: string; side: Side }) => string
}

export const AnatomyContext = createContext<KnownAnatomy | null>(null)

export function useAnatomy(): KnownAnatomy {
  const known = use(AnatomyContext)
  if (!known) throw new Error('No practice is open around this screen')
  return known
}
