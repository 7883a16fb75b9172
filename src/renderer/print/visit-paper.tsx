import { fullName } from '@shared/clients'
import { useQuery } from '@tanstack/react-query'
import { useParams, useSearch } from '@tanstack/react-router'
import { useAnatomy } from '../anatomy/anatomy-context'
import { useDates } from '../ui/dates'
import { QueryBoundary } from '../ui/page'
import { usePractice } from '../practice/practice-context'
import { rpc, type RpcOutputs } from '../api/rpc'
import { reliefLabels, verdictLabels } from '../outcomes/outcome-labels'
import { PainMarksShown } from '../visits/pain-marks/pain-marks-shown'
import { noteParts } from '../phrases/note-parts'
import { Amendments, useSignatureText, VoidMark } from '../visits/signing/signed'
import { visitMarks } from '../visits/pain-marks/visit-marks'
import { WorkTable } from '../visits/page/visit-note'
import classes from './document.module.css'
import { Fact } from './fact'
import { Letterhead } from './letterhead'
import { PaperChart } from './paper-chart'
import { PaperPage } from './paper-page'

/** The note of one visit as it is printed: the original, who signed it, and what was added since. */
export function VisitPaper() {
  const { visitId } = useParams({ from: '/print/visits/$visitId' })
  const page = useQuery(rpc.pages.visit.queryOptions({ id: Number(visitId) }))
  return <QueryBoundary of={page}>{(answer) => <Shown {...answer} />}</QueryBoundary>
}

function Shown({ client, visit }: RpcOutputs['pages']['visit']) {
  const dates = useDates()
  const { settings } = usePractice()
  const { paper } = useSearch({ from: '/print/visits/$visitId' })
  const name = fullName(client)
  const born = client.dateOfBirth ? `, born ${dates.day(client.dateOfBirth)}` : ''
  const practitioner = visit.signature ?? { name: settings.practitioner, credentials: settings.credentials }
  const marks = visitMarks(visit, useAnatomy())
  const written = noteParts.filter(([part]) => visit[part] !== '')
  return (
    <PaperPage
      title={`Visit of ${dates.day(visit.at)}, ${name}`}
      foot={`${name}${born}${visit.voided ? ', void' : ''}`}
      paper={paper}
      pdf={`/exports/visits/${visit.id}.pdf`}
    >
      <article className={classes.document}>
        <Letterhead document="Visit note" />
        <VoidMark visit={visit} />
        <div className={visit.voided ? 'struck' : undefined}>
          <dl className={classes.facts}>
            <Fact label="Client" text={name} />
            <Fact label="Date of birth" text={client.dateOfBirth ? dates.day(client.dateOfBirth) : '–'} />
            <Fact
              label="Date of visit"
              text={dates.moment(visit.at) + (visit.minutes ? `, ${visit.minutes} min` : '')}
            />
            <Fact
              label="Practitioner"
              text={[practitioner.name, practitioner.credentials].filter(Boolean).join(', ')}
            />
          </dl>

          <div className={marks.length > 0 ? classes.besideChart : undefined}>
            <div>
              {visit.complaints.length > 0 && (
                <>
                  <h2>Complaints</h2>
                  <table>
                    <thead>
                      <tr>
                        <th>Complaint</th>
                        <th className={classes.narrow}>Pain before, after, later</th>
                        <th className={classes.result}>What came of it</th>
                      </tr>
                    </thead>
                    <tbody>
                      {visit.complaints.map((one) => (
                        <tr key={one.complaintId}>
                          <td>{one.title}</td>
                          <td>
                            {[one.painBefore, one.painAfter, one.painNow]
                              .map((pain) => pain ?? '–')
                              .join(', ')}
                          </td>
                          <td>{cameOf(visit, one)}</td>
                        </tr>
                      ))}
                    </tbody>
                  </table>
                </>
              )}
              {visit.painMarks.length > 0 && (
                <>
                  <h2>Where it hurt</h2>
                  <PainMarksShown painMarks={visit.painMarks} />
                </>
              )}
            </div>
            {marks.length > 0 && <PaperChart label={chartLabel(visit)} marks={marks} />}
          </div>

          <h2>Work</h2>
          {visit.work.length === 0 ? <p>No work recorded.</p> : <WorkTable visit={visit} />}

          {written.map(([part, label]) => (
            <section key={part}>
              <h2>{label}</h2>
              <p className="prose">{visit[part]}</p>
            </section>
          ))}
        </div>
        <Signature visit={visit} />
        {visit.amendments.length > 0 && (
          <>
            <h2>Amendments</h2>
            <Amendments visit={visit} />
          </>
        )}
      </article>
    </PaperPage>
  )
}

function chartLabel({ painMarks, work }: Visit): string {
  return [
    painMarks.length > 0 && 'Hatched: where it hurt.',
    painMarks.some(({ kind }) => kind !== null) && 'Letters: the kind of pain.',
    work.length > 0 && 'Filled: worked; striped: released in part; dotted: did not release.',
  ]
    .filter(Boolean)
    .join(' ')
}

type Visit = RpcOutputs['pages']['visit']['visit']

function cameOf(visit: Visit, { verdict, relief }: Visit['complaints'][number]): string {
  // What it was judged as counts no more; what the client said was said.
  if (visit.voided) return relief ? reliefLabels[relief] : '–'
  if (visit.kind !== 'therapeutic') return visit.kind
  return [verdictLabels[verdict], relief && relief !== 'still better' && reliefLabels[relief]]
    .filter(Boolean)
    .join('; ')
}

function Signature({ visit }: { visit: Visit }) {
  const signed = useSignatureText()
  return (
    <section className={classes.consent}>
      <h2>Signature</h2>
      <p>{visit.signature ? `Signed by ${signed(visit.signature)}` : 'Not signed.'}</p>
      <div className={classes.signatures}>
        {['Practitioner', 'Date'].map((label) => (
          <div key={label}>
            <div className={classes.signature} />
            <p>{label}</p>
          </div>
        ))}
      </div>
    </section>
  )
}
