import type { Anatomy } from '@shared/anatomy/anatomy'
import { tissueFinder, type Find } from '@shared/anatomy/find-tissue'
import { anatomyWith } from '@shared/anatomy/own-anatomy'
import type { OwnRelation, OwnTissue } from '@shared/anatomy/own-tissue'
import type { Tissue } from '@shared/anatomy/tissues'
import type { Side } from '@shared/vocabulary'
import { use } from 'react'
import type { RpcOutputs } from '../api/rpc'
import { OwnAnatomyContext, type OwnAnatomyAnswer } from './own-anatomy-context'
import { withSide } from './words'

/** The anatomy of this practice, and how the screens name it. */
export interface KnownAnatomy {
  anatomy: Anatomy
  /** The practice's own tissues by id, including retired ones. */
  ownTissues: ReadonlyMap<string, OwnTissue>
  ownRelations: readonly OwnRelation[]
  hidden: ReadonlyMap<string, RpcOutputs['anatomy']['own']['hidden'][number]>
  /** Finds tissues for a type-ahead. Hidden ones are included: they are only never suggested. */
  findTissue: Find<Tissue>
  /** The name of a tissue; for an id that this version does not know, the id. */
  tissueName: (tissue: string) => string
  /** "Rhomboid major, left". The middle is not named, nor a side that nobody has chosen (null). */
  tissueWithSide: (at: { tissue: string; side: Side | null }) => string
}

/** The anatomy for each answer of the host, built once because many components use it. */
const built = new WeakMap<OwnAnatomyAnswer, KnownAnatomy>()

/**
 * Returns the anatomy of the open practice. Its tables load only with the screens that use this hook, so that the other
 * screens appear sooner.
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
