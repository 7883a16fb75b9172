import { findRegion } from '@shared/anatomy/find-tissue'
import type { Side } from '@shared/vocabulary'
import type { Choice } from '../ui/fields/choice-list'

const sideWord = /\b(left|right|both|[lrb])\b( sides)?/i

/** Finds the regions that a text names, best first. A side in the text is ignored. */
export const findRegions = (query: string): Choice[] =>
  findRegion(query.replace(sideWord, ' '), 10).map((region) => ({
    id: region.id,
    name: region.label,
    about: region.area,
  }))

/** Finds the side that a text names, such as "Upper back pain, left". */
export function sideIn(text: string): Side | undefined {
  const word = sideWord.exec(text)?.[1]?.toLowerCase()
  return (['left', 'right', 'both'] as const).find((side) => word !== undefined && side.startsWith(word))
}
