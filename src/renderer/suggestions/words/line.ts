import { muscleGroups } from '@shared/anatomy/groups'
import type { PalpationGroup } from '@shared/anatomy/palpation-group'
import { palpationGroups } from '@shared/anatomy/palpation-groups'
import type { DoseNote, SuggestionLine } from '@shared/reasoning/recommendation'
import type { FailedWork, Reason, RuleId, RuleParams } from '@shared/reasoning/reasons'
import type { VisitRef } from '@shared/reasoning/record/outcome'
import { todaysVisitId } from '@shared/reasoning/record/todays-checks'
import { precautionById } from '@shared/safety/precautions'
import { atStart, inSentence } from '../../anatomy/words'
import { formatList } from '../../ui/lists'
import type { Names } from './names'

/** The most words of the one line of reasons. */
export const mostHeadlineWords = 12
/** Two sentences with more letters would need a second line. */
const mostHeadlineLetters = 58
/** Names with more letters leave no place for the caution beside them. */
const mostNameLetters = 28
/** How many letters of a name fit in a row of its own, or in a sentence. */
export const wholeRow = 48

const groups: ReadonlyMap<string, PalpationGroup> = new Map(palpationGroups.map((group) => [group.id, group]))

/** What a name is made from: a line, or a step of the plan. */
export interface Named {
  group: string | null
  tissue: string
  members: readonly (string | { tissue: string })[]
}

/**
 * Returns the name of a line without its side: the usual name of the group if all its tissues are in the line, else the
 * tissues; the first with how many others if they have no place.
 * @param room how many letters have place
 */
export function lineName(
  { group: id, tissue, members }: Named,
  names: Names,
  room: number = mostNameLetters,
): string {
  const group = id === null ? undefined : groups.get(id)
  if (group?.members.length === members.length) return group.name
  const first = atStart(names.tissue(tissue))
  const others = members
    .map((member) => (typeof member === 'string' ? member : member.tissue))
    .filter((other) => other !== tissue)
  if (others.length === 0) return first
  const all = formatList([first, ...others.map(names.tissue)])
  return all.length <= room ? all : `${first} and ${others.length} more`
}

/** Says in at most 12 words why a line is in the list: one or two short sentences. */
export function headlineWords(
  { headline, reasons }: Pick<SuggestionLine, 'headline' | 'reasons'>,
  names: Names,
): string {
  const [known, worked] = headline
  if (
    known?.rule === 'refers-here' &&
    worked?.rule === 'key-before-satellite' &&
    isPlainFailure(worked.params.worked)
  ) {
    const both = `${shortReason(known, names).slice(0, -1)} and to ${names.tissue(worked.params.worked.tissue)}.`
    if (fitsHeadline(both)) return both
  }
  const [first, second] = headline.map((reason) => shortReason(reason, names)).filter((text) => text !== '')
  if (first === undefined) return ''
  const against = againstWords(reasons)
  const fitting = [second, against].find((text) => text !== undefined && fitsHeadline(`${first} ${text}`))
  return fitting === undefined ? first : `${first} ${fitting}`
}

/** What of the anatomy and the surveys speaks against a tissue that is known to refer pain here. */
function againstWords(reasons: readonly Reason[]): string | undefined {
  const against = reasons.find(({ rule, direction }) => direction === 'down' && rule in shortAgainst)
  return against && shortAgainst[against.rule]
}

const shortAgainst: { readonly [R in RuleId]?: string } = {
  'how-often': 'Rare in surveys.',
  'non-muscle': 'Not a muscle: less often the source.',
}

const fitsHeadline = (text: string) =>
  text.split(/\s+/).length <= mostHeadlineWords && text.length <= mostHeadlineLetters

/** Says why a line is in the list. Too small a dose comes before the other reasons. */
export function lineReason(line: SuggestionLine, dose: readonly DoseNote[], names: Names): string {
  const note = dose.find((one) =>
    line.members.some(({ tissue, side }) => tissue === one.tissue && (side === one.side || side === 'both')),
  )
  const isDisputed = line.headline.some(
    ({ rule, params }) => rule === 'familiar-pain' && params.absent.length > 0,
  )
  if (!note || isDisputed) return headlineWords(line, names)
  const work = formatList([note.minutes !== null && 'brief', note.isLight && 'light'])
  return `${line.gaveFamiliarPain ? 'Gave the familiar pain.' : 'Gave short relief.'} Work was ${work}: repeat it longer.`
}

