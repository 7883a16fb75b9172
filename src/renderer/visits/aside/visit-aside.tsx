import { Stack, Text } from '@mantine/core'
import type { ReactNode } from 'react'
import { AnchorLink } from '../../ui/links'
import { Section } from '../../ui/section'
import type { Complaint } from '../../complaints/complaint'
import { WidePainLine } from '../../progress/pain-line'
import { WorkGrid } from '../../progress/work-grid'
import type { GridVisit } from '../../progress/work-grid-rows'
import { plannedFor } from './work-sources'
import { PlannedWork } from './planned-work'
import type { Work } from '../work/use-work'
import type { WorkLimits } from '../work/work-warnings'
import type { ComplaintRecommendation, Plan } from './visit-data'
import classes from './visit-aside.module.css'
import { VisitCard, type Visit } from '../page/visit-card'

/** How many earlier visits are shown. */
const MAX_VISITS = 5

interface Props {
  /** The complaints that this visit treats. */
  complaints: Complaint[]
  /** Newest first. */
  earlier: Visit[]
  plans: Plan[]
  recommendations: ComplaintRecommendation[]
  work: Work
  limits: WorkLimits
  /** The card with the checks; null where it is shown elsewhere. */
  checks: ReactNode
  /** The body chart of the visit. */
  chart: ReactNode
}

/**
 * The column beside the form. It shows the checks, the plan, the last visit and the pain; then the body chart and earlier
 * visits, which have their own column in a wide window.
 */
export function VisitAside(props: Props) {
  const { complaints, earlier, plans, recommendations, work, limits, checks, chart } = props
  const planned = plannedFor(complaints, plans)
  const [last, ...before] = earlier
  return (
    <div className={classes.beside}>
      <Stack gap="md">
        {checks}
        {planned.length > 0 && (
          <PlannedWork
            items={planned}
            work={work}
            limits={limits}
            recommendations={recommendations
              .filter(({ complaintId }) => complaints.some(({ id }) => id === complaintId))
              .map(({ answer }) => answer)}
          />
        )}
        {last ? (
          <Section title="Last visit">
            <div>
              <VisitCard visit={last} note={last} />
            </div>
          </Section>
        ) : (
          <Text size="sm" c="dimmed">
            This is the first visit.
          </Text>
        )}
        {complaints
          .filter((complaint) => complaint.painLine.length > 0)
          .map((complaint) => (
            <Section key={complaint.id} title={complaint.title} actions={<AllVisits of={complaint} />}>
              <WidePainLine points={complaint.painLine} most={MAX_VISITS} />
            </Section>
          ))}
      </Stack>
      <Stack gap="md">
        <Section title="Body chart">{chart}</Section>
        <Grids complaints={complaints} earlier={earlier} />
        {before.length > 0 && (
          <Section title="Earlier visits">
            <div>
              {before.slice(0, MAX_VISITS).map((visit) => (
                <VisitCard key={visit.id} visit={visit} />
              ))}
            </div>
          </Section>
        )}
      </Stack>
    </div>
  )
}

function AllVisits({ of: { id, course } }: { of: Complaint }) {
  if (course.visits <= MAX_VISITS) return null
  return (
    <AnchorLink
      to="/complaints/$complaintId/progress"
      params={{ complaintId: String(id) }}
      size="sm"
      flex="none"
      underline="always"
    >
      All {course.visits} visits
    </AnchorLink>
  )
}

/** The work of the last visits for each complaint, with its outcome. */
function Grids({ complaints, earlier }: Pick<Props, 'complaints' | 'earlier'>) {
  const grids = complaints
    .map((complaint) => ({ complaint, visits: gridOf(complaint, earlier) }))
    .filter(({ visits }) => visits.slice(-MAX_VISITS).some(({ work }) => work.length > 0))
  if (grids.length === 0) return null
  return (
    <Section title="Recent work">
      <Stack gap="sm">
        {grids.map(({ complaint, visits }) => (
          <div key={complaint.id}>
            {grids.length > 1 && <h3 className={classes.of}>{complaint.title}</h3>}
            <WorkGrid visits={visits} most={MAX_VISITS} />
          </div>
        ))}
      </Stack>
    </Section>
  )
}

/** The visits for one complaint, oldest first, with their work and outcome. */
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
