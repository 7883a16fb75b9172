import type { PainKind, Response, Side } from '@shared/vocabulary'
import type { KnownAnatomy } from '../anatomy/anatomy-context'
import { regionWithSide } from '../anatomy/words'

export type MarkLayer = 'pain' | 'worked' | 'suggested'

interface AnyMark {
  /** A region for a pain mark; otherwise a tissue. */
  id: string
  side: Side
  /** The full text of the mark, for screen readers: "Rhomboid major, left: released". */
  label: string
}

/** A mark on the chart. An offered pain mark shows where it hurt before; it is not recorded for today. */
export type Mark =
  | (AnyMark & { layer: 'pain'; kind?: PainKind | null; offered?: true })
  | (AnyMark & { layer: 'worked'; response: Response | null })
  | (AnyMark & { layer: 'suggested'; rank: number })

export const layerNames: Record<MarkLayer, string> = {
  pain: 'Where it hurts',
  worked: 'Worked',
  suggested: 'Consider checking',
}

export type Depth = 'surface' | 'deep'

type Named = Pick<KnownAnatomy, 'tissueWithSide'>

/** The letters on a pain mark for its kind of pain, so that colour is not needed to tell the kinds apart. */
export const painKindLetters: Record<PainKind, string> = {
  aching: 'Ac',
  sharp: 'Sh',
  burning: 'Bu',
  tingling: 'Ti',
  numb: 'Nu',
  stiff: 'St',
  throbbing: 'Th',
  shooting: 'So',
}

export const painMark = (at: {
  region: string
  side: Side
  kind?: PainKind | null
  name?: string
}): Mark => ({
  layer: 'pain',
  id: at.region,
  side: at.side,
  kind: at.kind ?? null,
  label: `Pain: ${regionWithSide(at)}${at.kind ? `, ${at.kind}` : ''}`,
})

export function workedMark(
  line: { tissue: string; side: Side; response: Response | null },
  { tissueWithSide }: Named,
): Mark {
  const { tissue, side, response } = line
  const label = `Worked: ${tissueWithSide(line)}${response === null ? '' : `, ${response}`}`
  return { layer: 'worked', id: tissue, side, response, label }
}

export const suggestedMark = (
  at: { tissue: string; side: Side },
  rank: number,
  { tissueWithSide }: Named,
): Mark => ({
  layer: 'suggested',
  id: at.tissue,
  side: at.side,
  rank,
  label: `Consider checking, ${rank}: ${tissueWithSide(at)}`,
})
