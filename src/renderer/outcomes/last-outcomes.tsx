import { Stack, Text } from '@mantine/core'
import type { Complaint } from '../complaints/complaint-card'
import { useDates } from '../app/dates'
import { Section } from '../app/section'
import { OutcomeForm } from './outcome-form'
import { PainNumbers } from './verdict'

interface Props {
  /** The open complaints of the client. */
  complaints: Complaint[]
  /** The start of the visit at which is asked. */
  askedAt: string
}

/** The first question of a visit: what came of the last one. Everything that is suggested depends on it. */
export function LastOutcomes({ complaints, askedAt }: Props) {
  const dates = useDates()
  const unasked = complaints.flatMap((complaint) => {
    const last = complaint.painLine.at(-1)
    return last && last.kind === 'therapeutic' && last.outcome === null && last.at < askedAt
      ? [{ complaint, last }]
      : []
  })
  if (unasked.length === 0) return null
  return (
    <Section
      title="What came of the last visit?"
      lead="Ask this first: how long did it feel better, and how is it now?"
    >
      <Stack gap="lg">
        {unasked.map(({ complaint, last }) => (
          <div key={complaint.id}>
            <Text fw={550} mb={6}>
              {complaint.title}{' '}
              <Text span c="dimmed" size="sm" fw={400}>
                {dates.day(last.at)}, pain <PainNumbers before={last.painBefore} after={last.painAfter} />
              </Text>
            </Text>
            <OutcomeForm
              id={null}
              start={{
                visitId: last.visitId,
                complaintId: complaint.id,
                relief: null,
                painNow: null,
                reaction: '',
                askedAt,
                askedHow: 'at the next visit',
                note: '',
              }}
            />
          </div>
        ))}
      </Stack>
    </Section>
  )
}
