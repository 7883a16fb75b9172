import { NativeSelect, Stack } from '@mantine/core'
import { grocPoints, grocWords, type MeasuredInput } from '@shared/measures'
import { useController, type Control, type FieldPath, type FieldValues } from 'react-hook-form'
import { PainField } from '../ui/fields/pain-field'
import type { Complaint } from '../complaints/complaint'

export type MeasureChoice = Complaint['measureChoice']

/** What is asked of a complaint beside pain, with nothing answered; undefined where nothing is asked. */
export function emptyMeasurement(measureChoice: MeasureChoice): MeasuredInput | undefined {
  if (!hasMeasures(measureChoice)) return undefined
  const activities = measureChoice.kinds.includes('psfs') ? measureChoice.activities : []
  return { scores: activities.map(({ id }) => ({ activityId: id, score: null })), groc: null }
}

/** Activities are asked once some have been named. */
export const hasMeasures = ({ kinds, activities }: MeasureChoice) =>
  kinds.includes('groc') || (kinds.includes('psfs') && activities.length > 0)

interface Props<Values extends FieldValues> {
  control: Control<Values>
  /** Where what was measured is in the form's values, with the dot after it: `measured.`. */
  at: string
  measureChoice: MeasureChoice
  /** What it is about, for a screen on which it is asked of several. */
  about?: string
}

/** What is measured beside pain: each activity from 0 to 10, and the change since the treatment began. All optional. */
export function MeasurementFields<Values extends FieldValues>({
  control,
  at,
  measureChoice,
  about,
}: Props<Values>) {
  const name = (field: string) => `${at}${field}` as FieldPath<Values>
  const of = about === undefined ? '' : `: ${about}`
  const activities = measureChoice.kinds.includes('psfs') ? measureChoice.activities : []
  return (
    <Stack gap="sm">
      {activities.map(({ id, activity }, index) => (
        <ScoreField
          key={id}
          control={control}
          name={name(`scores.${index}.score`)}
          activity={activity}
          of={of}
          first={index === 0}
        />
      ))}
      {measureChoice.kinds.includes('groc') && <GrocField control={control} name={name('groc')} of={of} />}
    </Stack>
  )
}

interface FieldProps<Values extends FieldValues> {
  control: Control<Values>
  name: FieldPath<Values>
  /** ": Upper back pain", for a screen on which it is asked of several; or ''. */
  of: string
}

/** How well one activity goes, 0 to 10; the first says what the figures mean. */
export function ScoreField<Values extends FieldValues>({
  activity,
  first,
  of,
  ...field
}: FieldProps<Values> & { activity: string; first: boolean }) {
  return (
    <PainField
      {...field}
      label={`${activity}, 0 unable to 10 as before${of}`}
      shortLabel={first ? `${activity} (0 unable, 10 as before)` : activity}
    />
  )
}

export function GrocField<Values extends FieldValues>(props: FieldProps<Values>) {
  const { field, fieldState } = useController({ control: props.control, name: props.name })
  const value = field.value as number | null
  return (
    <NativeSelect
      ref={field.ref}
      label="Changed since the treatment began"
      aria-label={`Changed since the treatment began${props.of}`}
      value={value === null ? '' : String(value)}
      onChange={(event) => {
        const chosen = event.currentTarget.value
        field.onChange(chosen === '' ? null : Number(chosen))
      }}
      onBlur={field.onBlur}
      error={fieldState.error?.message}
      maw={320}
      data={[
        { value: '', label: 'not asked' },
        ...grocPoints.map((point) => ({ value: String(point), label: grocWords(point) })),
      ]}
    />
  )
}
