import { opposes, type MovementId } from './movements'
import type { TissueId } from './tissue'
import { tissues as standardTissues, type Tissue } from './tissues'

/** What can be worked and how it relates, as one practice knows it. A tissue it does not know relates to nothing. */
export interface Anatomy {
  /** What can be offered and suggested. */
  tissues: readonly Tissue[]
  /** Those and what a practice has retired, which old records still name. Keyed by plain string, because records may
   *  hold an id that no longer exists. */
  tissueById: ReadonlyMap<TissueId, Tissue>
  /** The tissues that border this one or share an attachment with it. */
  adjacentTo(tissue: TissueId): readonly TissueId[]
  /** The muscles that have an action of this one, and its first such action. A muscle is none of its own. */
  synergistsOf(tissue: TissueId): ReadonlyMap<TissueId, MovementId>
  /** The muscles that have an action which this one undoes, and their first such action. */
  antagonistsOf(tissue: TissueId): ReadonlyMap<TissueId, MovementId>
  /** Whether the known referral of a tissue includes a region: mainly, also (spill-over), or not at all. */
  refersTo(tissue: TissueId, region: string): 'mainly' | 'also' | null
  /** Whether a tissue lies in a region of pain. */
  liesIn(tissue: TissueId, region: string): boolean
  /** What a painful movement does to a tissue: loads it (a muscle's own action, a tendon's pull), stretches it, or
   *  neither. What does both counts as load, which is the clearer sign. */
  strainedBy(tissue: TissueId, movement: string): 'loads' | 'stretches' | null
  /** Lies or is worked as one across the middle, so that sides do not tell two of it apart. */
  isMidline(tissue: TissueId): boolean
  /** Whether what relates a tissue to another tissue, or to a region it refers to, is the practice's own addition. */
  isOwn(tissue: TissueId, to: string): boolean
  /** Where the practice says it knows such a relation from, in its words; '' where it does not say. */
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
  /** Worked out once for each tissue, because every run of the reasoning asks about most of them. */
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
        const undone = opposes(action)
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

/** The tables of the product, with nothing of a practice's own. */
export const standardAnatomy: Anatomy = anatomyOf(standardTissues)
