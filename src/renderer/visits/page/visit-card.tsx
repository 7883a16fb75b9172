import { Badge, Text } from '@mantine/core'
import { useAnatomy } from '../../anatomy/anatomy-context'
import { useDates } from '../../ui/dates'
import { AnchorLink } from '../../ui/links'
import type { RpcOutputs } from '../../api/rpc'
import { PainNumbers, VerdictMark } from '../../outcomes/verdict'
import { responseLabels, visitKindLabels } from '../../progress/work-labels'
import { familiarPainPhrases } from '../../techniques/work-labels'
import { formatList } from '../../ui/lists'
import { formatWhole } from '../../ui/numbers'
import { Amendments, VoidMark } from '../signing/signature'
import { FoldedNote, NoteOnRequest, type NoteOfVisit } from './folded-note'
import classes from './visit-card.module.css'

/** A visit with its note and all details. */
export type Visit = RpcOutputs['pages']['newVisit']['earlier'][number]
/** A visit with what its card shows. */
type CardVisit = RpcOutputs['pages']['client']['visits'][number]

interface Props {
  /** A visit with its whole note has no start of the note. */
  visit: Omit<CardVisit, 'noteStart'> & Partial<Pick<CardVisit, 'noteStart'>>
  /** Shows the outcome for this complaint only. */
  complaintId?: number
  /** Shows this note and the pain marks too, folded to one line. */
  note?: NoteOfVisit
}

/** A visit in a few lines: the date, the work and the outcome. */
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
            {visitKindLabels[visit.kind]}
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
            {formatWhole(visit.minutes)} min
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
        {visit.work.length > 0 && <WorkList visit={visit} />}
        {note && <FoldedNote visit={note} />}
        {visit.noteStart && <NoteOnRequest visitId={visit.id} start={visit.noteStart} />}
      </div>
      <Amendments visit={visit} brief />
    </article>
  )
}

/** What was worked, then below a heading what was only checked. */
function WorkList({ visit }: { visit: Pick<CardVisit, 'work'> }) {
  const checked = visit.work.filter(({ technique }) => technique === 'check only')
  const worked = visit.work.filter((line) => !checked.includes(line))
  return (
    <>
      {worked.length > 0 && <Lines label="Work" lines={worked} />}
      {checked.length > 0 && (
        <>
          <p className={classes.checked}>Checked only</p>
          <Lines label="Checked only" lines={checked} />
        </>
      )}
    </>
  )
}

function Lines({ label, lines }: { label: string; lines: CardVisit['work'] }) {
  const { tissueWithSide } = useAnatomy()
  return (
    <ul className={classes.work} aria-label={label}>
      {lines.map((line) => {
        const details = workDetails(line)
        return (
          <li key={line.id}>
            {tissueWithSide(line)}
            {details && <span className={classes.detail}>: {details}</span>}
          </li>
        )
      })}
    </ul>
  )
}

/** "10 min, released, familiar pain"; for a check "no familiar pain"; '' for a line without details. */
const workDetails = ({ technique, minutes, response, familiarPain }: CardVisit['work'][number]): string =>
  formatList(
    [
      technique !== 'check only' && minutes !== null && `${formatWhole(minutes)} min`,
      response && responseLabels[response],
      // The answer is the whole result of a check.
      (familiarPain === 'yes' || technique === 'check only') && familiarPainPhrases[familiarPain],
    ],
    'plain',
  )
