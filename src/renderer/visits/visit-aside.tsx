import { Stack, Text } from '@mantine/core'
import type { ReactNode } from 'react'
import { AnchorLink } from '../app/links'
import { Section } from '../app/section'
import type { Answers } from '../app/rpc'
import type { Complaint } from '../complaints/complaint-card'
import { PainLine } from '../complaints/pain-line'
import { WorkGrid } from '../complaints/work-grid'
import type { GridVisit } from '../complaints/work-grid-rows'
import { IdeasHere } from './ideas-here'
import { asWork, plannedFor } from './offers'
import { PlannedHere } from './planned-here'
import type { Work } from './use-work'
import { VisitCard, type Visit } from './visit-card'

export type Idea = Answers['visits']['start']['answers'][number]
export type Plan = Answers['visits']['start']['plans'][number]

/** How many visits fit beside the form at once. */
const SHOWN = 5

interface Props {
  /** The complaints that this visit treats. */
  complaints: Complaint[]
  /** Newest first. */
  earlier: Visit[]
  plans: Plan[]
  ideas: Idea[]
  work: Work
  /** The body chart of the visit. */
  chart: ReactNode
}

/** What is good to see while writing: what was planned for today, the last visit, how the pain went. */
export function VisitAside({ complaints, earlier, plans, ideas, work, chart }: Props) {
  const treated = new Set(complaints.map((complaint) => complaint.id))
  const planned = plannedFor(complaints, plans)
  const [last, ...before] = earlier
  const shown = ideas.filter((idea) => treated.has(idea.complaintId))
  return (
    <Stack gap="md">
      {planned.length > 0 && (
        <PlannedHere items={planned} work={work} answers={shown.map(({ answer }) => answer)} />
      )}
      {shown.map(({ complaintId, answer }) => (
        <IdeasHere
          key={complaintId}
          answer={answer}
          planned={planned.map(asWork)}
          onCheck={(idea) => work.add([asWork({ ...idea, action: 'check' })])}
        />
      ))}
      <Section title="On the body">{chart}</Section>
      {last && (
        <Section title="Last visit">
          <div>
            <VisitCard visit={last} withNote />
          </div>
        </Section>
      )}
      {complaints
        .filter((complaint) => complaint.painLine.length > 0)
        .map((complaint) => (
          <Section key={complaint.id} title={complaint.title}>
            <PainLine points={complaint.painLine} most={SHOWN} />
            <WorkGrid visits={gridOf(complaint, earlier)} most={SHOWN} />
            {complaint.painLine.length > SHOWN && (
              <AnchorLink
                to="/complaints/$complaintId/progress"
                params={{ complaintId: String(complaint.id) }}
                size="sm"
                underline="always"
              >
                All {complaint.painLine.length} visits
              </AnchorLink>
            )}
          </Section>
        ))}
      {before.length > 0 && (
        <Section title="Before that">
          <div>
            {before.slice(0, 5).map((visit) => (
              <VisitCard key={visit.id} visit={visit} />
            ))}
          </div>
        </Section>
      )}
      {earlier.length === 0 && (
        <Text size="sm" c="dimmed">
          This is the first visit.
        </Text>
      )}
    </Stack>
  )
}

/** The visits for one complaint, oldest first, with what was worked and what came of it. */
const gridOf = ({ id }: Complaint, earlier: Visit[]): GridVisit[] =>
  earlier.toReversed().flatMap((visit) => {
    const one = visit.complaints.find(({ complaintId }) => complaintId === id)
    return one && !visit.voided
      ? [
          {
            id: visit.id,
            at: visit.at,
            kind: visit.kind,
            verdict: one.verdict,
            relief: one.relief,
            work: visit.work,
          },
        ]
      : []
  })
