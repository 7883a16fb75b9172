import { groupOf } from '@shared/anatomy/palpation-groups'
import type { KnownAnatomy } from '../../anatomy/anatomy-context'
import { inSentence, regionWithSide, withSide } from '../../anatomy/words'
import { formatList } from '../../ui/lists'
import type { MarkedTissue, PainfulRegion } from './marked'

/** Says what is marked: "Hurts: top of shoulder, left. 1 Scalenes, left. 2 Lower trapezius, left." */
export function closeUpLabel(
  painful: readonly PainfulRegion[],
  tissues: readonly MarkedTissue[],
  names: Pick<KnownAnatomy, 'tissueWithSide'>,
): string {
  const regions = painful.map((region) => inSentence(regionWithSide(region)))
  const numbered = [...Map.groupBy(tissues, ({ number }) => number)].toSorted(([one], [other]) => one - other)
  const sentences = [
    regions.length > 0 && `Hurts: ${formatList(regions, 'plain')}.`,
    ...numbered.map(([number, members]) => `${number} ${groupLabel(members, names)}.`),
  ]
  return sentences.filter(Boolean).join(' ') || 'Nothing is marked.'
}

/** Names tissues that are checked together by their group if they have one side, otherwise each by its own name. */
function groupLabel(
  members: readonly MarkedTissue[],
  { tissueWithSide }: Pick<KnownAnatomy, 'tissueWithSide'>,
): string {
  const [first] = members
  const group = first ? groupOf(first.tissue) : null
  const isGroup =
    members.length === group?.members.length &&
    members.every(({ tissue, side }) => groupOf(tissue) === group && side === first?.side)
  if (first && group && isGroup) return withSide(group.name, first.side)
  const [head = '', ...rest] = members.map(tissueWithSide)
  return formatList([head, ...rest.map(inSentence)])
}
