import { Stack, Text, TextInput } from '@mantine/core'
import { mostActivities, type VisitMeasured } from '@shared/measures'
import type { VisitForm } from '@shared/visits'
import { useController, useWatch, type Control } from 'react-hook-form'
import { question } from '../ui/fields/focus-next-unanswered'
import { Section } from '../ui/section'
import type { Complaint } from '../complaints/complaint'
import { GrocField, ScoreField } from './measurement-fields'

const unnamed = { activityId: null, activity: '', score: null }

/**
 * What is measured at a visit beside pain, with nothing answered, for the complaints that are not measured with the
 * question about the last visit: activities, to be named where none has been; and once there was a visit, the change.
 */
export function emptyVisitMeasurements(
  complaints: Complaint[],
  asked: VisitForm['outcomes'],
): VisitMeasured[] {
  return complaints.flatMap(({ id: complaintId, measureChoice: { kinds, activities }, painLine }) => {
    const isAsked = asked.some((one) => one.complaintId === complaintId)
    const withActivities = kinds.includes('psfs') && (!isAsked || activities.length === 0)
    const withChange = kinds.includes('groc') && !isAsked && painLine.length > 0
    if (!withActivities && !withChange) return []
    const known = activities.map(({ id, activity }) => ({ activityId: id, activity, score: null }))
    const scores = known.length > 0 ? known : Array<typeof unnamed>(mostActivities).fill(unnamed)
    return [{ complaintId, scores: withActivities ? scores : [], ...(withChange && { groc: null }) }]
  })
}

interface Props {
  control: Control<VisitForm>
  /** The complaints that this visit treats. */
  complaints: Complaint[]
}

/** The measures of a visit beside pain, where the practice or the complaint wants them; all optional. */
export function VisitMeasures({ control, complaints }: Props) {
  const measured = useWatch({ control, name: 'measured' })
  const shown = measured.flatMap((one, index) => {
    const complaint = complaints.find(({ id }) => id === one.complaintId)
    return complaint ? [{ ...one, index, title: complaint.title }] : []
  })
  if (shown.length === 0) return null
  return (
    <Section
      title="Measures beside pain"
      lead={
        shown.some(({ scores }) => scores.length > 0)
          ? 'What the complaint makes hard, from 0 for unable to 10 for as before. May stay empty.'
          : 'May stay empty.'
      }
    >
      <Stack gap="lg">
        {shown.map(({ complaintId, index, title, scores, groc }) => {
          const of = shown.length > 1 ? `: ${title}` : ''
          return (
            <Stack key={complaintId} gap="sm">
              {shown.length > 1 && <Text fw={550}>{title}</Text>}
              {scores.map(({ activityId, activity, score: scored }, row) => {
                const at = `measured.${index}.scores.${row}` as const
                const score = (
                  <ScoreField
                    control={control}
                    name={`${at}.score`}
                    activity={activity}
                    of={of}
                    first={row === 0}
                  />
                )
                if (activityId !== null) return <div key={activityId}>{score}</div>
                const isEmpty = activity === '' && scored === null
                // One empty line at a time: five at once look like a demand.
                if (row > 0 && isEmpty && scores[row - 1]?.activity === '') return null
                return (
                  <Stack key={`new ${row}`} gap="xs">
                    <ActivityField control={control} name={`${at}.activity`} first={row === 0} of={of} />
                    {!isEmpty && score}
                  </Stack>
                )
              })}
              {groc !== undefined && <GrocField control={control} name={`measured.${index}.groc`} of={of} />}
            </Stack>
          )
        })}
      </Stack>
    </Section>
  )
}

/** An activity in the client's own words, named at this visit. */
function ActivityField(props: {
  control: Control<VisitForm>
  name: `measured.${number}.scores.${number}.activity`
  first: boolean
  of: string
}) {
  const { field, fieldState } = useController({ control: props.control, name: props.name })
  const label = props.first ? 'An activity that is hard now' : 'Another activity'
  return (
    <div {...question(field.value !== '')}>
      <TextInput
        {...field}
        label={label}
        aria-label={`${label}${props.of}`}
        placeholder={props.first ? 'In the client’s own words: lift a crate, sleep through' : ''}
        error={fieldState.error?.message}
        autoComplete="off"
        maw={420}
      />
    </div>
  )
}
