import { painKinds, type PainKind, type PainMarkInput } from '@shared/visits'
import { regionName, sideName } from '../../anatomy/words'
import { painKindLabels } from '../../body-chart/pain-kind-labels'
import { formatList } from '../../ui/lists'

/** "Calf, left, burning". */
export const painMarkLabel = ({ region, side, kind }: PainMarkInput) =>
  formatList([regionName(region), side !== 'middle' && sideName(side), kind && painKindLabels[kind]], 'plain')

/** The kinds of pain as choices of a list; '' stands for none. */
export const painKindChoices = [
  { value: '', label: 'not specified' },
  ...painKinds.map((kind) => ({ value: kind, label: painKindLabels[kind] })),
]

/** The kind of pain for a value of the list; null for ''. */
export const painKindOf = (value: string | null): PainKind | null =>
  painKinds.find((kind) => kind === value) ?? null
