import { Button, Group, Stack, Text } from '@mantine/core'
import { momentOf } from '@shared/fields'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useDates } from '../ui/dates'
import { rpc, type RpcOutputs } from '../api/rpc'
import { Section } from '../ui/section'
import type { Complaint } from '../complaints/complaint'
import { nothingMeasured } from '../measures/measured-fields'
import { OutcomeForm } from './outcome-form'
import { PainNumbers, reliefWords, VerdictMark } from './verdict'

type Earlier = RpcOutputs['outcomes']['listEarlier'][number]
type Visit = RpcOutputs['pages']['visit']['visit']

/** What came of one visit, complaint by complaint, with the form to ask or to correct. */
export function OutcomeSection({ visit, complaints }: { visit: Visit; complaints: Complaint[] }) {
  const earlier = useQuery(rpc.outcomes.listEarlier.queryOptions({ visitId: visit.id }))
  if (visit.kind !== 'therapeutic' || visit.complaints.length === 0) return null
  return (
    <Section title="What came of it">
      <Stack gap="md">
        {visit.complaints.map((one) => {
          const complaint = complaints.find((candidate) => candidate.id === one.complaintId)
          const before = (earlier.data ?? []).filter((answer) => answer.complaintId === one.complaintId)
          if (visit.voided) return <VoidOutcome key={one.complaintId} of={one} answers={before} />
          return (
            complaint && (
              <OneOutcome key={one.complaintId} visit={visit} complaint={complaint} earlier={before} />
            )
          )
        })}
      </Stack>
    </Section>
  )
}

/** What was said of a void visit: still to be read, struck, and nothing more to ask. */
function VoidOutcome({ of, answers }: { of: Visit['complaints'][number]; answers: Earlier[] }) {
  return (
    <div className="struck">
      <Group gap="md" align="baseline">
        <Text fw={550}>{of.title}</Text>
        <PainNumbers before={of.painBefore} after={of.painAfter} later={of.painNow} />
      </Group>
      {answers.map((answer) => (
        <AnswerLine key={answer.key} answer={answer} pain={answer.painNow} correctedAt={answer.correctedAt} />
      ))}
    </div>
  )
}

function OneOutcome(props: { visit: Visit; complaint: Complaint; earlier: Earlier[] }) {
  const { visit, complaint, earlier } = props
  const [open, setOpen] = useState(false)
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
      {outcome && !open && <AnswerLine answer={outcome} />}
      {!open &&
        earlier.map((answer) => (
          <AnswerLine
            key={answer.key}
            answer={answer}
            pain={answer.painNow}
            correctedAt={answer.correctedAt}
          />
        ))}
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

interface AnswerProps {
  answer: Pick<Earlier, 'relief' | 'reaction' | 'askedAt' | 'askedHow' | 'note'>
  /** Where it stands nowhere else. */
  pain?: number | null
  /** ISO time in UTC of the correction that took its place. */
  correctedAt?: string | null
}

/** What was answered once; an answer that another has taken the place of says so and is not struck: it was said. */
function AnswerLine({ answer, pain = null, correctedAt = null }: AnswerProps) {
  const dates = useDates()
  return (
    <Text size="sm" c="dimmed">
      {[
        correctedAt !== null && `Before it was corrected ${dates.moment(momentOf(new Date(correctedAt)))}`,
        answer.relief && reliefWords[answer.relief],
        pain !== null && `pain ${pain}`,
        answer.reaction,
        `asked ${dates.moment(answer.askedAt)} (${answer.askedHow})`,
        answer.note,
      ]
        .filter(Boolean)
        .join(' · ')}
    </Text>
  )
}
