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
  /** The first action both muscles have, or null. A muscle shares nothing with itself. */
  sharesAction(one: TissueId, other: TissueId): MovementId | null
  /** The first action of `one` that an action of `other` undoes, or null. */
  opposesAction(one: TissueId, other: TissueId): MovementId | null
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
}

interface Additions {
  retired?: readonly Tissue[]
  isOwn?: Anatomy['isOwn']
}

export function anatomyOf(
  tissues: readonly Tissue[],
  { retired = [], isOwn = () => false }: Additions = {},
): Anatomy {
  const tissueById = new Map([...tissues, ...retired].map((tissue) => [tissue.id, tissue]))
  const actionsOf = (id: TissueId): readonly MovementId[] => {
    const tissue = tissueById.get(id)
    return tissue?.kind === 'muscle' ? tissue.actions : []
  }
  const has = (ids: readonly string[] | undefined, id: string) => ids?.includes(id) ?? false
  return {
    tissues,
    tissueById,
    adjacentTo: (id) => tissueById.get(id)?.adjacent ?? [],
    sharesAction(one, other) {
      if (one === other) return null
      const others = actionsOf(other)
      return actionsOf(one).find((action) => others.includes(action)) ?? null
    },
    opposesAction(one, other) {
      if (one === other) return null
      const others = actionsOf(other)
      return (
        actionsOf(one).find((action) => {
          const undone = opposes(action)
          return undone !== null && others.includes(undone)
        }) ?? null
      )
    },
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
  }
}

/** The tables of the product, with nothing of a practice's own. */
export const standardAnatomy: Anatomy = anatomyOf(standardTissues)
