import { Text } from '@mantine/core'
import { useAnatomy } from '../../anatomy/anatomy-context'
import { sideName } from '../../anatomy/words'
import { useDates } from '../../ui/dates'
import type { RpcOutputs } from '../../api/rpc'
import { Section } from '../../ui/section'
import { BodyChart } from '../../body-chart/body-chart'
import { PainNumbers } from '../../outcomes/verdict'
import painMarks from '../pain-marks/pain-marks.module.css'
import { PainMarksShown } from '../pain-marks/pain-marks-shown'
import { noteParts } from '../../phrases/note-parts'
import { visitMarks } from '../pain-marks/visit-marks'
import classes from './visit-note.module.css'

type Visit = RpcOutputs['pages']['visit']['visit']

/** Everything that a visit's form holds, to be read. */
export function VisitNote({ visit }: { visit: Visit }) {
  const dates = useDates()
  const marks = visitMarks(visit, useAnatomy())
  const struck = visit.voided ? 'struck' : undefined
  return (
    <div className={classes.note}>
      <Section title="This visit">
        <dl className={`${classes.facts} ${struck ?? ''}`}>
          <div>
            <dt>When</dt>
            <dd>{dates.moment(visit.at)}</dd>
          </div>
          <div>
            <dt>Minutes</dt>
            <dd>{visit.minutes ?? '–'}</dd>
          </div>
          <div>
            <dt>Kind</dt>
            <dd>{visit.kind}</dd>
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
      <Section title="Work">
        {visit.work.length === 0 ? (
          <Text size="sm" c="dimmed">
            No work recorded.
          </Text>
        ) : (
          <div className={classes.scroll} tabIndex={0} role="group" aria-label="Work, line by line">
            <WorkTable visit={visit} className={`${classes.table} ${struck ?? ''}`} />
          </div>
        )}
      </Section>
      {marks.length > 0 && (
        <Section title="On the body">
          <div className={painMarks.read}>
            <div className={`${classes.part} ${struck ?? ''}`}>
              <h3>Where it hurt</h3>
              {visit.painMarks.length > 0 ? (
                <PainMarksShown painMarks={visit.painMarks} />
              ) : (
                <Text size="sm" c="dimmed">
                  Not marked.
                </Text>
              )}
            </div>
            <BodyChart label="This visit on the body" marks={marks} />
          </div>
        </Section>
      )}
      <Section title="Note">
        {noteParts.every(([part]) => visit[part] === '') && (
          <Text size="sm" c="dimmed">
            Nothing written.
          </Text>
        )}
        {noteParts
          .filter(([part]) => visit[part] !== '')
          .map(([part, label]) => (
            <div key={part} className={classes.part}>
              <h3>{label}</h3>
              <p className={`prose ${struck ?? ''}`}>{visit[part]}</p>
            </div>
          ))}
      </Section>
    </div>
  )
}

/** The work of a visit, a tissue a row. */
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
            <td>{line.technique}</td>
            <td>{line.minutes ?? '–'}</td>
            <td>{line.pressure ?? '–'}</td>
            <td>{line.response ?? '–'}</td>
            <td>{line.familiarPain}</td>
            <td className="prose">{line.note}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
