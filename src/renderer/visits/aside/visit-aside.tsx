import { Stack, Text } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { isListInSight } from '@shared/reasoning/gates'
import type { ReactNode } from 'react'
import { AnchorLink } from '../../ui/links'
import { Section } from '../../ui/section'
import type { RpcOutputs } from '../../api/rpc'
import type { Complaint } from '../../complaints/complaint'
import { WidePainLine } from '../../progress/pain-line'
import { WorkGrid } from '../../progress/work-grid'
import type { GridVisit } from '../../progress/work-grid-rows'
import { VisitSuggestions } from './visit-suggestions'
import { asWork, plannedFor, type SuggestionsForVisit } from './offers'
import { PlannedWork } from './planned-work'
import type { VisitSuggestionChoices } from './use-visit-suggestions'
import type { Work } from '../work/use-work'
import classes from './visit-aside.module.css'
import { VisitCard, type Visit } from '../page/visit-card'

export type Idea = RpcOutputs['pages']['newVisit']['answers'][number]
export type Plan = RpcOutputs['pages']['newVisit']['plans'][number]

/** A window in which nothing stands beside the form, but below it: there nobody would see in time that a doctor comes first. */
const ONE_COLUMN = '(width < 68em)'

/** How many visits fit beside the form at once. */
const SHOWN = 5

interface Props {
  /** The complaints that this visit treats. */
  complaints: Complaint[]
  /** Newest first. */
  earlier: Visit[]
  plans: Plan[]
  ideas: VisitSuggestionChoices
  work: Work
  /** The body chart of the visit. */
  chart: ReactNode
}

/**
 * What is good to see while writing. First a red flag, then the last visit, how the pain went, the advice to send the
 * client on, what is planned and what to consider; then the body and what was before, which have a column of their own where the window is wide.
 */
export function VisitAside({ complaints, earlier, plans, ideas, work, chart }: Props) {
  const planned = plannedFor(complaints, plans)
  const [last, ...before] = earlier
  const titleOf = (id: number) => complaints.find((complaint) => complaint.id === id)?.title ?? null
  const toRefer = ideas.beside.filter(({ answer }) => answer.kind === 'refer')
  // To send the client on comes before any more work, planned or not.
  const behindAdvice = ideas.beside.filter(
    ({ answer }) => answer.kind === 'list' && !isListInSight(answer.stop),
  )
  const oneColumn = useMediaQuery(ONE_COLUMN)
  const others = ideas.beside.filter((one) => ![...toRefer, ...behindAdvice].includes(one))
  const ideasOf = (one: SuggestionsForVisit) => (
    <VisitSuggestions
      key={one.complaintId}
      of={one}
      complaint={ideas.beside.length > 1 ? titleOf(one.complaintId) : null}
      onToggle={() => ideas.toggle(one.complaintId)}
      onCheck={(idea) => work.add([asWork({ ...idea, action: 'check' })])}
    />
  )
  return (
    <>
      {oneColumn && toRefer.length + behindAdvice.length > 0 && (
        <Stack gap="md" className={classes.above}>
          {[...toRefer, ...behindAdvice].map(ideasOf)}
        </Stack>
      )}
      <div className={classes.beside}>
        <Stack gap="md">
          {!oneColumn && toRefer.map(ideasOf)}
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
                <WidePainLine points={complaint.painLine} most={SHOWN} />
              </Section>
            ))}
          {!oneColumn && behindAdvice.map(ideasOf)}
          {planned.length > 0 && (
            <PlannedWork items={planned} work={work} answers={ideas.beside.map(({ answer }) => answer)} />
          )}
          {others.map(ideasOf)}
        </Stack>
        <Stack gap="md">
          <Section title="On the body">{chart}</Section>
          <Grids complaints={complaints} earlier={earlier} />
          {before.length > 0 && (
            <Section title="Before that">
              <div>
                {before.slice(0, SHOWN).map((visit) => (
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
  if (painLine.length <= SHOWN) return null
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

/** What was worked at the last visits for each complaint, and what came of it. */
function Grids({ complaints, earlier }: Pick<Props, 'complaints' | 'earlier'>) {
  const grids = complaints
    .map((complaint) => ({ complaint, visits: gridOf(complaint, earlier) }))
    .filter(({ visits }) => visits.slice(-SHOWN).some(({ work }) => work.length > 0))
  if (grids.length === 0) return null
  return (
    <Section title="Visit by visit">
      <Stack gap="sm">
        {grids.map(({ complaint, visits }) => (
          <div key={complaint.id}>
            {grids.length > 1 && <h3 className={classes.of}>{complaint.title}</h3>}
            <WorkGrid visits={visits} most={SHOWN} />
          </div>
        ))}
      </Stack>
    </Section>
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
