import type { Anatomy } from '@shared/anatomy/anatomy'
import { isNextTo } from '../../anatomy/next-regions'
import type { ComplaintFacts } from '../record/facts'
import type { RankedTissue } from './rank'

/**
 * Returns whether a tissue belongs to the pain: it lies where it hurts or in a region next to it, is known to refer pain
 * there, or gave the familiar pain. A tissue without a known place does. A group can reach from the neck to the sacrum,
 * and only the part that belongs to the pain is checked with it.
 */
export function isNearPain(
  { regions }: Pick<ComplaintFacts, 'regions'>,
  { refersTo, tissueById }: Anatomy,
): (entry: Pick<RankedTissue, 'tissue' | 'gaveFamiliarPain'>) => boolean {
  return ({ tissue, gaveFamiliarPain }) => {
    const places = tissueById.get(tissue)?.liesIn ?? []
    return (
      gaveFamiliarPain ||
      places.length === 0 ||
      regions.some(
        ({ region }) => refersTo(tissue, region) !== null || places.some((place) => isNextTo(place, region)),
      )
    )
  }
}
