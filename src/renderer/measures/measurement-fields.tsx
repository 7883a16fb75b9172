import { NativeSelect, Stack } from '@mantine/core'
import { grocPoints, type MeasuredInput } from '@shared/measures'
import { useController, type Control, type FieldPath, type FieldValues } from 'react-hook-form'
import { PainField } from '../ui/fields/pain-field'
import { subjectLabel } from '../ui/subject-label'
import type { Complaint } from '../complaints/complaint'
import { formatGroc } from './measure-labels'

export type MeasureChoice = Complaint['measureChoice']

/** Returns a measurement without scores for the measures of a complaint; undefined if it has no measures. */
export function emptyMeasurement(measureChoice: MeasureChoice): MeasuredInput | undefined {
  if (!hasMeasures(measureChoice)) return undefined
  const activities = measureChoice.kinds.includes('psfs') ? measureChoice.activities : []
  return { scores: activities.map(({ id }) => ({ activityId: id, score: null })), groc: null }
}

/** Returns whether there is anything to score. Activities can be scored only when they have names. */
export const hasMeasures = ({ kinds, activities }: MeasureChoice) =>
  kinds.includes('groc') || (kinds.includes('psfs') && activities.length > 0)

interface Props<Values extends FieldValues> {
  control: Control<Values>
  /** The path of the measurement in the form's values, with its dot: `measured.`. */
  at: string
  measureChoice: MeasureChoice
  /** The complaint, on a screen with several measurements. */
  about?: string
}

/** A score from 0 to 10 for each activity, and the change since treatment began. All are optional. */
export function MeasurementFields<Values extends FieldValues>({
  control,
  at,
  measureChoice,
  about,
}: Props<Values>) {
  const name = (field: string) => `${at}${field}` as FieldPath<Values>
  const activities = measureChoice.kinds.includes('psfs') ? measureChoice.activities : []
  return (
    <Stack gap="sm">
      {activities.map(({ id, activity }, index) => (
        <ScoreField
          key={id}
          control={control}
          name={name(`scores.${index}.score`)}
          activity={activity}
          about={about}
          first={index === 0}
        />
      ))}
      {measureChoice.kinds.includes('groc') && (
        <GrocField control={control} name={name('groc')} about={about} />
      )}
    </Stack>
  )
}

interface FieldProps<Values extends FieldValues> {
  control: Control<Values>
  name: FieldPath<Values>
  /** The complaint, on a screen with several measurements. */
  about: string | undefined
}

/** The score of one activity, 0 to 10. The first one explains the ends of the scale. */
export function ScoreField<Values extends FieldValues>({
  activity,
  first,
  about,
  ...field
}: FieldProps<Values> & { activity: string; first: boolean }) {
  return (
    <PainField
      {...field}
      label={subjectLabel(scaleLabel(activity), about)}
      shortLabel={first ? scaleLabel(activity) : activity}
    />
  )
}

const scaleLabel = (activity: string) => `${activity} (0 unable, 10 as before)`

export function GrocField<Values extends FieldValues>(props: FieldProps<Values>) {
  const { field, fieldState } = useController({ control: props.control, name: props.name })
  const value = field.value as number | null
  return (
    <NativeSelect
      ref={field.ref}
      label="Change since treatment began"
      aria-label={subjectLabel('Change since treatment began', props.about)}
      value={value === null ? '' : String(value)}
      onChange={(event) => {
        const chosen = event.currentTarget.value
        field.onChange(chosen === '' ? null : Number(chosen))
      }}
      onBlur={field.onBlur}
      error={fieldState.error?.message}
      maw={320}
      data={[
        { value: '', label: 'Not asked' },
        ...grocPoints.map((point) => ({ value: String(point), label: formatGroc(point) })),
      ]}
    />
  )
}
