import { Text } from '@mantine/core'
import { noteSections } from '@shared/vocabulary'
import { useAnatomy } from '../../anatomy/anatomy-context'
import { sideName } from '../../anatomy/words'
import { useDates } from '../../ui/dates'
import type { RpcOutputs } from '../../api/rpc'
import { Section } from '../../ui/section'
import { BodyChart } from '../../body-chart/body-chart'
import { PainNumbers } from '../../outcomes/verdict'
import painMarks from '../pain-marks/pain-marks.module.css'
import { PainMarkSummary } from '../pain-marks/pain-mark-summary'
import { noteSectionLabels } from '../../phrases/note-sections'
import { responseLabels, visitKindLabels } from '../../progress/work-labels'
import { familiarPainLabels, pressureLabels, techniqueLabels } from '../../techniques/work-labels'
import { screenResultText } from '../../screens/words'
import { formatList } from '../../ui/lists'
import { formatWhole } from '../../ui/numbers'
import { visitMarks } from '../pain-marks/visit-marks'
import classes from './visit-note.module.css'

type Visit = RpcOutputs['pages']['visit']['visit']

/** All data of a visit, to be read. */
export function VisitNote({ visit }: { visit: Visit }) {
  const dates = useDates()
  const marks = visitMarks(visit, useAnatomy())
  const sections = noteSections.filter((section) => visit[section] !== '')
  const struck = visit.voided ? 'struck' : undefined
  return (
    <div className={classes.note}>
      <Section title="This visit">
        <dl className={`${classes.facts} ${struck ?? ''}`}>
          <div>
            <dt>Date and time</dt>
            <dd>{dates.moment(visit.at)}</dd>
          </div>
          <div>
            <dt>Minutes</dt>
            <dd>{visit.minutes === null ? '–' : formatWhole(visit.minutes)}</dd>
          </div>
          <div>
            <dt>Kind</dt>
            <dd>{visitKindLabels[visit.kind]}</dd>
          </div>
          {visit.complaints.map((one) => (
            <div key={one.complaintId}>
              <dt>{one.title}</dt>
              <dd>
                <PainNumbers before={one.painBefore} after={one.painAfter} />
              </dd>
            </div>
          ))}
        </dl>
      </Section>
      {visit.complaints.some(({ screens }) => Object.keys(screens).length > 0) && (
        <Section title="Short tests">
          <ScreenResults visit={visit} className={struck} />
        </Section>
      )}
      <Section title="Work">
        {visit.work.length === 0 ? (
          <Text size="sm" c="dimmed">
            No work recorded.
          </Text>
        ) : (
          <div className={classes.scroll} tabIndex={0} role="group" aria-label="Work table">
            <WorkTable visit={visit} className={`${classes.table} ${struck ?? ''}`} />
          </div>
        )}
      </Section>
      {marks.length > 0 && (
        <Section title="Body chart">
          <div className={painMarks.read}>
            <div className={`${classes.part} ${struck ?? ''}`}>
              <h3>Pain marks</h3>
              {visit.painMarks.length > 0 ? (
                <PainMarkSummary painMarks={visit.painMarks} />
              ) : (
                <Text size="sm" c="dimmed">
                  None.
                </Text>
              )}
            </div>
            <BodyChart label="Body chart of this visit" marks={marks} />
          </div>
        </Section>
      )}
      <Section title="Note">
        {sections.length === 0 && (
          <Text size="sm" c="dimmed">
            Empty.
          </Text>
        )}
        {sections.map((section) => (
          <div key={section} className={classes.part}>
            <h3>{noteSectionLabels[section]}</h3>
            <p className={`prose ${struck ?? ''}`}>{visit[section]}</p>
          </div>
        ))}
      </Section>
    </div>
  )
}

/** The results of the short tests of a visit, one line for each complaint with some. */
export function ScreenResults({
  visit,
  className,
}: {
  visit: Pick<Visit, 'complaints'>
  className?: string | undefined
}) {
  return visit.complaints.map(({ complaintId, title, screens }) => {
    const results = Object.entries(screens).map(([id, result]) => screenResultText(id, result))
    return results.length === 0 ? null : (
      <p key={complaintId} className={className}>
        {title}: {formatList(results, 'plain')}
      </p>
    )
  })
}

/** The work of a visit, one row for each line. */
export function WorkTable({ visit, className }: { visit: Pick<Visit, 'work'>; className?: string }) {
  const { tissueName } = useAnatomy()
  return (
    <table className={className}>
      <thead>
        <tr>
          <th>Tissue</th>
          <th>Side</th>
          <th>Technique</th>
          <th>Minutes</th>
          <th>Pressure</th>
          <th>Response</th>
          <th>Familiar pain</th>
          <th>Note</th>
        </tr>
      </thead>
      <tbody>
        {visit.work.map((line) => (
          <tr key={line.id}>
            <td>{tissueName(line.tissue)}</td>
            <td>{sideName(line.side)}</td>
            <td>{techniqueLabels[line.technique]}</td>
            <td>{line.minutes === null ? '–' : formatWhole(line.minutes)}</td>
            <td>{line.pressure ? pressureLabels[line.pressure] : '–'}</td>
            <td>{line.response ? responseLabels[line.response] : '–'}</td>
            <td>{familiarPainLabels[line.familiarPain]}</td>
            <td className="prose">{line.note}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