/**
 * Names tissues for a sentence. All muscles of a group are named by the group: "rhomboids and middle trapezius".
 * @param least from how many muscles on the group is named; left out: only if all are there
 */
export function foldedNames(tissues: readonly string[], names: Names, least = Infinity): string[] {
  const all = new Set(tissues)
  const groups = muscleGroups
    .map(({ name, muscles }) => ({ name, isOfGroup: new Set(muscles), size: muscles.length }))
    .filter(({ isOfGroup, size }) => all.intersection(isOfGroup).size >= Math.min(least, size))
  const groupWith = (tissue: string) => groups.find(({ isOfGroup }) => isOfGroup.has(tissue))
  return [...new Set([...all].map((tissue) => inSentence(groupWith(tissue)?.name ?? names.tissue(tissue))))]
}

/** More characters than this do not fit beside a name. */
const longCaution = 22

/** What lies there, in a few words for the line: "carotid artery". The opened line shows the whole caution. */
export function shortCaution(caution: string): string {
  const [first = caution] = caution.split(/[;,]/)
  const [place = first, vessel = place] = first.split(': ')
  const [what = vessel] = vessel.split(/ (?:at|behind|below|beneath|beside|in|on|passes) /)
  const [one = what] = what.split(' and ')
  // "Sciatic and pudendal nerves" cannot be cut.
  return what.length > longCaution && one.includes(' ') ? one : what
}

/** What limits the work on a line, in short sentences; '' if nothing does. */
export function shortLimits({ isCheckOnly, limit, side, caution }: Limits): string {
  return [
    isCheckOnly && 'Check only.',
    side === 'both' && caution !== null && oneSideOnly.test(caution) && 'One side at a time.',
    limit && `${atStart(limit.cap)} pressure.`,
  ]
    .filter(Boolean)
    .join(' ')
}

type Limits = Pick<SuggestionLine, 'isCheckOnly' | 'limit' | 'side' | 'caution'>

/** What a caution says if both sides must not be pressed at once. */
const oneSideOnly = /one side at a time|never both sides/

/** What limits the work on a line, in whole sentences for the opened line. */
export function limitSentences(
  line: Pick<SuggestionLine, 'isCheckOnly' | 'limit' | 'members'>,
  names: Names,
): string[] {
  const parts = line.members
    .filter(({ isCheckOnly }) => isCheckOnly)
    .map(({ tissue }) => names.tissue(tissue))
  return [
    line.isCheckOnly
      ? ['Check only: work it only if it gives the familiar pain.']
      : parts.length > 0
        ? [`Check only: ${formatList(parts)}.`]
        : [],
    line.limit ? [limitWords(line.limit)] : [],
  ].flat()
}

/** "Light pressure: blood thinner". */
export function limitWords({ cap, because }: NonNullable<SuggestionLine['limit']>): string {
  const names = because.map((id) => inSentence(precautionById.get(id)?.name ?? id.replaceAll('-', ' ')))
  return `${atStart(cap)} pressure: ${formatList(names, 'plain')}`
}

/** Palpations of one tissue with both answers: "Familiar pain on 3 Mar 2026, no longer on 10 Mar 2026." */
function disagreement(found: VisitRef, absent: VisitRef, day: Names['day']): string {
  const when = ({ id, at }: VisitRef) => (id === todaysVisitId ? 'now' : `on ${day(at)}`)
  const isGone = absent.id !== todaysVisitId && absent.at > found.at
  return `Familiar pain ${when(found)}, ${isGone ? 'no longer' : 'but not'} ${when(absent)}.`
}

const refersHere = 'Refers pain here.'

type Short = { [R in RuleId]: (params: RuleParams[R], names: Names) => string }

