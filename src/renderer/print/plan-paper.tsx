import { fullName } from '@shared/clients'
import { dayOf } from '@shared/fields'
import { useQuery } from '@tanstack/react-query'
import { useParams, useSearch } from '@tanstack/react-router'
import { useAnatomy, type KnownAnatomy } from '../anatomy/anatomy-context'
import { regionWithSide, sideName } from '../anatomy/words'
import { useDates } from '../ui/dates'
import { formatList } from '../ui/lists'
import { usePractice } from '../practice/practice-context'
import { QueryBoundary } from '../ui/page'
import { rpc, type RpcOutputs } from '../api/rpc'
import type { Mark } from '../body-chart/marks'
import { PainLine, PainLineKey } from '../progress/pain-line'
import { reliefLabels, verdictLabels } from '../outcomes/outcome-labels'
import { Amendments } from '../visits/signing/signature'
import { planActionLabels } from '../plans/labels'
import classes from './document.module.css'
import { Fact } from './fact'
import { Letterhead } from './letterhead'
import { PaperChart } from './paper-chart'
import { PaperPage } from './paper-page'
import { now } from '../ui/clock'

type PlanPageData = RpcOutputs['pages']['plan']

/** How many of the last visits the plan shows. */
const MAX_VISITS = 8

/** The treatment plan as it is printed and signed. */
export function PlanPaper() {
  const { complaintId } = useParams({ from: '/print/plans/$complaintId' })
  const page = useQuery(rpc.pages.plan.queryOptions({ complaintId: Number(complaintId) }))
  return <QueryBoundary of={page}>{(answer) => <PlanDocument {...answer} />}</QueryBoundary>
}

function PlanDocument(answer: PlanPageData) {
  const { client, complaint, plan } = answer
  const { tissueName, tissueWithSide } = useAnatomy()
  const dates = useDates()
  const { settings } = usePractice()
  const { paper } = useSearch({ from: '/print/plans/$complaintId' })
  const name = fullName(client)
  const born = client.dateOfBirth ? `, born ${dates.day(client.dateOfBirth)}` : ''
  const avoid = (
    [
      ['Tissues and techniques to avoid', plan?.avoid ?? ''],
      ['Contraindications', client.contraindications],
      ['Allergies', client.allergies],
      ['Medication', client.medication],
    ] as const
  ).filter(([, text]) => text !== '')
  return (
    <PaperPage
      title={`Treatment plan, ${name}`}
      foot={`${name}${born}`}
      paper={paper}
      pdf={`/exports/plans/${complaint.id}.pdf`}
    >
      <article className={classes.document}>
        <Letterhead document="Treatment plan" />
        <dl className={classes.facts}>
          <Fact label="Client" text={name} />
          <Fact label="Date of birth" text={client.dateOfBirth ? dates.day(client.dateOfBirth) : '–'} />
          <Fact label="Date of plan" text={dates.day(dayOf(plan ? new Date(plan.updatedAt) : now()))} />
          <Fact
            label="Practitioner"
            text={formatList([settings.practitioner, settings.credentials], 'commas')}
          />
        </dl>

        <div className={classes.besideChart}>
          <div>
            <h2>Complaint</h2>
            <p>
              <b>{complaint.title}.</b> {formatList(complaint.regions.map(regionWithSide), 'plain')}.
              {complaint.onsetOn && ` Since ${dates.day(complaint.onsetOn)}.`}
              {complaint.painAtStart !== null && ` Pain at the start ${complaint.painAtStart} of 10.`}
            </p>
            {complaint.onsetHow && <p className="prose">{complaint.onsetHow}</p>}
            <h2>Goal</h2>
            <p className="prose">{plan?.goal || complaint.goal || '–'}</p>
          </div>
          <PaperChart
            label="Hatched: pain. Numbers: tissues of the plan."
            marks={marksOf(answer, tissueWithSide)}
          />
        </div>

        <Findings {...answer} />

        <h2>Treatment</h2>
        {plan?.frequency && (
          <p>
            <b>Frequency:</b> {plan.frequency}
          </p>
        )}
        {plan && plan.items.length > 0 ? (
          <table>
            <thead>
              <tr>
                <th className={classes.number}>No.</th>
                <th>Tissue</th>
                <th>Side</th>
                <th>Action</th>
                <th>Reason</th>
              </tr>
            </thead>
            <tbody>
              {plan.items.map((item, index) => (
                <tr key={item.id}>
                  <td className={classes.number}>{index + 1}</td>
                  <td>
                    {tissueName(item.tissue)}
                    <Caution tissue={item.tissue} />
                  </td>
                  <td>{sideName(item.side)}</td>
                  <td>{planActionLabels[item.action]}</td>
                  <td className="prose">{item.reason}</td>
                </tr>
              ))}
            </tbody>
          </table>
        ) : (
          <p>No tissues chosen yet.</p>
        )}

        <h2>Avoid</h2>
        {avoid.length === 0 ? (
          <p>Nothing recorded.</p>
        ) : (
          avoid.map(([label, text]) => (
            <p key={label} className="prose">
              <b>{label}:</b> {text}
            </p>
          ))
        )}

        {plan?.homeCare && (
          <>
            <h2>Home care</h2>
            <p className="prose">{plan.homeCare}</p>
          </>
        )}
        {plan?.reviewOn && (
          <p>
            <b>Review date:</b> {dates.day(plan.reviewOn)}
          </p>
        )}
        <Consent practitioner={settings.practitioner} client={name} />
      </article>
    </PaperPage>
  )
}

