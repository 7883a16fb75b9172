import type { Response, Side } from '@shared/reasoning/facts'

export type MarkLayer = 'pain' | 'worked' | 'suggested'

interface AnyMark {
  /** A region where it hurts; a tissue otherwise. */
  id: string
  side: Side
  /** All that is to be said of it, for those who hear the chart: "Rhomboid major, left: released". */
  label: string
}

/** What is marked on the chart. */
export type Mark =
  | (AnyMark & { layer: 'pain' })
  | (AnyMark & { layer: 'worked'; response: Response | null })
  | (AnyMark & { layer: 'suggested'; rank: number })

export const layerNames: Record<MarkLayer, string> = {
  pain: 'Where it hurts',
  worked: 'Worked',
  suggested: 'Consider checking',
}

export type Depth = 'surface' | 'deep'