/** Reasons that never raise a tissue have no short form. */
/** A line has room for so many words of a place. */
const MOST_PLACE_WORDS = 2

const shortReasons: Short = {
  'familiar-pain': ({ visits, absent }, { day }) => {
    const [last, without] = [visits.at(-1), absent.at(-1)]
    if (last && without && without.id !== last.id) return disagreement(last, without, day)
    if (!last || last.id === todaysVisitId) return 'Pressing it gave the familiar pain.'
    return `Pressing it gave the familiar pain on ${day(last.at)}.`
  },
  // How many of the painful places it refers to, and whether mainly, decides how much it counts.
  'refers-here': ({ mainly, painfulRegions }, { region }) => {
    const [only] = mainly
    if (only === undefined) return 'Sometimes refers pain here.'
    if (painfulRegions === 1) return refersHere
    if (mainly.length < painfulRegions) {
      if (mainly.length > 1) return `Refers pain to ${mainly.length} of ${painfulRegions} places.`
      // Some regions have several names: "Back of head, base of skull". A long one would fill the line.
      const name = region(only).split(',')[0]!
      return `Refers pain to ${name.split(' ').length > MOST_PLACE_WORDS ? 'one place' : name}.`
    }
    return painfulRegions === 2 ? 'Refers pain to both places.' : 'Refers pain to all places.'
  },
  'how-often': () => 'Common in surveys.',
  'lies-here': () => 'Lies where it hurts.',
  movement: ({ loads, stretches }, { movement }) => {
    // Some movements have two names: "Bending backward, straightening up".
    const short = (id: string) => atStart(movement(id)).split(',')[0]
    const [load] = loads
    if (load !== undefined) return `${short(load)} loads it.`
    const [stretch] = stretches
    return stretch === undefined ? '' : `${short(stretch)} stretches it.`
  },
  'key-before-satellite': ({ worked }, names) => failedWork(worked, 'Can refer pain to', names),
  'this-client': ({ visits }, { day }) => `Gave lasting relief on ${day(visits.at(-1)?.at ?? '')}.`,
  'partial-relief': ({ visits }, { day }) => `Gave partial relief on ${day(visits.at(-1)?.at ?? '')}.`,
  'this-practice': ({ lasted, visits }) => `Lasted for other clients: ${lasted} of ${visits} visits.`,
  'adjacent-to-worked': ({ worked: [first] }, names) => (first ? failedWork(first, 'Next to', names) : ''),
  'adjacent-to-pain': ({ neighbours }, { tissue }) => `Next to ${tissue(neighbours[0] ?? '')}.`,
  synergist: ({ worked }, { tissue }) => `Works with ${tissue(worked.tissue)}.`,
  antagonist: ({ worked }, { tissue }) => `Works against ${tissue(worked.tissue)}.`,
  'work-elsewhere-failed': ({ notReleased }) =>
    notReleased.length > 0 ? 'It has not released yet.' : 'Other work has not helped.',
  'work-elsewhere-lasted': () => 'Fits the relief so far.',
  'palpation-elsewhere': ({ gaveFamiliarPain }) =>
    gaveFamiliarPain ? 'Fits what other checks found.' : 'Other checks found nothing.',
  'familiar-pain-absent': () => '',
  'worked-without-lasting-relief': () => '',
  'no-referral': () => '',
  unrelated: () => '',
  'non-muscle': () => '',
  'dangerous-place': () => '',
  'ruled-out': () => '',
}

/** Whether the work released and then did not last. The list of what has not helped says it too. */
const isPlainFailure = ({ released, visits }: FailedWork) => released && visits.at(-1)?.verdict !== 'worse'

/** The other work whose failure speaks for the line; `relation` says how the line is related to its tissue. */
function failedWork(work: FailedWork, relation: string, names: Names): string {
  const name = names.tissue(work.tissue)
  if (isPlainFailure(work)) return `${relation} ${name}.`
  return work.released ? `It got worse after ${name}.` : `${atStart(name)} did not release.`
}

function shortReason<R extends RuleId>(reason: Reason<R>, names: Names): string {
  return shortReasons[reason.rule](reason.params, names)
}
