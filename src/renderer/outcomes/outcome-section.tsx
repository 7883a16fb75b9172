import { Button, Group, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useReturnFocus } from '../ui/focus/use-return-focus'
import { rpc, type RpcOutputs } from '../api/rpc'
import { Section } from '../ui/section'
import type { Complaint } from '../complaints/complaint'
import { emptyMeasurement } from '../measures/measurement-fields'
import { EarlierOutcomes, OutcomeLine } from './earlier-outcomes'
import { OutcomeForm } from './outcome-form'
import { PainNumbers, VerdictMark } from './verdict'
import { thisMinute } from '../ui/clock'

type Earlier = RpcOutputs['outcomes']['listEarlier'][number]
type Visit = RpcOutputs['pages']['visit']['visit']

interface Props {
  visit: Visit
  complaints: Complaint[]
  /** The complaint whose form is open at first, unless its outcome is recorded. */
  openFor?: number | undefined
}

/** The outcome of one visit for each complaint, with the form to record or correct it. */
export function OutcomeSection({ visit, complaints, openFor }: Props) {
  const earlier = useQuery(rpc.outcomes.listEarlier.queryOptions({ visitId: visit.id }))
  if (visit.kind !== 'therapeutic' || visit.complaints.length === 0) return null
  return (
    <Section title="Outcome">
      <Stack gap="md">
        {visit.complaints.map((one) => {
          const complaint = complaints.find((candidate) => candidate.id === one.complaintId)
          const before = (earlier.data ?? []).filter((outcome) => outcome.complaintId === one.complaintId)
          if (visit.voided) return <VoidOutcome key={one.complaintId} of={one} outcomes={before} />
          return (
            complaint && (
              <ComplaintOutcome
                key={one.complaintId}
                visit={visit}
                title={one.title}
                complaint={complaint}
                earlier={before}
                isOpenAtFirst={one.complaintId === openFor}
              />
            )
          )
        })}
      </Stack>
    </Section>
  )
}

/** The outcomes of a void visit, struck through, without a form. */
function VoidOutcome({ of, outcomes }: { of: Visit['complaints'][number]; outcomes: Earlier[] }) {
  return (
    <div className="struck">
      <Group gap="md" align="baseline">
        <Text fw={550}>{of.title}</Text>
        <PainNumbers before={of.painBefore} after={of.painAfter} later={of.painNow} />
      </Group>
      <EarlierOutcomes outcomes={outcomes} />
    </div>
  )
}

function ComplaintOutcome(props: {
  visit: Visit
  title: string
  complaint: Complaint
  earlier: Earlier[]
  isOpenAtFirst: boolean
}) {
  const { visit, title, complaint, earlier, isOpenAtFirst } = props
  const point = complaint.painLine.find((candidate) => candidate.visitId === visit.id)
  const { open, setOpen, opener } = useReturnFocus(isOpenAtFirst && point?.outcome === null)
  if (!point) return null
  const { outcome } = point
  return (
    <div>
      <Group gap="md" align="baseline">
        <Text fw={550}>{title}</Text>
        <PainNumbers before={point.painBefore} after={point.painAfter} later={outcome?.painNow ?? null} />
        <VerdictMark verdict={point.verdict} />
        {!open && (
          <Button ref={opener} variant="default" size="compact-sm" onClick={() => setOpen(true)}>
            {outcome ? 'Correct' : 'Record outcome'}
          </Button>
        )}
      </Group>
      {outcome && !open && <OutcomeLine outcome={outcome} />}
      {!open && <EarlierOutcomes outcomes={earlier} />}
      {open && (
        <OutcomeForm
          id={outcome?.id ?? null}
          measureChoice={outcome ? undefined : complaint.measureChoice}
          start={
            outcome ?? {
              visitId: visit.id,
              complaintId: complaint.id,
              relief: null,
              painNow: null,
              reaction: '',
              askedAt: thisMinute(),
              askedHow: 'phone',
              note: '',
              measured: emptyMeasurement(complaint.measureChoice),
            }
          }
          onDone={() => setOpen(false)}
          onCancel={() => setOpen(false)}
        />
      )}
    </div>
  )
}
