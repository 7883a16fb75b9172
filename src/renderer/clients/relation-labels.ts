import type { Relation } from '@shared/clients/family'

/** What another client is to this one. */
export const relationLabels: Record<Relation, string> = {
  parent: 'Parent',
  child: 'Child',
  partner: 'Partner',
  sibling: 'Sibling',
  other: 'Other',
}
