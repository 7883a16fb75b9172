import type { Recommendation, SuggestionList } from '@shared/reasoning/recommendation'
import type { OtherCause } from '@shared/screens/screen'
import type { Urgency } from '@shared/safety/red-flag'
import { inSentence, movementName, regionWithSide } from '../anatomy/words'
import type { RpcOutputs } from '../api/rpc'
import { precautionsText } from '../clients/precaution-words'
import { redFlagWords } from '../complaints/flag-words'
import { radiationLabels } from '../complaints/labels'
import { widespreadSignWords } from '../complaints/widespread-sign-words'
import { otherCauseNames, screenResultText } from '../screens/words'
import { formatList } from '../ui/lists'
import { formatWhole } from '../ui/numbers'

/** How many of the last treatments the letter lists, besides the first. */
const LAST_TREATMENTS = 10

type Page = RpcOutputs['pages']['letterPaper']

/** A heading of the letter with its lines. */
export interface LetterPart {
  title: string
  lines: string[]
  /** Short lines after these, in two columns. */
  list?: string[]
}

interface Naming {
  tissue: (tissue: string) => string
  /** Makes a date readable, with its year. */
  day: (date: string) => string
}

/** What a letter to a doctor says: what is asked for, what was found, and what was done. All of it is in the record. */
export function letterParts(page: Page, naming: Naming): LetterPart[] {
  return [
    { title: 'What I ask you for', lines: [request(page.answer)] },
    { title: 'What I found', lines: findings(page) },
    { title: 'The complaint', lines: complaintLines(page, naming) },
    { title: 'What was done', lines: workLines(page, naming), list: painLines(page, naming) },
    { title: 'Health', lines: healthLines(page, naming) },
  ].filter(({ lines }) => lines.length > 0)
}

function request(answer: Recommendation): string {
  if (answer.kind === 'refer')
    return `Please examine this client ${howSoon[answer.urgency]} before further massage, and tell me whether it is allowed.`
  if (answer.kind === 'widespread') return 'Please examine this client. The pain is in many places.'
  const causes = answer.kind === 'list' ? answer.otherCauses : []
  const looked: readonly OtherCause[] = causes.length > 0 ? causes : ['joint', 'nerve']
  return `Please examine whether the cause is ${formatList(
    looked.map((cause) => otherCauseNames[cause]),
    'or',
  )}.`
}

/** How soon the most urgent red flag asks for a doctor. */
const howSoon: Record<Urgency, string> = {
  emergency: 'at once, as an emergency,',
  'same day': 'today,',
  'see a doctor soon': 'soon,',
}

function findings({ answer, complaint }: Page): string[] {
  const flags = complaint.redFlags.map((id) => `${redFlagWords(id).finding}.`)
  const signs = complaint.widespreadSigns.map(
    (id) => `${widespreadSignWords[id as keyof typeof widespreadSignWords]}.`,
  )
  const list = answer.kind === 'list' ? answer : null
  return [
    ...flags,
    ...(answer.kind === 'widespread' ? signs : []),
    ...(list?.stop ? [] : worseLines(complaint)),
    ...(list ? [...stopLines(list), ...nerveLines(list), ...screenLines(list)] : []),
  ]
}

/** That the pain got worse after visits, where no advice says it already. */
function worseLines({ painLine }: Page['complaint']): string[] {
  const worse = painLine.filter(({ verdict }) => verdict === 'worse')
  if (worse.length === 0) return []
  if (worse.length > 1) return [`The pain got worse after ${worse.length} visits.`]
  return [
    worse[0] === painLine.at(-1)
      ? 'The pain got worse after the last visit.'
      : 'The pain got worse after one visit.',
  ]
}

function stopLines({ stop }: SuggestionList): string[] {
  if (!stop) return []
  if (stop.advice.rule === 'got-worse') return ['The pain got worse after the last visit.']
  if (stop.advice.rule === 'got-worse-twice') return ['The pain got worse after two visits.']
  return ['Massage of several muscles gave no lasting relief.']
}

