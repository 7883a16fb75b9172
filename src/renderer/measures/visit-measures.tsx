import { Stack, Text, TextInput } from '@mantine/core'
import { mostActivities, type VisitMeasured } from '@shared/measures'
import type { VisitForm } from '@shared/visits'
import { useController, useWatch, type Control } from 'react-hook-form'
import { question } from '../ui/fields/focus-next-unanswered'
import { Section } from '../ui/section'
import { subjectLabel } from '../ui/subject-label'
import type { Complaint } from '../complaints/complaint'
import { GrocField, ScoreField } from './measurement-fields'

const newActivity = { activityId: null, activity: '', score: null }

/**
 * Returns empty measurements for a new visit. A complaint whose last outcome is asked at this visit is measured with
 * that outcome and is left out, unless its activities have no names yet. The change is asked from the second visit on.
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
    const scores = known.length > 0 ? known : Array<typeof newActivity>(mostActivities).fill(newActivity)
    return [{ complaintId, scores: withActivities ? scores : [], ...(withChange && { groc: null }) }]
  })
}

interface Props {
  control: Control<VisitForm>
  /** The complaints that this visit treats. */
  complaints: Complaint[]
}

/** The measures of a visit besides pain, for the complaints that have some. All are optional. */
export function VisitMeasures({ control, complaints }: Props) {
  const measured = useWatch({ control, name: 'measured' })
  const shown = measured.flatMap((one, index) => {
    const complaint = complaints.find(({ id }) => id === one.complaintId)
    return complaint ? [{ ...one, index, title: complaint.title }] : []
  })
  if (shown.length === 0) return null
  return (
    <Section
      title="Outcome measures"
      lead={
        shown.some(({ scores }) => scores.length > 0)
          ? 'Score each difficult activity from 0 (unable) to 10 (as before). Optional.'
          : 'Optional.'
      }
    >
      <Stack gap="lg">
        {shown.map(({ complaintId, index, title, scores, groc }) => {
          const about = shown.length > 1 ? title : undefined
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
                    about={about}
                    first={row === 0}
                  />
                )
                if (activityId !== null) return <div key={activityId}>{score}</div>
                const isEmpty = activity === '' && scored === null
                // Only one empty field at a time: five would look as if all were required.
                if (row > 0 && isEmpty && scores[row - 1]?.activity === '') return null
                return (
                  <Stack key={`new ${row}`} gap="xs">
                    <ActivityField
                      control={control}
                      name={`${at}.activity`}
                      first={row === 0}
                      about={about}
                    />
                    {!isEmpty && score}
                  </Stack>
                )
              })}
              {groc !== undefined && (
                <GrocField control={control} name={`measured.${index}.groc`} about={about} />
              )}
            </Stack>
          )
        })}
      </Stack>
    </Section>
  )
}

/** Names a new activity, in the client's own words. */
function ActivityField(props: {
  control: Control<VisitForm>
  name: `measured.${number}.scores.${number}.activity`
  first: boolean
  about: string | undefined
}) {
  const { field, fieldState } = useController({ control: props.control, name: props.name })
  const label = props.first ? 'Difficult activity' : 'Another activity'
  return (
    <div {...question(field.value !== '')}>
      <TextInput
        {...field}
        label={label}
        aria-label={subjectLabel(label, props.about)}
        placeholder={props.first ? 'In the client’s words, for example: lift a box' : ''}
        error={fieldState.error?.message}
        autoComplete="off"
        maw={420}
      />
    </div>
  )
}