/** What is at or near the tissue and must not be pressed. */
function Caution({ tissue }: { tissue: string }) {
  const caution = useAnatomy().anatomy.tissueById.get(tissue)?.caution
  return caution ? <small className={classes.care}>Take care: {caution}</small> : null
}

/** The pain regions, and the tissues of the plan by their number in the table. */
const marksOf = (
  { complaint, plan }: PlanPageData,
  tissueWithSide: KnownAnatomy['tissueWithSide'],
): Mark[] => [
  ...complaint.regions.map((at): Mark => ({
    layer: 'pain',
    id: at.region,
    side: at.side,
    label: regionWithSide(at),
  })),
  ...(plan?.items ?? []).map((item, index): Mark => ({
    layer: 'suggested',
    id: item.tissue,
    side: item.side,
    rank: index + 1,
    label: `${index + 1}: ${tissueWithSide(item)}`,
  })),
]

function Findings({ complaint, visits: all }: PlanPageData) {
  const { tissueWithSide } = useAnatomy()
  const dates = useDates()
  const visits = all.filter((visit) => !visit.voided)
  if (visits.length === 0) return null
  const points = new Map(complaint.painLine.map((point) => [point.visitId, point]))
  const shown = visits.slice(0, MAX_VISITS)
  return (
    <>
      <h2>Findings: work and outcomes</h2>
      <div className={classes.line}>
        <PainLine points={complaint.painLine} most={MAX_VISITS} />
        <PainLineKey />
      </div>
      <table>
        <thead>
          <tr>
            <th className={classes.narrow}>Visit</th>
            <th>Work</th>
            <th className={classes.narrow}>Pain before, after, later</th>
            <th className={classes.result}>Outcome</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((visit) => {
            const point = points.get(visit.id)
            const relief = point?.outcome?.relief
            return (
              <tr key={visit.id}>
                <td className={classes.date}>{dates.day(visit.at)}</td>
                <td>
                  {visit.work
                    .map((line) =>
                      [tissueWithSide(line), line.technique === 'check only' ? 'checked only' : line.response]
                        .filter(Boolean)
                        .join(', '),
                    )
                    .join('; ')}
                  <Amendments visit={visit} />
                </td>
                <td>
                  {[point?.painBefore, point?.painAfter, point?.outcome?.painNow]
                    .map((pain) => pain ?? '–')
                    .join(', ')}
                </td>
                <td>
                  {visit.kind === 'therapeutic'
                    ? [
                        point && verdictLabels[point.verdict],
                        relief && relief !== 'still better' && reliefLabels[relief],
                      ]
                        .filter(Boolean)
                        .join('; ')
                    : visit.kind}
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
      {visits.length > shown.length && (
        <p>
          The last {shown.length} of {visits.length} visits.
        </p>
      )}
    </>
  )
}

function Consent({ practitioner, client }: { practitioner: string; client: string }) {
  return (
    <section className={classes.consent}>
      <h2>Consent</h2>
      <p>
        The plan, its aims, its risks and other options were explained to me. Only the area being treated is
        uncovered. I can ask for a change or stop the treatment at any time. I will say at once if anything
        hurts or feels wrong.
      </p>
      <div className={classes.signatures}>
        {[
          ['Client', client],
          ['Practitioner', practitioner],
        ].map(([who, name]) => (
          <div key={who}>
            <div className={classes.signature} />
            <p>
              {who}: {name}
            </p>
            <div className={classes.signature} />
            <p>Date</p>
          </div>
        ))}
      </div>
    </section>
  )
}
