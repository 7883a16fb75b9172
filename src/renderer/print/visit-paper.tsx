import { nameWithCredentials } from '@shared/practitioner'
import { noteSections } from '@shared/vocabulary'
import { useQuery } from '@tanstack/react-query'
import { useParams, useSearch } from '@tanstack/react-router'
import { useAnatomy } from '../anatomy/anatomy-context'
import { useDates } from '../ui/dates'
import { formatList } from '../ui/lists'
import { withBreaks } from '../ui/long-words'
import { formatWhole } from '../ui/numbers'
import { QueryBoundary } from '../ui/page'
import { usePractice } from '../practice/practice-context'
import { rpc, type RpcOutputs } from '../api/rpc'
import { visitKindLabels } from '../progress/work-labels'
import { EarlierOutcomes } from '../outcomes/earlier-outcomes'
import { reliefLabels, verdictLabels } from '../outcomes/outcome-labels'
import { PainMarkSummary } from '../visits/pain-marks/pain-mark-summary'
import { noteSectionLabels } from '../phrases/note-sections'
import {
  Amendments,
  CorrectionMark,
  SignedNoteMark,
  useSignatureText,
  VoidMark,
} from '../visits/signing/signature'
import { visitMarks } from '../visits/pain-marks/visit-marks'
import { Corrected, versionsOf } from '../visits/page/corrected'
import { complaintsOf, hasScreens, ScreenResults, WorkTable } from '../visits/page/visit-note'
import classes from './document.module.css'
import { Fact } from './fact'
import { Letterhead } from './letterhead'
import { PaperChart } from './paper-chart'
import { PaperPage } from './paper-page'

/** The printed note of one visit, with its signature and amendments. */
export function VisitPaper() {
  const { visitId } = useParams({ from: '/print/visits/$visitId' })
  const page = useQuery(rpc.pages.visit.queryOptions({ id: Number(visitId) }))
  const earlier = useQuery(rpc.outcomes.listEarlier.queryOptions({ visitId: Number(visitId) }))
  return (
    <QueryBoundary of={page}>
      {(data) => (
        <QueryBoundary of={earlier}>
          {(outcomes) => (
            <VisitPaperContent {...data} corrected={outcomes.filter((one) => one.correctedAt !== null)} />
          )}
        </QueryBoundary>
      )}
    </QueryBoundary>
  )
}

interface Props extends Pick<Page, 'note' | 'signed' | 'visit'> {
  /** The outcomes as they were before a correction. */
  corrected: RpcOutputs['outcomes']['listEarlier']
}

function VisitPaperContent({ note, signed, visit, corrected }: Props) {
  const dates = useDates()
  const { settings } = usePractice()
  const { paper } = useSearch({ from: '/print/visits/$visitId' })
  const { name, dateOfBirth } = note.client
  const born = dateOfBirth && `born ${dates.day(dateOfBirth)}`
  const practitioner = visit.signature ?? { name: settings.practitioner, credentials: settings.credentials }
  const versions = versionsOf({ note, signed })
  const inForce = versions.at(-1)!
  const marks = visitMarks(inForce, useAnatomy())
  const sections = noteSections.filter((section) => versions.some((one) => one[section] !== ''))
  return (
    <PaperPage
      title={`Visit, ${dates.day(note.at)}, ${name}`}
      foot={formatList([name, born, visit.voided && 'void'], 'plain')}
      paper={paper}
      pdf={`/exports/visits/${visit.id}.pdf`}
    >
      <article className={classes.document}>
        <Letterhead document="Visit note" />
        <SignedNoteMark signed={signed} />
        <CorrectionMark signed={signed} />
        <VoidMark visit={visit} />
        <div className={visit.voided ? 'struck' : undefined}>
          <dl className={classes.facts}>
            <Fact label="Client" text={name} />
            <Fact label="Date of birth" text={dateOfBirth ? dates.day(dateOfBirth) : '–'} />
            <Fact
              label="Date of visit"
              text={
                <Corrected
                  versions={versions.map(({ at, minutes }) =>
                    formatList(
                      [dates.moment(at), minutes !== null && `${formatWhole(minutes)} min`],
                      'plain',
                    ),
                  )}
                >
                  {(text) => text}
                </Corrected>
              }
            />
            <Fact label="Practitioner" text={nameWithCredentials(practitioner)} />
          </dl>

          <div className={marks.length > 0 ? classes.besideChart : undefined}>
            <div>
              {complaintsOf(versions).length > 0 && (
                <>
                  <h2>Complaints</h2>
                  <table>
                    <thead>
                      <tr>
                        <th>Complaint</th>
                        <th className={classes.narrow}>Pain before, after, later</th>
                        <th className={classes.result}>Outcome</th>
                      </tr>
                    </thead>
                    <tbody>
                      {complaintsOf(versions).map(({ complaintId, title, treated }) => {
                        const later = visit.complaints.find((other) => other.complaintId === complaintId)
                        return (
                          <tr key={complaintId}>
                            <td>{title}</td>
                            <td>
                              <Corrected
                                versions={treated.map(
                                  (one) =>
                                    one &&
                                    [one.painBefore, one.painAfter, later?.painNow]
                                      .map((pain) => pain ?? '–')
                                      .join(',\u00a0'),
                                )}
                              >
                                {(pain) => pain}
                              </Corrected>
                            </td>
                            <td>
                              {later ? outcomeLabel(visit, later) : '–'}
                              <EarlierOutcomes
                                isPaper
                                outcomes={corrected.filter((one) => one.complaintId === complaintId)}
                              />
                            </td>
                          </tr>
                        )
                      })}
                    </tbody>
                  </table>
                </>
              )}
              {hasScreens(versions) && (
                <>
                  <h2>Short tests</h2>
                  <ScreenResults versions={versions} />
                </>
              )}
              {versions.some(({ painMarks }) => painMarks.length > 0) && (
                <>
                  <h2>Pain marks</h2>
                  <Corrected versions={versions.map(({ painMarks }) => painMarks)}>
                    {(painMarks) =>
                      painMarks.length > 0 ? <PainMarkSummary painMarks={painMarks} /> : 'None.'
                    }
                  </Corrected>
                </>
              )}
            </div>
            {marks.length > 0 && <PaperChart label={chartLabel(inForce)} marks={marks} />}
          </div>

          <h2>Work</h2>
          {versions.every(({ work }) => work.length === 0) ? (
            <p>No work recorded.</p>
          ) : (
            <WorkTable versions={versions} />
          )}

          {sections.map((section) => (
            <section key={section}>
              <h2>{noteSectionLabels[section]}</h2>
              <p className="prose">
                <Corrected versions={versions.map((one) => one[section] || null)}>{withBreaks}</Corrected>
              </p>
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

function chartLabel({ painMarks, work }: Page['note']): string {
  return [
    painMarks.length > 0 && 'Hatched: pain.',
    painMarks.some(({ kind }) => kind !== null) && 'Letters: the kind of pain.',
    work.length > 0 && 'Filled: worked. Striped: partly released. Dotted: did not release.',
  ]
    .filter(Boolean)
    .join(' ')
}

type Page = RpcOutputs['pages']['visit']
type Visit = Page['visit']

function outcomeLabel(visit: Visit, { verdict, relief }: Visit['complaints'][number]): string {
  // A void visit is no longer classified, but the client's answer stays.
  if (visit.voided) return relief ? reliefLabels[relief] : '–'
  if (visit.kind !== 'therapeutic') return visitKindLabels[visit.kind]
  return formatList(
    [verdictLabels[verdict], relief && relief !== 'still better' && reliefLabels[relief]],
    'plain',
  )
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
