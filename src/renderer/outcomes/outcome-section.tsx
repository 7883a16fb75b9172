import { Button, Group, Stack, Text } from '@mantine/core'
import { momentOf } from '@shared/fields'
import { useState } from 'react'
import { useDates } from '../app/dates'
import type { Answers } from '../app/rpc'
import { Section } from '../app/section'
import type { Complaint } from '../complaints/complaint-card'
import { nothingMeasured } from '../measures/measured-fields'
import { OutcomeForm } from './outcome-form'
import { PainNumbers, reliefWords, VerdictMark } from './verdict'

type Visit = Answers['visits']['page']['visit']

/** What came of one visit, complaint by complaint, with the form to ask or to correct. */
export function OutcomeSection({ visit, complaints }: { visit: Visit; complaints: Complaint[] }) {
  if (visit.kind !== 'therapeutic' || visit.complaints.length === 0) return null
  return (
    <Section title="What came of it">
      <Stack gap="md">
        {visit.complaints.map((one) => {
          const complaint = complaints.find((candidate) => candidate.id === one.complaintId)
          return complaint && <OneOutcome key={one.complaintId} visit={visit} complaint={complaint} />
        })}
      </Stack>
    </Section>
  )
}

function OneOutcome({ visit, complaint }: { visit: Visit; complaint: Complaint }) {
  const [open, setOpen] = useState(false)
  const dates = useDates()
  const point = complaint.painLine.find((candidate) => candidate.visitId === visit.id)
  if (!point) return null
  const { outcome } = point
  return (
    <div>
      <Group gap="md" align="baseline">
        <Text fw={550}>{complaint.title}</Text>
        <PainNumbers before={point.painBefore} after={point.painAfter} later={outcome?.painNow ?? null} />
        <VerdictMark verdict={point.verdict} />
        {!open && (
          <Button variant="default" size="compact-sm" onClick={() => setOpen(true)}>
            {outcome ? 'Correct' : 'Ask now'}
          </Button>
        )}
      </Group>
      {outcome && !open && (
        <Text size="sm" c="dimmed">
          {[
            outcome.relief && reliefWords[outcome.relief],
            outcome.reaction,
            `asked ${dates.moment(outcome.askedAt)} (${outcome.askedHow})`,
            outcome.note,
          ]
            .filter(Boolean)
            .join(' · ')}
        </Text>
      )}
      {open && (
        <OutcomeForm
          id={outcome?.id ?? null}
          measuring={outcome ? undefined : complaint.measuring}
          start={
            outcome ?? {
              visitId: visit.id,
              complaintId: complaint.id,
              relief: null,
              painNow: null,
              reaction: '',
              askedAt: momentOf(new Date()),
              askedHow: 'phone',
              note: '',
              measured: nothingMeasured(complaint.measuring),
            }
          }
          onDone={() => setOpen(false)}
          onCancel={() => setOpen(false)}
        />
      )}
    </div>
  )
}
