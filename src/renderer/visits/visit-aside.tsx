import { Stack, Text } from '@mantine/core'
import { Section } from '../app/section'
import type { Answers } from '../app/rpc'
import type { Complaint } from '../complaints/complaint-card'
import { PainLine } from '../complaints/pain-line'
import { IdeasHere } from './ideas-here'
import { asWork, plannedFor } from './offers'
import { PlannedHere } from './planned-here'
import type { Work } from './use-work'
import { VisitCard, type Visit } from './visit-card'

export type Idea = Answers['visits']['start']['answers'][number]
export type Plan = Answers['visits']['start']['plans'][number]

interface Props {
  /** The complaints that this visit treats. */
  complaints: Complaint[]
  /** Newest first. */
  earlier: Visit[]
  plans: Plan[]
  ideas: Idea[]
  work: Work
}

/** What is good to see while writing: what was planned for today, the last visit, how the pain went. */
export function VisitAside({ complaints, earlier, plans, ideas, work }: Props) {
  const treated = new Set(complaints.map((complaint) => complaint.id))
  const planned = plannedFor(complaints, plans)
  const [last, ...before] = earlier
  const shown = ideas.filter((idea) => treated.has(idea.complaintId))
  return (
    <Stack gap="md">
      {planned.length > 0 && <PlannedHere items={planned} work={work} />}
      {shown.map(({ complaintId, answer }) => (
        <IdeasHere
          key={complaintId}
          answer={answer}
          onCheck={(idea) => work.add([asWork({ ...idea, action: 'check' })])}
        />
      ))}
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
            <PainLine points={complaint.painLine} most={5} />
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
