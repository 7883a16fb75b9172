import { listed } from '@shared/reasoning/reason-text'
import type { Edge, Picture } from '@shared/reasoning/picture'
import type { Side } from '@shared/reasoning/record/facts'
import type { KnownAnatomy } from '../../anatomy/anatomy-context'
import { regionName, sideName } from '../../anatomy/words'

/** What an edge says, at the node it leads to and at the one it comes from. */
export const captions: Record<Edge['kind'], string> = {
  'refers mainly': 'refers mainly',
  'refers also': 'refers also',
  'borders what hurts': 'borders what hurts',
  'refers to where it lies': 'refers to its place',
  borders: 'borders',
  'works with': 'works with',
  'works against': 'works against',
}

/** The beginning of a sentence whose end is what the edges lead to. */
const sentences: Record<Edge['kind'], (ends: string) => string> = {
  'refers mainly': (ends) => `refers mainly to ${ends}`,
  'refers also': (ends) => `refers also to ${ends}`,
  'borders what hurts': (ends) => `borders tissue that lies where it hurts: ${ends}`,
  'refers to where it lies': (ends) => `refers to the place of ${ends}`,
  borders: (ends) => `borders ${ends}`,
  'works with': (ends) => `works together with ${ends}`,
  'works against': (ends) => `works against ${ends}`,
}

type TissueNames = Pick<KnownAnatomy, 'tissueName' | 'tissueWithSide'>

const kinds = Object.keys(sentences) as Edge['kind'][]

/** All that the picture shows of one idea, as phrases: "refers mainly to temple and top of the head (both sides)". */
export function relationsOf(
  picture: Picture,
  { key, side }: { key: string; side: Side },
  names: TissueNames,
): string[] {
  const endsOf = (which: (kind: Edge['kind']) => boolean) => [
    ...new Set(picture.edges.filter((edge) => edge.from === key && which(edge.kind)).map((edge) => edge.to)),
  ]
  const refersTo = endsOf((kind) => kind === 'refers mainly' || kind === 'refers also').sort()
  return kinds.flatMap((kind) => {
    const ends = endsOf((one) => one === kind)
    if (ends.length === 0) return []
    const isSaid = kind === 'borders what hurts' && ends.toSorted().join() === refersTo.join()
    if (isSaid) return ['borders tissue that lies there']
    return [sentences[kind](listed(ends.map((end) => endName(picture, end, side, names))))]
  })
}

/** What leads to a region or a worked tissue: each idea in sight, and how. */
export function leadingTo(
  { edges }: Picture,
  ideas: readonly { key: string; tissue: string; side: Side }[],
  key: string,
  names: TissueNames,
): { idea: string; how: string }[] {
  return ideas.flatMap((one) => {
    const how = edges.filter((edge) => edge.from === one.key && edge.to === key)
    return how.length
      ? [{ idea: names.tissueWithSide(one), how: how.map((edge) => captions[edge.kind]).join(', ') }]
      : []
  })
}

function endName({ regions, worked }: Picture, key: string, side: Side, names: TissueNames): string {
  const region = regions.find((one) => one.key === key)
  if (region) return inSentence(regionName(region.region), region.side, side)
  const tissue = worked.find((one) => one.key === key)
  return tissue ? inSentence(names.tissueName(tissue.tissue), tissue.side, side) : ''
}

/** "temple (both sides)": in a list, a comma would not tell the side from the next name. The idea's own goes unsaid. */
function inSentence(name: string, side: Side, own: Side): string {
  const small = name.charAt(0).toLowerCase() + name.slice(1)
  return side === 'middle' || side === own ? small : `${small} (${sideName(side)})`
}
