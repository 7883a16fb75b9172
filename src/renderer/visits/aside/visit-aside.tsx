import { Stack, Text } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { isListVisible } from '@shared/reasoning/gates'
import type { ReactNode } from 'react'
import { AnchorLink } from '../../ui/links'
import { Section } from '../../ui/section'
import type { Complaint } from '../../complaints/complaint'
import { WidePainLine } from '../../progress/pain-line'
import { WorkGrid } from '../../progress/work-grid'
import type { GridVisit } from '../../progress/work-grid-rows'
import { VisitSuggestions } from './visit-suggestions'
import { workStartOf, plannedFor, type SuggestionsForVisit } from './work-sources'
import { PlannedWork } from './planned-work'
import type { VisitSuggestionChoices } from './use-visit-suggestions'
import type { Work } from '../work/use-work'
import type { Plan } from './visit-data'
import classes from './visit-aside.module.css'
import { VisitCard, type Visit } from '../page/visit-card'

/** In a narrow window this column is below the form. The advice to refer the client must then be above the form. */
const ONE_COLUMN = '(width < 68em)'

/** How many earlier visits are shown. */
const MAX_VISITS = 5

interface Props {
  /** The complaints that this visit treats. */
  complaints: Complaint[]
  /** Newest first. */
  earlier: Visit[]
  plans: Plan[]
  suggestions: VisitSuggestionChoices
  work: Work
  /** The body chart of the visit. */
  chart: ReactNode
}

/**
 * The column beside the form. It shows red flags, the last visit, the pain, the advice to refer the client, the plan and
 * the suggestions; then the body chart and earlier visits, which have their own column in a wide window.
 */
export function VisitAside({ complaints, earlier, plans, suggestions, work, chart }: Props) {
  const planned = plannedFor(complaints, plans)
  const [last, ...before] = earlier
  const titleOf = (id: number) => complaints.find((complaint) => complaint.id === id)?.title ?? null
  const { byComplaint } = suggestions
  const redFlags = byComplaint.filter(({ recommendation }) => recommendation.kind === 'refer')
  // The advice to refer the client comes before any more work, planned or not.
  const adviceToRefer = byComplaint.filter(
    ({ recommendation }) => recommendation.kind === 'list' && !isListVisible(recommendation.stop),
  )
  const isOneColumn = useMediaQuery(ONE_COLUMN)
  const others = byComplaint.filter((one) => !redFlags.includes(one) && !adviceToRefer.includes(one))
  const suggestionsOf = (one: SuggestionsForVisit) => (
    <VisitSuggestions
      key={one.complaintId}
      of={one}
      complaint={byComplaint.length > 1 ? titleOf(one.complaintId) : null}
      onToggle={() => suggestions.toggle(one.complaintId)}
      onCheck={(suggestion) => work.add([workStartOf({ ...suggestion, action: 'check' })])}
    />
  )
  return (
    <>
      {isOneColumn && redFlags.length + adviceToRefer.length > 0 && (
        <Stack gap="md" className={classes.above}>
          {[...redFlags, ...adviceToRefer].map(suggestionsOf)}
        </Stack>
      )}
      <div className={classes.beside}>
        <Stack gap="md">
          {!isOneColumn && redFlags.map(suggestionsOf)}
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
          {!isOneColumn && adviceToRefer.map(suggestionsOf)}
          {planned.length > 0 && (
            <PlannedWork
              items={planned}
              work={work}
              recommendations={byComplaint.map(({ recommendation }) => recommendation)}
            />
          )}
          {others.map(suggestionsOf)}
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
    </>
  )
}

function AllVisits({ of: { id, painLine } }: { of: Complaint }) {
  if (painLine.length <= MAX_VISITS) return null
  return (
    <AnchorLink
      to="/complaints/$complaintId/progress"
      params={{ complaintId: String(id) }}
      size="sm"
      flex="none"
      underline="always"
    >
      All {painLine.length} visits
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
