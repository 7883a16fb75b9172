import { movementName, regionWithSide } from '../../anatomy/words'
import type { RpcOutputs } from '../../api/rpc'
import { precautionsText } from '../../clients/precaution-words'
import { clearanceWords } from '../../complaints/clearance-words'
import { redFlagWords } from '../../complaints/flag-words'
import { noLastingReliefText } from '../../complaints/complaint'
import { radiationLabels } from '../../complaints/labels'
import { RuledOut } from '../../suggestions/rule-out/ruled-out'
import { useNames } from '../../suggestions/words/names'
import { unknownWords } from '../../suggestions/words/notes'
import { Worded } from '../../suggestions/words/worded'
import { useDates } from '../../ui/dates'
import { formatList } from '../../ui/lists'
import { Section } from '../../ui/section'
import { ComplaintChart } from './complaint-chart'
import classes from './complaint-page.module.css'

type Page = RpcOutputs['pages']['complaint']

/** All that is recorded about the complaint: details, what was asked, what is ruled out, and all work on the body. */
export function About({ page }: { page: Page }) {
  const { complaint, answer, worked } = page
  const names = useNames()
  return (
    <div className={classes.about}>
      <div>
        <Section title="Details">
          <Facts page={page} />
          {answer.kind === 'list' && answer.unknown.length > 0 && (
            <>
              <h3 className={classes.part}>Not recorded yet</h3>
              <ul className={classes.notes}>
                {answer.unknown.map((message) => (
                  <li key={message.rule}>
                    <Worded words={unknownWords(message, names)} />
                  </li>
                ))}
              </ul>
            </>
          )}
        </Section>
        <RuledOut complaintId={complaint.id} />
      </div>
      <ComplaintChart complaint={complaint} worked={worked} answer={answer} />
    </div>
  )
}

function Facts({ page: { complaint, client } }: { page: Page }) {
  const dates = useDates()
  const moves = (ids: string[], note: string) =>
    formatList([...ids.map((id) => movementName(id).toLowerCase()), note], 'plain')
  const { noLastingReliefSince, noLastingReliefVisits, radiationAtStart, clearance } = complaint
  const facts = [
    ['Where it hurts', formatList(complaint.regions.map(regionWithSide), 'plain')],
    ['Onset date', complaint.onsetOn === null ? '' : dates.day(complaint.onsetOn)],
    [
      'Result so far',
      noLastingReliefSince === null
        ? ''
        : `${noLastingReliefText(noLastingReliefVisits)}, since ${dates.day(noLastingReliefSince)}`,
    ],
    ['Goal', complaint.goal],
    ['How it began', complaint.onsetHow],
    ['Pain at the start', complaint.painAtStart === null ? '' : `${complaint.painAtStart} of 10`],
    ['Runs down an arm or leg', radiationAtStart === null ? '' : radiationLabels[radiationAtStart]],
    ['Worse with', moves(complaint.worseBy, complaint.worseNote)],
    ['Better with', moves(complaint.betterBy, complaint.betterNote)],
    ['Red flags', redFlagText(complaint, dates.day)],
    [
      'Seen by a doctor',
      clearance === null
        ? ''
        : `${clearanceWords(clearance, dates.day)} (${formatList(clearance.flags.map(finding))})`,
    ],
    ['Precautions', precautionsText(client.precautions, dates.day) || 'Not asked yet'],
    ['Note', complaint.note],
  ].filter(([, text]) => text !== '')
  return (
    <dl className={classes.facts}>
      {facts.map(([label, text]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd className="prose">{text}</dd>
        </div>
      ))}
    </dl>
  )
}

const finding = (id: string) => redFlagWords(id).finding

/** What was found, and whether somebody asked. */
function redFlagText(
  { redFlags, redFlagsAskedOn, status }: Page['complaint'],
  day: (day: string) => string,
): string {
  const asked = redFlagsAskedOn === null ? '' : `asked ${day(redFlagsAskedOn)}`
  if (redFlags.length > 0)
    return `${redFlags.map(finding).join('. ')}.${asked && ` Asked ${day(redFlagsAskedOn!)}`}`
  if (asked !== '') return `None found, ${asked}`
  return status === 'open' ? 'Not asked yet' : ''
}
