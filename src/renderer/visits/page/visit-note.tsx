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
import { screenResultLabels } from '../../screens/words'
import { formatList } from '../../ui/lists'
import { withBreaks } from '../../ui/long-words'
import { formatWhole } from '../../ui/numbers'
import { visitMarks } from '../pain-marks/visit-marks'
import classes from './visit-note.module.css'

type Page = RpcOutputs['pages']['visit']
type Note = Page['note']

/** All data of a visit, to be read. A signed note is shown as it was signed, with the names of that time. */
export function VisitNote({ visit, note, signed }: Pick<Page, 'visit' | 'note' | 'signed'>) {
  const dates = useDates()
  const marks = visitMarks(note, useAnatomy())
  const sections = noteSections.filter((section) => note[section] !== '')
  const struck = visit.voided ? 'struck' : undefined
  const born = note.client.dateOfBirth && `born ${dates.day(note.client.dateOfBirth)}`
  return (
    <div className={classes.note}>
      <Section title="This visit">
        <dl className={`${classes.facts} ${struck ?? ''}`}>
          {signed && (
            <div>
              <dt>Client</dt>
              <dd>{formatList([note.client.name, born], 'plain')}</dd>
            </div>
          )}
          <div>
            <dt>Date and time</dt>
            <dd>{dates.moment(note.at)}</dd>
          </div>
          <div>
            <dt>Minutes</dt>
            <dd>{note.minutes === null ? '–' : formatWhole(note.minutes)}</dd>
          </div>
          <div>
            <dt>Kind</dt>
            <dd>{visitKindLabels[note.kind]}</dd>
          </div>
          {note.complaints.map((one) => (
            <div key={one.complaintId}>
              <dt>{one.title}</dt>
              <dd>
                <PainNumbers before={one.painBefore} after={one.painAfter} />
              </dd>
            </div>
          ))}
        </dl>
      </Section>
      {hasScreens(note) && (
        <Section title="Short tests">
          <ScreenResults note={note} className={struck} />
        </Section>
      )}
      <Section title="Work">
        {note.work.length === 0 ? (
          <Text size="sm" c="dimmed">
            No work recorded.
          </Text>
        ) : (
          <div className={classes.scroll} tabIndex={0} role="group" aria-label="Work table">
            <WorkTable note={note} className={`${classes.table} ${struck ?? ''}`} />
          </div>
        )}
      </Section>
      {marks.length > 0 && (
        <Section title="Body chart">
          <div className={painMarks.read}>
            <div className={`${classes.part} ${struck ?? ''}`}>
              <h3>Pain marks</h3>
              {note.painMarks.length > 0 ? (
                <PainMarkSummary painMarks={note.painMarks} />
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
            <p className={`prose ${struck ?? ''}`}>{withBreaks(note[section])}</p>
          </div>
        ))}
      </Section>
    </div>
  )
}

export const hasScreens = ({ complaints }: Note) => complaints.some(({ screens }) => screens.length > 0)

/** The results of the short tests of a visit, one line for each complaint with some. */
export function ScreenResults({ note, className }: { note: Note; className?: string | undefined }) {
  return note.complaints.map(({ complaintId, title, screens }) => {
    const results = screens.map(({ name, result }) => `${name}: ${screenResultLabels[result].toLowerCase()}`)
    return results.length === 0 ? null : (
      <p key={complaintId} className={className}>
        {title}: {formatList(results, 'plain')}
      </p>
    )
  })
}

/** The work of a visit, one row for each line. */
export function WorkTable({ note, className }: { note: Note; className?: string }) {
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
        {note.work.map((line, index) => (
          // The lines of a shown note never change their order.
          <tr key={index}>
            <td>{line.name}</td>
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
