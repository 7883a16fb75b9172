import { useQuery } from '@tanstack/react-query'
import { useParams, useSearch } from '@tanstack/react-router'
import { useFullName } from '../clients/client-name'
import { regionWithSide } from '../anatomy/words'
import { QueryBoundary } from '../ui/page'
import { useDates } from '../ui/dates'
import { formatList } from '../ui/lists'
import { formatWhole } from '../ui/numbers'
import { rpc, type RpcOutputs } from '../api/rpc'
import { allGridVisits } from '../progress/progress'
import { ProgressKey, ProgressLines } from '../progress/progress-lines'
import { ProgressSummary } from '../progress/progress-summary'
import { ProgressTable } from '../progress/progress-table'
import classes from './document.module.css'
import { Fact } from './fact'
import { Letterhead } from './letterhead'
import { PaperPage } from './paper-page'
import { PaperWorkGrid } from './paper-work-grid'
import { today } from '../ui/clock'

/** The progress of a complaint on paper, for the client or for another practitioner. */
export function ProgressPaper() {
  const { complaintId } = useParams({ from: '/print/progress/$complaintId' })
  const page = useQuery(rpc.pages.progressPaper.queryOptions({ complaintId: Number(complaintId) }))
  return <QueryBoundary of={page}>{(progress) => <ProgressArticle progress={progress} />}</QueryBoundary>
}

function ProgressArticle({ progress }: { progress: RpcOutputs['pages']['progressPaper'] }) {
  const fullName = useFullName()
  const { client, complaint, voidCount } = progress
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
          <Fact label="Client" text={name} />
          <Fact label="Date of birth" text={client.dateOfBirth ? dates.day(client.dateOfBirth) : '–'} />
          <Fact label="Printed" text={dates.day(today())} />
          <Fact label="Visits" text={formatWhole(complaint.painLine.length)} />
        </dl>
        <h2>{complaint.title}</h2>
        <p>{formatList(complaint.regions.map(regionWithSide), 'plain')}</p>
        {complaint.painLine.length === 0 && progress.measurements.length === 0 ? (
          <p>No visits or scores yet.</p>
        ) : (
          <>
            <ProgressSummary progress={progress} />
            <div className={classes.whole}>
              <ProgressLines progress={progress} width={700} />
              <ProgressKey />
            </div>
            <PaperWorkGrid visits={allGridVisits(progress)} />
            <h2>All values</h2>
            <ProgressTable progress={progress} />
          </>
        )}
        {voidCount > 0 && (
          <p>{voidCount === 1 ? '1 void visit is' : `${formatWhole(voidCount)} void visits are`} left out.</p>
        )}
      </article>
    </PaperPage>
  )
}