function nerveLines({ nerve }: SuggestionList): string[] {
  if (!nerve) return []
  const marks = nerve.marks.map(
    ({ kind, region, side }) => `${kind}: ${inSentence(regionWithSide({ region, side }))}`,
  )
  return [
    marks.length > 0 && `The client marked ${formatList([...new Set(marks)], 'plain')}.`,
    (nerve.ran.length > 0 || nerve.atStart) && 'It runs down an arm or leg.',
    nerve.movedDown.length > 0 && 'The pain has moved further down the limb.',
  ].filter((line) => line !== false)
}

function screenLines({ screenResults }: SuggestionList): string[] {
  if (screenResults.length === 0) return []
  return [
    `Short tests, not a diagnosis: ${formatList(
      screenResults.map(({ id, result }) => screenResultText(id, result)),
      'plain',
    )}.`,
  ]
}

function complaintLines({ complaint }: Page, { day }: Naming): string[] {
  const movements = complaint.worseBy.map((id) => inSentence(movementName(id)))
  return [
    `${complaint.title}. ${formatList(complaint.regions.map(regionWithSide), 'plain')}.`,
    complaint.onsetOn !== null && `Since ${day(complaint.onsetOn)}.`,
    complaint.painAtStart !== null && `Pain at the start: ${complaint.painAtStart} of 10.`,
    complaint.radiationAtStart !== null &&
      complaint.radiationAtStart !== 'none' &&
      `At the start it ran down the limb: ${inSentence(radiationLabels[complaint.radiationAtStart])}.`,
    movements.length > 0 && `Worse with: ${formatList(movements, 'plain')}.`,
  ].filter((line) => line !== false)
}

function workLines({ complaint, worked }: Page, { tissue, day }: Naming): string[] {
  const { treatments, firstTreatmentAt } = complaint.course
  const last = complaint.painLine.findLast(({ kind }) => kind === 'therapeutic')
  if (firstTreatmentAt === null || !last) return []
  const treated = worked.filter(({ isTreatment }) => isTreatment).map((one) => one.tissue)
  const now = complaint.painLine.findLast(
    ({ outcome, painBefore }) => outcome?.painNow != null || painBefore !== null,
  )
  const painNow = now?.outcome?.painNow ?? now?.painBefore ?? null
  return [
    treatments === 1
      ? `1 treatment, on ${day(firstTreatmentAt)}.`
      : `${formatWhole(treatments)} treatments, ${day(firstTreatmentAt)} to ${day(last.at)}.`,
    treated.length > 0 && `Massage of: ${formatList([...new Set(treated)].map(tissue), 'plain')}.`,
    painNow !== null && `Pain now: ${painNow} of 10.`,
    treatments > LAST_TREATMENTS + 1 &&
      `Pain at the first and the last ${LAST_TREATMENTS} of ${formatWhole(treatments)} treatments:`,
  ].filter((line) => line !== false)
}

/** Says the pain at the first and the last treatments. */
function painLines({ complaint }: Page, { day }: Naming): string[] {
  const treatments = complaint.painLine.filter(({ kind }) => kind === 'therapeutic')
  const listed =
    treatments.length > LAST_TREATMENTS + 1
      ? [treatments[0]!, ...treatments.slice(-LAST_TREATMENTS)]
      : treatments
  return listed.flatMap(({ at, painBefore, painAfter, outcome }) => {
    const pain = [
      painBefore !== null && `${painBefore} before`,
      painAfter !== null && `${painAfter} after`,
      outcome?.painNow != null && `${outcome.painNow} later`,
    ].filter((part) => part !== false)
    return pain.length === 0 ? [] : [`${day(at)}: pain ${formatList(pain, 'plain')}.`]
  })
}

function healthLines({ client }: Page, { day }: Naming): string[] {
  const precautions = precautionsText(client.precautions, day)
  return [
    client.medication !== '' && `Medication: ${client.medication}.`,
    precautions !== '' && `Precautions: ${precautions}.`,
  ].filter((line) => line !== false)
}
