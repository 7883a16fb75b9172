import { type PainMarkInput } from '@shared/visits'
import { regionWithSide } from '../../anatomy/words'
import { painKindLabels } from '../../body-chart/pain-kind-labels'
import { type PainKind, painKinds } from '@shared/vocabulary'

/** Formats a mark: "Calf, left, burning". It has commas like the names of some regions, so lists use semicolons. */
export function painMarkLabel({ kind, ...place }: PainMarkInput & { name?: string }): string {
  const placeLabel = regionWithSide(place)
  return kind === null ? placeLabel : `${placeLabel}, ${painKindLabels[kind]}`
}

/** The kinds of pain as choices of a list; '' stands for none. */
export const painKindChoices = [
  { value: '', label: 'not specified' },
  ...painKinds.map((kind) => ({ value: kind, label: painKindLabels[kind] })),
]

/** Returns the kind of pain for a value of the list; null for ''. */
export const painKindOf = (value: string | null): PainKind | null =>
  painKinds.find((kind) => kind === value) ?? null
