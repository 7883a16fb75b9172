import type { AskFirst, Recommendation, Referral, SuggestionList } from '@shared/reasoning/recommendation'
import { flagChip } from '../../complaints/flag-chips'
import { urgencyWords } from '../../complaints/flag-words'
import { answerNotes } from '../../suggestions/words/answer-notes'
import { useNames } from '../../suggestions/words/names'
import { Worded } from '../../suggestions/words/worded'
import { AnchorLink } from '../../ui/links'
import { formatList } from '../../ui/lists'
import classes from './checks-card.module.css'

/** What comes before any list, in one strip with a link to the complaint, which says and asks the rest. */
export function GateStrip({
  gate,
  complaintId,
}: {
  gate: Exclude<Recommendation, SuggestionList>
  complaintId: number
}) {
  const { title, text, link } = gateWords(gate)
  return (
    <div className={classes.strip} data-tone={gate.kind === 'refer' ? 'bad' : 'warn'} role="note">
      <b>{title}</b>
      <p>
        {text}{' '}
        <AnchorLink
          to="/complaints/$complaintId"
          params={{ complaintId: String(complaintId) }}
          inherit
          underline="always"
        >
          {link}
        </AnchorLink>
      </p>
    </div>
  )
}

function gateWords(gate: Exclude<Recommendation, SuggestionList>): {
  title: string
  text: string
  link: string
} {
  switch (gate.kind) {
    case 'ask':
      return { title: 'Ask first. The list follows.', text: `${questions(gate)}.`, link: 'Ask now' }
    case 'refer':
      return {
        title: urgencyWords[gate.urgency],
        text: `${findings(gate)}. No checks.`,
        link: 'See the complaint',
      }
    case 'widespread':
      return {
        title: 'Pain in many places: suggest a doctor',
        text: 'Shorter, gentle work. No checks.',
        link: 'See the complaint',
      }
  }
}

function questions({ redFlags, precautions }: AskFirst): string {
  if (redFlags === null) return 'The precautions have to be asked'
  return precautions ? 'Red flags and precautions have to be asked' : 'The red flags have to be asked'
}

/** After a visit that made the pain worse: the questions that come before more work. */
export function AskAgainStrip({ complaintId }: { complaintId: number }) {
  return (
    <p className={classes.strip} data-tone="warn" role="note">
      <AnchorLink
        to="/complaints/$complaintId"
        params={{ complaintId: String(complaintId) }}
        inherit
        underline="always"
      >
        Ask first: numb, weak, swollen, night pain
      </AnchorLink>
    </p>
  )
}

const findings = ({ flags }: Referral) => formatList(flags.map(flagChip), 'plain')

/** The notes about the list in one line each, as on the page of the complaint. A note opens to the rest. */
export function ListNotes({ list }: { list: SuggestionList }) {
  const names = useNames()
  // The form itself asks for the outcome.
  const notes = answerNotes(list, undefined, names).filter(({ askOutcomeOf }) => askOutcomeOf === undefined)
  return notes.map(({ tone, title, body }) => (
    <details key={title} className={classes.strip} data-tone={tone}>
      <summary>{title}</summary>
      {body.map((words, index) => (
        <p key={index}>
          <Worded words={words} />
        </p>
      ))}
    </details>
  ))
}
