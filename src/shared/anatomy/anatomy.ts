import { oppositeOf, type MovementId } from './movements'
import type { TissueId } from './tissue'
import { tissues as standardTissues, type Tissue } from './tissues'

/** The tissues that one practice knows, and how they relate. An unknown tissue relates to nothing. */
export interface Anatomy {
  /** The tissues that can be offered and suggested. */
  tissues: readonly Tissue[]
  /** These tissues and the retired ones, because old records still name them. Keyed by plain string, because records
   *  may hold an id that no longer exists. */
  tissueById: ReadonlyMap<TissueId, Tissue>
  /** The tissues that border this one or share an attachment with it. */
  adjacentTo(tissue: TissueId): readonly TissueId[]
  /** The other muscles that share an action with this one, each with the first such action. */
  synergistsOf(tissue: TissueId): ReadonlyMap<TissueId, MovementId>
  /** The muscles with an action opposite to one of this muscle, each with the first such action. */
  antagonistsOf(tissue: TissueId): ReadonlyMap<TissueId, MovementId>
  /** Whether the known referral of a tissue includes a region: mainly, also (spill-over), or not at all. */
  refersTo(tissue: TissueId, region: string): 'mainly' | 'also' | null
  /** Whether a tissue lies in a region of pain. */
  liesIn(tissue: TissueId, region: string): boolean
  /** What a painful movement does to a tissue: it loads it (a muscle's own action, a tendon's pull), stretches it, or
   *  neither. If it does both, the result is 'loads', because load is the clearer sign. */
  strainedBy(tissue: TissueId, movement: string): 'loads' | 'stretches' | null
  /** Whether the tissue lies on the midline, or is worked as one across it, so that it has no sides. */
  isMidline(tissue: TissueId): boolean
  /** Whether the practice added the relation of a tissue to another tissue or to a region it refers to. */
  isOwn(tissue: TissueId, to: string): boolean
  /** The source of such a relation in the practice's words; '' if it gave none. */
  ownSourceOf(tissue: TissueId, to: string): string
}

interface Additions {
  retired?: readonly Tissue[]
  isOwn?: Anatomy['isOwn']
  ownSourceOf?: Anatomy['ownSourceOf']
}

export function anatomyOf(
  tissues: readonly Tissue[],
  { retired = [], isOwn = () => false, ownSourceOf = () => '' }: Additions = {},
): Anatomy {
  const tissueById = new Map([...tissues, ...retired].map((tissue) => [tissue.id, tissue]))
  const actionsOf = (id: TissueId): readonly MovementId[] => {
    const tissue = tissueById.get(id)
    return tissue?.kind === 'muscle' ? tissue.actions : []
  }
  const has = (ids: readonly string[] | undefined, id: string) => ids?.includes(id) ?? false
  /** Computed once for each tissue, because every run of the reasoning needs it for most of them. */
  const partnersOnce = (actionOf: (one: TissueId, other: TissueId) => MovementId | undefined) => {
    const known = new Map<TissueId, ReadonlyMap<TissueId, MovementId>>()
    return (one: TissueId) => {
      const made = known.get(one)
      if (made) return made
      const partners = new Map<TissueId, MovementId>()
      for (const other of tissueById.keys()) {
        const action = one === other ? undefined : actionOf(one, other)
        if (action !== undefined) partners.set(other, action)
      }
      known.set(one, partners)
      return partners
    }
  }
  return {
    tissues,
    tissueById,
    adjacentTo: (id) => tissueById.get(id)?.adjacent ?? [],
    synergistsOf: partnersOnce((one, other) => {
      const others = actionsOf(other)
      return actionsOf(one).find((action) => others.includes(action))
    }),
    antagonistsOf: partnersOnce((one, other) => {
      const own = actionsOf(one)
      return actionsOf(other).find((action) => {
        const undone = oppositeOf(action)
        return undone !== null && own.includes(undone)
      })
    }),
    refersTo(id, region) {
      const tissue = tissueById.get(id)
      if (has(tissue?.refersMainlyTo, region)) return 'mainly'
      return has(tissue?.refersAlsoTo, region) ? 'also' : null
    },
    liesIn: (id, region) => has(tissueById.get(id)?.liesIn, region),
    strainedBy(id, movement) {
      const tissue = tissueById.get(id)
      if (!tissue) return null
      if (has(tissue.kind === 'muscle' ? tissue.actions : tissue.loadedBy, movement)) return 'loads'
      return has(tissue.stretchedBy, movement) ? 'stretches' : null
    },
    isMidline: (id) => tissueById.get(id)?.midline === true,
    isOwn,
    ownSourceOf,
  }
}

/** The anatomy of the product's tables, without additions of a practice. */
export const standardAnatomy: Anatomy = anatomyOf(standardTissues)
