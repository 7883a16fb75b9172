import { z } from 'zod'
import { id, line, prose, requiredLine, expectedRevision } from '../fields'
import { movements } from './movements'
import { regions } from './regions'
import { softTissueKinds, type TissueId } from './tissue'
import { tissueById } from './tissues'

/** The id of a tissue that a practice added: `own-` and its number. A number is never used again. */
const ownIdShape = /^own-([1-9]\d{0,14})$/

export const ownIdOf = (number: number): TissueId => `own-${number}`

/** Returns the number in the id of a practice's own tissue; null for any other id. */
export function ownNumberOf(tissue: TissueId): number | null {
  const number = ownIdShape.exec(tissue)?.[1]
  return number === undefined ? null : Number(number)
}

export const isOwnId = (tissue: TissueId) => ownIdShape.test(tissue)

/** A tissue of the tables, or one of the practice's own. Only the record knows whether that own tissue exists. */
export const tissueId = z
  .string()
  .refine((tissue) => tissueById.has(tissue) || isOwnId(tissue), 'This tissue is not known')

const mostOf = 60
const someRegions = z
  .array(
    z.enum(
      regions.map((region) => region.id),
      'This region is not known',
    ),
  )
  .max(mostOf)
const someMovements = z
  .array(
    z.enum(
      movements.map((movement) => movement.id),
      'This movement is not known',
    ),
  )
  .max(movements.length)

/** The form of a tissue that the tables do not have. Only the name and where it lies are required. */
export const ownTissueInput = z
  .object({
    name: requiredLine('Enter a name', 100),
    /** The name to use with a client. */
    plainName: line(100),
    latin: line(100),
    synonyms: z.array(requiredLine('Enter a name', 60)).max(20, 'Enter at most 20 names'),
    kind: z.enum(softTissueKinds, 'Choose a kind from the list'),
    liesIn: someRegions.min(1, 'Choose at least one region'),
    refersMainlyTo: someRegions,
    refersAlsoTo: someRegions,
    borders: z.array(tissueId).max(mostOf, `Choose at most ${mostOf} tissues`),
    loadedBy: someMovements,
    stretchedBy: someMovements,
    midline: z.boolean(),
    caution: line(300),
    /** Derived from where it lies if left empty. */
    howToCheck: prose(2000),
    /** How the practitioner knows this. */
    source: line(300),
  })
  .superRefine(({ refersMainlyTo, refersAlsoTo }, context) => {
    if (refersAlsoTo.some((region) => refersMainlyTo.includes(region))) {
      context.addIssue({
        code: 'custom',
        path: ['refersAlsoTo'],
        message: 'Remove this region here or from the list above',
      })
    }
  })
export type OwnTissueInput = z.infer<typeof ownTissueInput>

export const emptyOwnTissue: OwnTissueInput = {
  name: '',
  plainName: '',
  latin: '',
  synonyms: [],
  kind: 'fascia',
  liesIn: [],
  refersMainlyTo: [],
  refersAlsoTo: [],
  borders: [],
  loadedBy: [],
  stretchedBy: [],
  midline: false,
  caution: '',
  howToCheck: '',
  source: '',
}

/** A practice's own tissue as stored. */
export interface OwnTissue extends OwnTissueInput {
  id: TissueId
  /** No longer offered or suggested; old records still name it. */
  retired: boolean
  revision: number
}

const ownTissueId = z.string().regex(ownIdShape, 'This is not a tissue of your own')

export const ownTissueCreate = z.object({ tissue: ownTissueInput })
export const ownTissueUpdate = z
  .object({ id: ownTissueId, tissue: ownTissueInput, expectedRevision })
  .refine(({ id, tissue }) => !tissue.borders.includes(id), {
    path: ['tissue', 'borders'],
    message: 'A tissue cannot border itself',
  })
export const ownTissueRetire = z.object({ id: ownTissueId, retired: z.boolean() })

/** Hides a tissue from suggestions and plans, or shows it again. */
export const tissueHide = z.object({ tissue: tissueId, hidden: z.boolean(), why: line(300) })

export const tissueQuestion = z.object({ tissue: tissueId })

/** How one tissue relates to another, or to a region, in addition to the tables. */
export const relationKinds = ['borders', 'refers mainly to', 'refers also to'] as const
export type RelationKind = (typeof relationKinds)[number]

export const ownRelationInput = z
  .object({
    tissue: tissueId,
    kind: z.enum(relationKinds),
    /** A tissue for a border, a region for a referral. */
    to: z.string().min(1, 'Choose one'),
    source: line(300),
  })
  .superRefine(({ tissue, kind, to }, context) => {
    const refuse = (message: string) => context.addIssue({ code: 'custom', path: ['to'], message })
    if (to === '') return
    if (kind !== 'borders') {
      if (!regions.some((region) => region.id === to)) refuse('This region is not known')
    } else if (!tissueId.safeParse(to).success) refuse('This tissue is not known')
    else if (to === tissue) refuse('A tissue cannot border itself')
  })
export type OwnRelationInput = z.infer<typeof ownRelationInput>

export interface OwnRelation extends OwnRelationInput {
  id: number
}

export const ownRelationAdd = z.object({ relation: ownRelationInput })
export const ownRelationId = z.object({ id })
