import { Stack, Text } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { regionWithSide } from '../anatomy/words'
import { AnchorLink, ButtonLink } from '../ui/links'
import { formatList } from '../ui/lists'
import { QueryBoundary, useWindowTitle } from '../ui/page'
import { rpc } from '../api/rpc'
import { Section } from '../ui/section'
import { usePapers } from '../ui/papers'
import { complaintAlerts } from '../complaints/complaint-alerts'
import { today } from '../ui/clock'
import { ClientBar } from '../clients/client-bar'
import { MeasureSection } from '../measures/measure-section'
import { gridVisits, type Progress } from './progress'
import { ProgressKey, ProgressLines } from './progress-lines'
import classes from './progress-page.module.css'
import { ProgressSummary } from './progress-summary'
import { ProgressTable } from './progress-table'
import { WorkGrid, WorkGridKey } from './work-grid'
import { useClientNames } from '../clients/client-name'

/** The progress of a complaint over all its visits: pain, outcome measures, work and outcomes. */
export function ProgressPage() {
  const { complaintId } = useParams({ from: '/shell/complaints/$complaintId/progress' })
  const page = useQuery(rpc.pages.progress.queryOptions({ complaintId: Number(complaintId) }))
  return <QueryBoundary of={page}>{(progress) => <ProgressDetails progress={progress} />}</QueryBoundary>
}

function ProgressDetails({ progress }: { progress: Progress }) {
  const { client, flagged, complaint, visits } = progress
  useWindowTitle(`Progress, ${complaint.title}, ${useClientNames()(client, client.id)}`)
  usePapers({ papers: [{ label: 'Progress', path: `/print/progress/${complaint.id}` }] })
  const params = { complaintId: String(complaint.id) }
  return (
    <Stack gap="lg" pb="xl">
      <ClientBar client={client} complaintAlerts={complaintAlerts(flagged, client.dateOfBirth, today())} />
      <div className={classes.columns}>
        <Stack gap="lg">
          <Section
            level={1}
            title="Progress"
            lead={
              <>
                <AnchorLink to="/complaints/$complaintId" params={params} inherit underline="always">
                  {complaint.title}
                </AnchorLink>
                {' · '}
                {formatList(complaint.regions.map(regionWithSide), 'plain')}
              </>
            }
            actions={
              <ButtonLink
                to="/print/progress/$complaintId"
                params={params}
                variant="default"
                size="xs"
                leftSection={<IconPrinter size={14} aria-hidden />}
              >
                Print
              </ButtonLink>
            }
          >
            {visits.length === 0 && progress.measurements.length === 0 ? (
              <Text size="sm" c="dimmed">
                No visits or scores yet.
              </Text>
            ) : (
              <>
                <ProgressSummary progress={progress} />
                <ProgressLines progress={progress} />
                <ProgressKey />
                <details className={classes.table}>
                  <summary>Show table</summary>
                  <ProgressTable progress={progress} />
                </details>
              </>
            )}
          </Section>
          {visits.some((visit) => visit.work.length > 0) && (
            <Section
              title="Work and outcomes"
              lead="One column for each visit. The colour shows the outcome."
            >
              <WorkGrid visits={gridVisits(progress)} />
              <WorkGridKey />
            </Section>
          )}
        </Stack>
        <MeasureSection progress={progress} />
      </div>
    </Stack>
  )
}
