import { Stack, Text } from '@mantine/core'
import type { OutcomeInput } from '@shared/outcomes'
import type { VisitForm } from '@shared/visits'
import { useFieldArray, type Control } from 'react-hook-form'
import { useDates } from '../ui/dates'
import { Section } from '../ui/section'
import type { Complaint } from '../complaints/complaint'
import { emptyMeasurement } from '../measures/measurement-fields'
import { OutcomeFields } from './outcome-fields'
import { PainNumbers } from './verdict'

/** Returns an empty outcome for the last visit of each complaint, if it has none yet, to fill in at the next visit. */
export function unrecordedOutcomes(complaints: Complaint[], askedAt: string): OutcomeInput[] {
  return complaints.flatMap((complaint) => {
    const last = complaint.painLine.at(-1)
    if (last?.kind !== 'therapeutic' || last.outcome !== null || last.at >= askedAt) return []
    return [
      {
        visitId: last.visitId,
        complaintId: complaint.id,
        relief: null,
        painNow: null,
        reaction: '',
        askedAt,
        askedHow: 'at the next visit',
        note: '',
        measured: emptyMeasurement(complaint.measureChoice),
      },
    ]
  })
}

/**
 * The outcome of the last visit, at the top of a new visit because all suggestions depend on it. It is saved with the
 * visit and is optional.
 */
export function LastOutcomes({
  control,
  complaints,
}: {
  control: Control<VisitForm>
  complaints: Complaint[]
}) {
  const { fields } = useFieldArray({ control, name: 'outcomes' })
  const dates = useDates()
  if (fields.length === 0) return null
  return (
    <Section
      title="Outcome of the last visit"
      lead="Ask first how long relief lasted, and how the pain is now."
    >
      <Stack gap="lg">
        {fields.map((field, index) => {
          const complaint = complaints.find((one) => one.id === field.complaintId)
          const last = complaint?.painLine.find((point) => point.visitId === field.visitId)
          if (!complaint || !last) return null
          return (
            <div key={field.id}>
              <Text fw={550} mb={6}>
                {complaint.title}{' '}
                <Text span c="dimmed" size="sm" fw={400}>
                  {dates.day(last.at)} · <PainNumbers before={last.painBefore} after={last.painAfter} />
                </Text>
              </Text>
              <OutcomeFields
                control={control}
                at={`outcomes.${index}.`}
                about={complaint.title}
                measureChoice={complaint.measureChoice}
              />
            </div>
          )
        })}
      </Stack>
    </Section>
  )
}
