import { Badge, Text } from '@mantine/core'
import type { NoteSection } from '@shared/phrases'
import { useAnatomy } from '../../anatomy/anatomy-context'
import { useDates } from '../../ui/dates'
import { AnchorLink } from '../../ui/links'
import type { RpcOutputs } from '../../api/rpc'
import { PainNumbers, VerdictMark } from '../../outcomes/verdict'
import { painMarkWords } from '../pain-marks/pain-mark-words'
import { noteParts } from '../../phrases/note-parts'
import { Amendments, VoidMark } from '../signing/signed'
import classes from './visit-card.module.css'

/** A visit with its note and all details. */
export type Visit = RpcOutputs['pages']['newVisit']['earlier'][number]
/** A visit with what its card shows. */
type CardVisit = RpcOutputs['pages']['client']['visits'][number]

interface Props {
  visit: CardVisit
  /** Shows the outcome for this complaint alone. */
  complaintId?: number
  /** Shows the note and the pain marks of this visit too, behind a line of their own. */
  note?: NoteOfVisit
}

type NoteOfVisit = Pick<Visit, NoteSection | 'painMarks'>

/** A visit in a few lines: when, what was worked, and what came of it. */
export function VisitCard({ visit, complaintId, note }: Props) {
  const dates = useDates()
  const complaints = visit.complaints.filter(
    (one) => complaintId === undefined || one.complaintId === complaintId,
  )
  return (
    <article className={classes.card}>
      <div className={classes.head}>
        <AnchorLink to="/visits/$visitId" params={{ visitId: String(visit.id) }} fw={550} c="inherit">
          {dates.day(visit.at)}
        </AnchorLink>
        {visit.kind !== 'therapeutic' && (
          <Badge variant="default" size="sm" tt="none">
            {visit.kind}
          </Badge>
        )}
        {visit.voided ? (
          <Badge color="red" variant="light" size="sm" tt="none">
            void
          </Badge>
        ) : (
          !visit.signature && (
            <Badge variant="default" size="sm" tt="none">
              not signed
            </Badge>
          )
        )}
        {visit.minutes && (
          <Text size="sm" c="dimmed">
            {visit.minutes} min
          </Text>
        )}
      </div>
      <VoidMark visit={visit} />
      <div className={visit.voided ? 'struck' : undefined}>
        {complaints.map((one) => (
          <div key={one.complaintId} className={classes.complaint}>
            {complaintId === undefined && <span>{one.title}</span>}
            <PainNumbers before={one.painBefore} after={one.painAfter} later={one.painNow} />
            {visit.kind === 'therapeutic' && !visit.voided && (
              <VerdictMark verdict={one.verdict} relief={one.relief} />
            )}
          </div>
        ))}
        {visit.work.length > 0 && <WorkLine visit={visit} />}
        {note && <Note visit={note} />}
      </div>
      <Amendments visit={visit} brief />
    </article>
  )
}

function WorkLine({ visit }: { visit: CardVisit }) {
  const { tissueWithSide } = useAnatomy()
  return (
    <ul className={classes.work} aria-label="Work">
      {visit.work.map((line) => (
        <li key={line.id}>
          {tissueWithSide(line)}
          <span className={classes.detail}>
            {[
              line.technique === 'check only' ? 'checked only' : line.minutes && `${line.minutes} min`,
              line.response,
              line.familiarPain === 'yes' && 'familiar pain',
            ]
              .filter(Boolean)
              .map((detail) => `, ${String(detail)}`)
              .join('')}
          </span>
        </li>
      ))}
    </ul>
  )
}

/** The note behind one line, which begins it: with the plan, where there is one, for that is what comes next. */
function Note({ visit }: { visit: NoteOfVisit }) {
  const written: [label: string, text: string][] = noteParts.map(([part, label]) => [label, visit[part]])
  const [plan] = written.filter(([, text]) => text !== '').toReversed()
  const all = [['Hurt', visit.painMarks.map(painMarkWords).join('; ')] as const, ...written].filter(
    ([, text]) => text !== '',
  )
  const [label, text] = plan ?? all[0] ?? []
  if (label === undefined) return null
  return (
    <details className={classes.folded}>
      <summary>
        <span className={classes.begins}>
          <b>{label}:</b> {text}
        </span>
        <span className={classes.whole}>The whole note</span>
      </summary>
      {all.map(([name, words]) => (
        <p key={name} className={`${classes.note} prose`}>
          <b>{name}:</b> {words}
        </p>
      ))}
    </details>
  )
}
