import { Paper, Stack, Text } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { useDeferredValue, type ReactNode } from 'react'
import { AnchorLink } from '../../ui/links'
import { Section } from '../../ui/section'
import type { Complaint } from '../../complaints/complaint'
import { WidePainLine } from '../../progress/pain-line'
import { WorkGrid } from '../../progress/work-grid'
import type { GridVisit } from '../../progress/work-grid-rows'
import { AsideTabs, type AsidePart, type PartOfAside } from './aside-tabs'
import { plannedFor } from './work-sources'
import { PlannedWork } from './planned-work'
import type { Work } from '../work/use-work'
import type { WorkLimits } from '../work/work-warnings'
import type { ComplaintRecommendation, Plan } from './visit-data'
import classes from './visit-aside.module.css'
import { VisitCard, type Visit } from '../page/visit-card'

/** How many earlier visits are shown. */
const MAX_VISITS = 5

/** In a wide window there is room for two columns beside the form, as in the style sheet. */
const TWO_COLUMNS = '(width >= 100em)'

interface Props {
  /** The complaints that this visit treats. */
  complaints: Complaint[]
  /** Newest first. */
  earlier: Visit[]
  plans: Plan[]
  recommendations: ComplaintRecommendation[]
  work: Work
  limits: WorkLimits
  /** The card with the checks; null where there are none, or where it is shown elsewhere. */
  checks: ReactNode
  /** The body chart of the visit. */
  chart: ReactNode
  /** How many pain marks the visit has. */
  painMarks: number
  /** The part that somebody has opened; null before that. */
  part: AsidePart | null
  onPart: (part: AsidePart) => void
}

/**
 * Shows the checks and the plan, the body chart and the earlier visits beside the form. A wide window has all three in two
 * columns; otherwise each is a tab.
 */
export function VisitAside(props: Props) {
  const { complaints, earlier, plans, recommendations, work, limits, checks, chart } = props
  const isWide = useMediaQuery(TWO_COLUMNS, undefined, { getInitialValueInEffect: false })
  // The body chart takes most of the time of opening the form, so it is drawn after the form is shown.
  const isFormShown = useDeferredValue(true, false)
  const planned = plannedFor(complaints, plans)
  const [last, ...before] = earlier
  const toDo = (
    <>
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
    </>
  )
  const lastVisit = last ? (
    <Section title="Last visit">
      <div>
        <VisitCard visit={last} note={last} />
      </div>
    </Section>
  ) : (
    <Text size="sm" c="dimmed">
      This is the first visit.
    </Text>
  )
  const painLines = complaints
    .filter((complaint) => complaint.painLine.length > 0)
    .map((complaint) => (
      <Section key={complaint.id} title={complaint.title} actions={<AllVisits of={complaint} />}>
        <WidePainLine points={complaint.painLine} most={MAX_VISITS} />
      </Section>
    ))
  const others = (
    <>
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
    </>
  )
  if (isWide) {
    return (
      <div className={classes.beside}>
        <Stack gap="md">
          {toDo}
          {lastVisit}
          {painLines}
        </Stack>
        <Stack gap="md">
          <Section title="Body chart">{isFormShown && chart}</Section>
          {others}
        </Stack>
      </div>
    )
  }
  const hasToDo = checks !== null || planned.length > 0
  const parts: PartOfAside[] = [
    ...(hasToDo
      ? [
          {
            id: 'checks' as const,
            label: labelOf(checks !== null, planned.length > 0),
            content: (
              <>
                {toDo}
                {!last && lastVisit}
              </>
            ),
          },
        ]
      : []),
    {
      id: 'chart',
      label: 'Body chart',
      count: props.painMarks,
      content: (
        <>
          {!hasToDo && !last && lastVisit}
          <Paper component="section" aria-label="Body chart">
            {isFormShown && chart}
          </Paper>
        </>
      ),
    },
    ...(last
      ? [
          {
            id: 'earlier' as const,
            label: 'Earlier visits',
            content: (
              <>
                {lastVisit}
                {painLines}
                {others}
              </>
            ),
          },
        ]
      : []),
  ]
  // Without checks the last visit is of more use than the chart, which is drawn on request.
  const first = hasToDo ? 'checks' : last ? 'earlier' : 'chart'
  const shown = parts.find(({ id }) => id === props.part)?.id ?? first
  return (
    <div className={classes.beside}>
      <AsideTabs parts={parts} shown={shown} onShow={props.onPart} />
    </div>
  )
}

const labelOf = (hasChecks: boolean, hasPlan: boolean) =>
  hasChecks && hasPlan ? 'Checks and plan' : hasChecks ? 'Checks' : 'Plan'

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
