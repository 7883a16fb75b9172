import { anatomyOf, standardAnatomy, type Anatomy } from './anatomy'
import { movementById, type MovementId } from './movements'
import { regionById, type RegionId } from './regions'
import { isOwnId, type OwnRelation, type OwnTissue } from './own-tissue'
import type { TissueId } from './tissue'
import { tissues as standardTissues, type Tissue } from './tissues'

/** What a practice added to the tables. */
export interface OwnAnatomy {
  /** Differs after each change, and between practices; '' if nothing has ever been added. */
  version: string
  tissues: readonly OwnTissue[]
  relations: readonly OwnRelation[]
}

let kept: { version: string; anatomy: Anatomy } | null = null

/**
 * Returns the tables with the additions of a practice: its own tissues, and its own relations between any tissues and
 * regions. A border holds for both of its tissues. If a tissue refers to a region both mainly and also, mainly counts.
 * Relations with an unknown tissue or region are left out. The last result is cached by its version.
 */
export function anatomyWith(own: OwnAnatomy): Anatomy {
  if (own.version === '') return standardAnatomy
  if (kept?.version !== own.version) kept = { version: own.version, anatomy: build(own) }
  return kept.anatomy
}

function build({ tissues, relations }: OwnAnatomy): Anatomy {
  const known = new Set([...standardTissues, ...tissues].map(({ id }) => id))
  const additions = new Map<TissueId, Addition>()
  const of = (id: TissueId) => {
    const addition = additions.get(id) ?? {
      borders: [],
      mainly: [],
      also: [],
      sources: new Map<string, string>(),
    }
    additions.set(id, addition)
    return addition
  }
  const addSource = (tissue: TissueId, to: string, source: string) => {
    if (source !== '') of(tissue).sources.set(to, source)
  }
  const border = (one: TissueId, other: TissueId, source: string) => {
    if (one === other || !known.has(one) || !known.has(other)) return
    if (standardAnatomy.adjacentTo(one).includes(other)) return
    of(one).borders.push(other)
    of(other).borders.push(one)
    addSource(one, other, source)
    addSource(other, one, source)
  }
  for (const tissue of tissues) for (const other of tissue.borders) border(tissue.id, other, tissue.source)
  for (const { tissue, kind, to, source } of relations) {
    if (kind === 'borders') border(tissue, to, source)
    else if (known.has(tissue)) {
      of(tissue)[kind === 'refers mainly to' ? 'mainly' : 'also'].push(to)
      addSource(tissue, to, source)
    }
  }
  const sourceOf = new Map(tissues.map(({ id, source }) => [id, source]))
  const extended = [...standardTissues, ...tissues.map(tissueOf)].map((tissue) =>
    withAddition(tissue, additions.get(tissue.id)),
  )
  const retired = new Set(tissues.filter((tissue) => tissue.retired).map(({ id }) => id))
  return anatomyOf(
    extended.filter(({ id }) => !retired.has(id)),
    {
      retired: extended.filter(({ id }) => retired.has(id)),
      ownSourceOf: (tissue, to) => additions.get(tissue)?.sources.get(to) ?? sourceOf.get(tissue) ?? '',
      isOwn(tissue, to) {
        if (isOwnId(tissue) || isOwnId(to)) return true
        const addition = additions.get(tissue)
        if (!addition) return false
        if (!regionById.has(to)) return addition.borders.includes(to)
        const before = standardAnatomy.refersTo(tissue, to)
        return addition.mainly.includes(to)
          ? before !== 'mainly'
          : before === null && addition.also.includes(to)
      },
    },
  )
}

/** The practice's additions to one tissue. */
interface Addition {
  borders: TissueId[]
  mainly: string[]
  also: string[]
  /** The source of each relation, by the tissue or region it leads to. */
  sources: Map<string, string>
}

function withAddition(tissue: Tissue, addition: Addition | undefined): Tissue {
  if (!addition) return tissue
  const refersMainlyTo = regionsIn([...tissue.refersMainlyTo, ...addition.mainly])
  return {
    ...tissue,
    adjacent: [...new Set([...tissue.adjacent, ...addition.borders])],
    refersMainlyTo,
    refersAlsoTo: regionsIn([...tissue.refersAlsoTo, ...addition.also]).filter(
      (region) => !refersMainlyTo.includes(region),
    ),
  }
}

/** Converts a practice's own tissue to the type of the tables. Its borders are added with those of all tissues. */
function tissueOf(own: OwnTissue): Tissue {
  const { id, name, latin, synonyms, kind, caution } = own
  const liesIn = regionsIn(own.liesIn)
  const refersMainlyTo = regionsIn(own.refersMainlyTo)
  const refersAlsoTo = regionsIn(own.refersAlsoTo).filter((region) => !refersMainlyTo.includes(region))
  return {
    id,
    name,
    latin,
    synonyms,
    kind,
    liesIn,
    refersMainlyTo,
    refersAlsoTo,
    plainName: own.plainName || name,
    area: regionById.get(liesIn[0] ?? '')?.area ?? 'anywhere',
    attachments: { origin: '', insertion: '' },
    loadedBy: movementsIn(own.loadedBy),
    stretchedBy: movementsIn(own.stretchedBy),
    adjacent: [],
    howToCheck: own.howToCheck || howToCheckFrom(own),
    basis: {
      structure: 'this practice',
      referral: refersMainlyTo.length + refersAlsoTo.length > 0 ? 'this practice' : null,
    },
    ...(own.midline && { midline: true as const }),
    ...(caution !== '' && { caution }),
  }
}

/** "Press slowly, along it and across it (outer elbow). Then test the movements that load or stretch it: gripping." */
function howToCheckFrom({ liesIn, loadedBy, stretchedBy }: OwnTissue): string {
  const where = regionsIn(liesIn).map((region) => small(regionById.get(region)?.label ?? region))
  const moves = [...new Set(movementsIn([...loadedBy, ...stretchedBy]))].map((movement) =>
    small(movementById.get(movement)?.label ?? movement),
  )
  const place = where.length === 0 ? '' : ` (${where.join('; ')})`
  const test =
    moves.length === 0 ? '' : ` Then test the movements that load or stretch it: ${moves.join('; ')}.`
  return `Press slowly, along it and across it${place}.${test}`
}

const small = (label: string) => label.charAt(0).toLowerCase() + label.slice(1)

const regionsIn = (ids: readonly string[]) =>
  [...new Set(ids)].filter((id): id is RegionId => regionById.has(id))

const movementsIn = (ids: readonly string[]) => ids.filter((id): id is MovementId => movementById.has(id))
