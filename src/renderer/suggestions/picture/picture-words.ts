import { palpationGroups } from '@shared/anatomy/palpation-groups'
import type { AskedNode, Edge, Picture, SuggestionNode } from '@shared/reasoning/picture'
import type { Side } from '@shared/vocabulary'
import type { KnownAnatomy } from '../../anatomy/anatomy-context'
import { inSentence, regionName, sideName, withSide } from '../../anatomy/words'
import { formatList } from '../../ui/lists'

/** The meaning of an edge, shown at both of its nodes. */
export const captions: Record<Edge['kind'], string> = {
  'refers mainly': 'refers mainly',
  'refers also': 'also refers',
  'borders what hurts': 'borders painful area',
  'refers to where it lies': 'refers to its area',
  borders: 'borders',
  'works with': 'works with',
  'works against': 'works against',
}

/** The meaning of the edges of one kind, as a sentence. */
const sentences: Record<Edge['kind'], (ends: string) => string> = {
  'refers mainly': (ends) => `Refers mainly to ${ends}.`,
  'refers also': (ends) => `Also refers to ${ends}.`,
  'borders what hurts': (ends) => `Borders tissue in the painful area: ${ends}.`,
  'refers to where it lies': (ends) => `Refers pain to the area of ${ends}.`,
  borders: (ends) => `Borders ${ends}.`,
  'works with': (ends) => `Works with ${ends}.`,
  'works against': (ends) => `Works against ${ends}.`,
}

type TissueNames = Pick<KnownAnatomy, 'tissueName' | 'tissueWithSide'>

type Node = Pick<SuggestionNode, 'tissue' | 'side'> & Partial<Pick<SuggestionNode, 'group'>>

/** Names a node of the middle column as the list does: by the group if it stands for several tissues. */
export function nodeName(node: Node, names: Pick<TissueNames, 'tissueName'>): string {
  const group = palpationGroups.find(({ id }) => id === node.group)
  return group?.name ?? names.tissueName(node.tissue)
}

/** The same with its side. */
export function nodeWithSide(node: Node, names: TissueNames): string {
  const group = palpationGroups.find(({ id }) => id === node.group)
  return group ? withSide(group.name, node.side) : names.tissueWithSide(node)
}

/** Whether a suggestion is this tissue, or a group that it belongs to. */
export function standsFor({ members }: SuggestionNode, { tissue, side }: AskedNode): boolean {
  return members.some((one) => one.tissue === tissue && one.side === side)
}

const kinds = Object.keys(sentences) as Edge['kind'][]

/** Describes the relations of a suggestion, one sentence for each kind of edge. */
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
    const isNamed = kind === 'borders what hurts' && ends.toSorted().join() === refersTo.join()
    if (isNamed) return ['Borders tissue in these regions.']
    return [sentences[kind](formatList(ends.map((end) => endName(picture, end, side, names))))]
  })
}

/** Lists the suggestions that are linked to a region or a worked tissue, and how. */
export function leadingTo(
  { edges }: Picture,
  suggestions: readonly (Node & { key: string })[],
  key: string,
  names: TissueNames,
): { from: string; how: string }[] {
  return suggestions.flatMap((one) => {
    const how = edges.filter((edge) => edge.from === one.key && edge.to === key)
    if (how.length === 0) return []
    return [
      {
        from: nodeWithSide(one, names),
        how: formatList(
          how.map((edge) => captions[edge.kind]),
          'plain',
        ),
      },
    ]
  })
}

/** "temple (both sides)"; the suggestion's own side and the middle are not named. */
function endName({ regions, worked }: Picture, key: string, own: Side, names: TissueNames): string {
  const region = regions.find((one) => one.key === key)
  const tissue = worked.find((one) => one.key === key)
  const name = region ? regionName(region.region) : tissue ? names.tissueName(tissue.tissue) : ''
  const side = region?.side ?? tissue?.side ?? own
  return side === 'middle' || side === own ? inSentence(name) : `${inSentence(name)} (${sideName(side)})`
}
