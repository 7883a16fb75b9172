import type { Response, Side } from '@shared/reasoning/record/facts'
import type { PainKind } from '@shared/visits'
import type { KnownAnatomy } from '../anatomy/anatomy-context'
import { regionWithSide } from '../anatomy/words'

export type MarkLayer = 'pain' | 'worked' | 'suggested'

interface AnyMark {
  /** A region where it hurts; a tissue otherwise. */
  id: string
  side: Side
  /** All that is to be said of it, for those who hear the chart: "Rhomboid major, left: released". */
  label: string
}

/** What is marked on the chart. Pain that is offered is no fact of the day, only where it hurt before. */
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

/** What stands on a mark of pain for its kind, so that no colour is needed to tell one from another. */
export const painSigns: Record<PainKind, string> = {
  aching: 'Ac',
  sharp: 'Sh',
  burning: 'Bu',
  tingling: 'Ti',
  numb: 'Nu',
  stiff: 'St',
  throbbing: 'Th',
  shooting: 'So',
}

export const painMark = (at: { region: string; side: Side; kind?: PainKind | null }): Mark => ({
  layer: 'pain',
  id: at.region,
  side: at.side,
  kind: at.kind ?? null,
  label: `Hurts: ${regionWithSide(at)}${at.kind ? `, ${at.kind}` : ''}`,
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
