import type { Anatomy } from '@shared/anatomy/anatomy'
import { tissueFinder, type Find } from '@shared/anatomy/find-tissue'
import { anatomyWith } from '@shared/anatomy/own-anatomy'
import type { OwnRelation, OwnTissue } from '@shared/anatomy/own-tissue'
import type { Tissue } from '@shared/anatomy/tissues'
import type { Side } from '@shared/reasoning/record/facts'
import { use } from 'react'
import type { RpcOutputs } from '../api/rpc'
import { OwnAnatomyContext, type OwnAnatomyAnswer } from './own-anatomy-context'
import { withSide } from './words'

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

/** The anatomy of each answer of the host. Built once, because every part of a screen asks for it. */
const built = new WeakMap<OwnAnatomyAnswer, KnownAnatomy>()

/**
 * The anatomy of the open practice. The tables load with the screens that use this, so that a screen without them is
 * shown sooner.
 */
export function useAnatomy(): KnownAnatomy {
  const answer = use(OwnAnatomyContext)
  if (!answer) throw new Error('No practice is open around this screen')
  const known = built.get(answer) ?? buildAnatomy(answer)
  built.set(answer, known)
  return known
}

function buildAnatomy({ own, hidden }: OwnAnatomyAnswer): KnownAnatomy {
  const anatomy = anatomyWith(own)
  const tissueName = (tissue: string) => anatomy.tissueById.get(tissue)?.name ?? tissue
  return {
    anatomy,
    ownTissues: new Map(own.tissues.map((tissue) => [tissue.id, tissue])),
    ownRelations: own.relations,
    hidden: new Map(hidden.map((one) => [one.tissue, one])),
    findTissue: tissueFinder(anatomy.tissues),
    tissueName,
    // A tissue in the midline has no sides.
    tissueWithSide: ({ tissue, side }) =>
      withSide(tissueName(tissue), anatomy.isMidline(tissue) ? 'middle' : side),
  }
}
