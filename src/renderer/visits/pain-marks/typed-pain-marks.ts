import { regionById } from '@shared/anatomy/regions'
import { type PainKind, painKinds, type Side } from '@shared/vocabulary'
import { type PainMarkInput } from '@shared/visits'
import { findRegions, sideIn } from '../../anatomy/typed-region'
import { sideName } from '../../anatomy/words'
import { painKindLabels } from '../../body-chart/pain-kind-labels'
import type { Choice } from '../../ui/fields/choice-list'
import { formatList } from '../../ui/lists'

/** A pain mark for typed text, such as "calf left burning", as a choice of a list. */
export interface TypedPainMark {
  choice: Choice
  mark: PainMarkInput
}

/** What a mark gets where the text does not say it. */
interface Defaults {
  side: Side
  kind: PainKind | null
}

const shortSides: Record<string, Side> = { l: 'left', r: 'right', b: 'both' }

/**
 * Lists the pain marks that typed text can mean, best first. The last word may be the start of a kind of pain. L, R and
 * B are sides, as they are for work.
 */
export function typedPainMarks(query: string, defaults: Defaults): TypedPainMark[] {
  const words = query
    .trim()
    .toLowerCase()
    .split(/\s+/)
    .map((word, index) => (index > 0 && shortSides[word]) || word)
  const fullKind = painKinds.find((kind) => words.includes(kind))
  const [name, kind] = fullKind ? [words.filter((word) => word !== fullKind), fullKind] : [words, undefined]
  const regions = findRegions(name.join(' '))
  if (regions.length > 0 || kind) return regions.map((choice) => typedMark(choice, words, kind, defaults))
  const last = words.at(-1) ?? ''
  const startedKind = words.length > 1 && last.length > 1 && painKinds.find((other) => other.startsWith(last))
  if (!startedKind) return []
  return findRegions(words.slice(0, -1).join(' ')).map((choice) =>
    typedMark(choice, words, startedKind, defaults),
  )
}

function typedMark(
  { id, name }: Choice,
  words: readonly string[],
  typedKind: PainKind | undefined,
  defaults: Defaults,
): TypedPainMark {
  const side = sideIn(words.join(' ')) ?? (regionById.get(id)?.midline ? 'middle' : defaults.side)
  const kind = typedKind ?? defaults.kind
  const detail = formatList([sideName(side), kind && painKindLabels[kind]], 'plain')
  return { choice: { id, name, detail }, mark: { region: id, side, kind } }
}
