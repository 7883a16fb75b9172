import { fullName } from '@shared/clients'
import { useQuery } from '@tanstack/react-query'
import { useParams, useSearch } from '@tanstack/react-router'
import { regionWithSide } from '../anatomy/words'
import { QueryBoundary } from '../ui/page'
import { useDates } from '../ui/dates'
import { formatList } from '../ui/lists'
import { rpc } from '../api/rpc'
import { gridVisits, type Progress } from '../progress/progress'
import { ProgressKey, ProgressLines } from '../progress/progress-lines'
import { ProgressSummary } from '../progress/progress-summary'
import { ProgressTable } from '../progress/progress-table'
import { WorkGrid, WorkGridKey } from '../progress/work-grid'
import classes from './document.module.css'
import { Letterhead } from './letterhead'
import { PaperPage } from './paper-page'
import { today } from '../ui/clock'

/** The number of visits that fit across a page. */
const VISITS_SHOWN = 10

/** The progress of a complaint on paper, for the client or for another practitioner. */
export function ProgressPaper() {
  const { complaintId } = useParams({ from: '/print/progress/$complaintId' })
  const page = useQuery(rpc.pages.progress.queryOptions({ complaintId: Number(complaintId) }))
  return <QueryBoundary of={page}>{(progress) => <ProgressArticle progress={progress} />}</QueryBoundary>
}

function ProgressArticle({ progress }: { progress: Progress }) {
  const { client, complaint, visits, visitCount } = progress
  const dates = useDates()
  const { paper } = useSearch({ from: '/print/progress/$complaintId' })
  const name = fullName(client)
  return (
    <PaperPage
      title={`Progress, ${name}`}
      foot={client.dateOfBirth ? `${name}, born ${dates.day(client.dateOfBirth)}` : name}
      paper={paper}
      pdf={`/exports/progress/${complaint.id}.pdf`}
    >
      <article className={classes.document}>
        <Letterhead document="Progress" />
        <dl className={classes.facts}>
          {[
            ['Client', name],
            ['Date of birth', client.dateOfBirth ? dates.day(client.dateOfBirth) : '–'],
            ['Printed', dates.day(today())],
            ['Visits', String(visitCount)],
          ].map(([label, text]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{text}</dd>
            </div>
          ))}
        </dl>
        <h2>{complaint.title}</h2>
        <p>{formatList(complaint.regions.map(regionWithSide), 'plain')}</p>
        <ProgressSummary progress={progress} />
        <div className={classes.whole}>
          <ProgressLines progress={progress} width={700} />
          <ProgressKey />
        </div>
        {visits.some((visit) => visit.work.length > 0) && (
          <section className={classes.whole}>
            <h2>Work and outcomes</h2>
            <WorkGrid visits={gridVisits(progress)} most={VISITS_SHOWN} links={false} />
            <WorkGridKey />
            {visitCount > VISITS_SHOWN && (
              <p>
                The last {VISITS_SHOWN} of {visitCount} visits.
              </p>
            )}
          </section>
        )}
        <h2>All values</h2>
        <ProgressTable progress={progress} />
      </article>
    </PaperPage>
  )
}
