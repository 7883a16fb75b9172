import { z } from 'zod'
import { id } from '../fields'

/** What another client is to this one. */
export const relations = ['parent', 'child', 'partner', 'sibling', 'other'] as const
export type Relation = (typeof relations)[number]

/** What this client is to the other one. */
export const inverseRelations: Record<Relation, Relation> = {
  parent: 'child',
  child: 'parent',
  partner: 'partner',
  sibling: 'sibling',
  other: 'other',
}

/** A link to another client. */
export const relative = z.object({ clientId: id, relation: z.enum(relations) })
export type Relative = z.infer<typeof relative>

export const MAX_RELATIVES = 20

/** The links of a client, each to another one. */
export const relatives = z
  .array(relative)
  .max(MAX_RELATIVES, `Add at most ${MAX_RELATIVES} clients`)
  .refine((all) => new Set(all.map(({ clientId }) => clientId)).size === all.length, 'Add each client once')
