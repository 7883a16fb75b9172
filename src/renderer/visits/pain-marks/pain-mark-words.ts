import { regionById } from '@shared/anatomy/regions'
import type { Side } from '@shared/reasoning/record/facts'
import { painKinds, type PainMarkInput, type PainKind } from '@shared/visits'
import { findRegions, sideIn } from '../../anatomy/typed-region'
import { regionWithSide, sideName } from '../../anatomy/words'
import type { Choice } from '../../ui/fields/choice-list'

/** "Calf, left, burning". */
export const painMarkWords = (hurt: PainMarkInput) =>
  [regionWithSide(hurt), hurt.kind].filter(Boolean).join(', ')

/** A mark as it is typed: "calf left burning"; what is not said of it is as `usual`. */
export interface TypedPainMark {
  choice: Choice
  hurt: PainMarkInput
}

const shortSides: Record<string, Side> = { l: 'left', r: 'right', b: 'both' }

/** What was typed as marks, best first. The last word may be the beginning of a kind of pain; L, R and B are sides, as in the work. */
export function typedPainMarks(query: string, usual: { side: Side; kind: PainKind | null }): TypedPainMark[] {
  const words = query
    .trim()
    .toLowerCase()
    .split(/\s+/)
    .map((word, index) => (index > 0 && shortSides[word]) || word)
  const whole = painKinds.find((kind) => words.includes(kind))
  const [name, kind] = whole ? [words.filter((word) => word !== whole), whole] : [words, undefined]
  const found = findRegions(name.join(' '))
  if (found.length > 0 || kind) return found.map((choice) => typedHurt(choice, words, kind, usual))
  const last = words.at(-1) ?? ''
  const begun = words.length > 1 && last.length > 1 && painKinds.find((one) => one.startsWith(last))
  if (!begun) return []
  return findRegions(words.slice(0, -1).join(' ')).map((choice) => typedHurt(choice, words, begun, usual))
}

function typedHurt(
  { id, name }: Choice,
  words: readonly string[],
  typed: PainKind | undefined,
  usual: { side: Side; kind: PainKind | null },
): TypedPainMark {
  const side = sideIn(words.join(' ')) ?? (regionById.get(id)?.midline ? 'middle' : usual.side)
  const kind = typed ?? usual.kind
  const about = [sideName(side), kind].filter(Boolean).join(', ')
  return { choice: { id, name, detail: about }, hurt: { region: id, side, kind } }
}
