import { dayOf } from '@shared/fields'
import { nameWithCredentials } from '@shared/practitioner'
import { useQuery } from '@tanstack/react-query'
import { useParams, useSearch } from '@tanstack/react-router'
import { useFullName } from '../clients/client-name'
import { useAnatomy } from '../anatomy/anatomy-context'
import { regionWithSide } from '../anatomy/words'
import { rpc, type RpcOutputs } from '../api/rpc'
import { BodyCloseUp } from '../body-chart/close-up/body-close-up'
import { usePractice } from '../practice/practice-context'
import { useLastingNames } from '../suggestions/words/names'
import { now } from '../ui/clock'
import { useDates } from '../ui/dates'
import { formatList } from '../ui/lists'
import { QueryBoundary } from '../ui/page'
import classes from './document.module.css'
import { Fact } from './fact'
import { Letterhead } from './letterhead'
import { PaperPage } from './paper-page'
import { PlanPaperNote } from './plan-paper-note'
import { Consent, PartsTable, PlanAdvice } from './plan-paper-parts'
import { planRows } from './plan-paper-rows'
import { foundWords, painWords } from './plan-paper-words'
import own from './plan-paper.module.css'

/** The treatment plan as the client reads and signs it. */
export function PlanPaper() {
  const { complaintId } = useParams({ from: '/print/plans/$complaintId' })
  const page = useQuery(rpc.pages.planPaper.queryOptions({ complaintId: Number(complaintId) }))
  return <QueryBoundary of={page}>{(answer) => <PlanDocument {...answer} />}</QueryBoundary>
}

function PlanDocument(page: RpcOutputs['pages']['planPaper']) {
  const { client, complaint, plan, answer } = page
  const { anatomy } = useAnatomy()
  const names = useLastingNames()
  const dates = useDates()
  const { settings } = usePractice()
  const fullName = useFullName()
  const { paper } = useSearch({ from: '/print/plans/$complaintId' })
  const name = fullName(client)
  const born = client.dateOfBirth ? `, born ${dates.day(client.dateOfBirth)}` : ''
  const therapist = nameWithCredentials({
    name: settings.practitioner,
    credentials: settings.credentials,
  })
  const rows = planRows(plan?.items ?? [], answer, anatomy, names)
  const goal = plan?.goal || complaint.goal
  const found = foundWords(page, anatomy)
  return (
    <PaperPage
      title={`Treatment plan, ${name}`}
      foot={`${name}${born}`}
      paper={paper}
      pdf={`/exports/plans/${complaint.id}.pdf`}
      isOnePage
    >
      <article className={`${classes.document} ${own.document}`}>
        <PlanPaperNote items={plan?.items ?? []} answer={answer} />
        <Letterhead document="Your treatment plan" />
        <dl className={classes.facts}>
          <Fact label="For" text={name} />
          <Fact label="Born" text={client.dateOfBirth ? dates.day(client.dateOfBirth) : '–'} />
          <Fact label="Date" text={dates.day(dayOf(plan ? new Date(plan.updatedAt) : now()))} />
          <Fact label="Your therapist" text={therapist} />
        </dl>
        <div className={own.top}>
          <div>
            <h2>Why you come</h2>
            <p>
              {complaint.title}
              {complaint.onsetOn && `, since ${dates.day(complaint.onsetOn)}`}. {painWords(complaint)} Where
              it hurts: {formatList(complaint.regions.map(regionWithSide), 'plain')}.
            </p>
            {goal && (
              <>
                <h2>Your goal</h2>
                <p className="prose">{goal}</p>
              </>
            )}
            {found && (
              <>
                <h2>What we found</h2>
                <p>{found}</p>
              </>
            )}
          </div>
          <div className={own.picture}>
            <BodyCloseUp
              painful={complaint.regions}
              tissues={rows.flatMap(({ number, items }) =>
                items.map(({ tissue, side }) => ({ tissue, side, number })),
              )}
              height={200}
            />
          </div>
        </div>
        <PartsTable rows={rows} />
        <PlanAdvice {...page} />
        <Consent therapist={therapist} client={name} />
      </article>
    </PaperPage>
  )
}
