import { Text } from '@mantine/core'
import { noteSections } from '@shared/vocabulary'
import type { ReactNode } from 'react'
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
import { alignVersions } from './aligned'
import { Corrected, versionsOf } from './corrected'
import { visitMarks } from '../pain-marks/visit-marks'
import classes from './visit-note.module.css'

type Page = RpcOutputs['pages']['visit']
type Note = Page['note']

/**
 * All data of a visit, to be read. A signed note is shown as it was signed, with the names of that time. What was corrected
 * is struck, with the corrected value beside it.
 */
export function VisitNote({ visit, note, signed }: Pick<Page, 'visit' | 'note' | 'signed'>) {
  const dates = useDates()
  const versions = versionsOf({ note, signed })
  const inForce = versions.at(-1)!
  const marks = visitMarks(inForce, useAnatomy())
  const sections = noteSections.filter((section) => versions.some((one) => one[section] !== ''))
  const struck = visit.voided ? 'struck' : undefined
  const born = note.client.dateOfBirth && `born ${dates.day(note.client.dateOfBirth)}`
  const fact = <Value,>(label: string, value: (one: Note) => Value, show: (value: Value) => ReactNode) => (
    <div>
      <dt>{label}</dt>
      <dd>
        {/* In an object, because null is a value here. */}
        <Corrected versions={versions.map((one) => ({ value: value(one) }))}>
          {(one) => show(one.value)}
        </Corrected>
      </dd>
    </div>
  )
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
          {fact('Date and time', (one) => one.at, dates.moment)}
          {fact(
            'Minutes',
            (one) => one.minutes,
            (minutes) => (minutes === null ? '–' : formatWhole(minutes)),
          )}
          {fact(
            'Kind',
            (one) => one.kind,
            (kind) => visitKindLabels[kind],
          )}
          {complaintsOf(versions).map(({ complaintId, title, treated }) => (
            <div key={complaintId}>
              <dt>{title}</dt>
              <dd>
                <Corrected
                  versions={treated.map((one) => one && { before: one.painBefore, after: one.painAfter })}
                >
                  {(pain) => <PainNumbers {...pain} />}
                </Corrected>
              </dd>
            </div>
          ))}
        </dl>
      </Section>
      {hasScreens(versions) && (
        <Section title="Short tests">
          <ScreenResults versions={versions} className={struck} />
        </Section>
      )}
      <Section title="Work">
        {versions.every(({ work }) => work.length === 0) ? (
          <Text size="sm" c="dimmed">
            No work recorded.
          </Text>
        ) : (
          <div className={classes.scroll} tabIndex={0} role="group" aria-label="Work table">
            <WorkTable versions={versions} className={`${classes.table} ${struck ?? ''}`} />
          </div>
        )}
      </Section>
      <Section title="Note">
        {sections.length === 0 && (
          <Text size="sm" c="dimmed">
            Empty.
          </Text>
        )}
        {sections.map((section) => (
          <div key={section} className={classes.part}>
            <h3>{noteSectionLabels[section]}</h3>
            <p className={`prose ${struck ?? ''}`}>
              <Corrected versions={versions.map((one) => one[section] || null)}>{withBreaks}</Corrected>
            </p>
          </div>
        ))}
      </Section>
      {marks.length > 0 && (
        <Section title="Body chart">
          <div className={painMarks.read}>
            <div className={`${classes.part} ${struck ?? ''}`}>
              <h3>Pain marks</h3>
              <Corrected versions={versions.map(({ painMarks }) => painMarks)}>
                {(painMarks) =>
                  painMarks.length > 0 ? (
                    <PainMarkSummary painMarks={painMarks} />
                  ) : (
                    <Text size="sm" c="dimmed" span>
                      None.
                    </Text>
                  )
                }
              </Corrected>
            </div>
            <BodyChart label="Body chart of this visit" marks={marks} />
          </div>
        </Section>
      )}
    </div>
  )
}

export const hasScreens = (versions: readonly Note[]) =>
  versions.some(({ complaints }) => complaints.some(({ screens }) => screens.length > 0))

/** The complaints that some version of a note treats, each with what every version says of it. */
export function complaintsOf(versions: readonly Note[]) {
  const titles = new Map(
    versions.toReversed().flatMap(({ complaints }) => complaints.map((one) => [one.complaintId, one.title])),
  )
  return [...titles].map(([complaintId, title]) => ({
    complaintId,
    title,
    treated: versions.map(
      ({ complaints }) => complaints.find((one) => one.complaintId === complaintId) ?? null,
    ),
  }))
}

/** The results of the short tests of a visit, one line for each complaint with some. */
export function ScreenResults({
  versions,
  className,
}: {
  versions: readonly Note[]
  className?: string | undefined
}) {
  return complaintsOf(versions).map(({ complaintId, title, treated }) => {
    const results = treated.map(
      (one) =>
        one &&
        formatList(
          one.screens.map(({ name, result }) => `${name}: ${screenResultLabels[result].toLowerCase()}`),
          'plain',
        ),
    )
    return results.every((result) => !result) ? null : (
      <p key={complaintId} className={className}>
        {title}: <Corrected versions={results}>{(result) => result || 'none'}</Corrected>
      </p>
    )
  })
}

type WorkLine = Note['work'][number]

const workColumns: { label: string; text: (line: WorkLine) => string }[] = [
  { label: 'Tissue', text: ({ name }) => name },
  { label: 'Side', text: ({ side }) => sideName(side) },
  { label: 'Technique', text: ({ technique }) => techniqueLabels[technique] },
  { label: 'Minutes', text: ({ minutes }) => (minutes === null ? '–' : formatWhole(minutes)) },
  { label: 'Pressure', text: ({ pressure }) => (pressure ? pressureLabels[pressure] : '–') },
  { label: 'Response', text: ({ response }) => (response ? responseLabels[response] : '–') },
  { label: 'Familiar pain', text: ({ familiarPain }) => familiarPainLabels[familiarPain] },
  { label: 'Note', text: ({ note }) => note },
]

/** The work of a visit, one row for each line. */
export function WorkTable({ versions, className }: { versions: readonly Note[]; className?: string }) {
  return (
    <table className={className}>
      <thead>
        <tr>
          {workColumns.map(({ label }) => (
            <th key={label}>{label}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {alignVersions(versions.map(({ work }) => work)).map((lines, index) => (
          // The lines of a shown note never change their order.
          <tr key={index}>
            {workColumns.map(({ label, text }) => (
              <td key={label} className={label === 'Note' ? 'prose' : undefined}>
                <Corrected versions={lines.map((line) => (line && text(line)) || null)}>
                  {(value) => value}
                </Corrected>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
