import type { ComplaintInput } from '@shared/complaints'
import { memo } from 'react'
import { useWatch, type UseFormReturn } from 'react-hook-form'
import { regionWithSide } from '../anatomy/words'
import { BodyChart } from '../body-chart/body-chart'
import { covers, type Half } from '../body-chart/shapes'

const markedLayers = ['pain'] as const

type Regions = ComplaintInput['regions']

/** Chooses the regions on the body chart, as the list beside it does. Memoized, so that typing in the form does not draw it again. */
export const RegionChart = memo(function RegionChart({ form }: { form: UseFormReturn<ComplaintInput> }) {
  const regions = useWatch({ control: form.control, name: 'regions' })
  return (
    <BodyChart
      label="Body chart: where it hurts"
      listed={markedLayers}
      marks={regions.map((at) => ({
        layer: 'pain',
        id: at.region,
        side: at.side,
        label: regionWithSide(at),
      }))}
      picking={{
        what: 'regions',
        nameOf: (region, half) => regionWithSide({ region, side: half }),
        isPicked: (region, half) => regions.some((at) => at.region === region && covers(at.side, half)),
        onPick: (region, half, picked) =>
          form.setValue('regions', toggleRegion(form.getValues('regions'), region, half, picked), {
            shouldDirty: true,
            shouldValidate: form.formState.isSubmitted,
          }),
      }}
    />
  )
})

/** The regions with one half of the body added or removed. Both halves of a region are one entry. */
function toggleRegion(regions: Regions, region: string, half: Half, picked: boolean): Regions {
  const known = regions.find((at) => at.region === region)
  if (!known) return picked ? [...regions, { region, side: half }] : regions
  const other = half === 'left' ? 'right' : 'left'
  const side = picked ? 'both' : known.side === half ? null : other
  return regions.flatMap((at) => (at !== known ? [at] : side === null ? [] : [{ region, side }]))
}
