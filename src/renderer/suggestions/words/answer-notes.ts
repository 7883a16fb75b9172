import type { StopRule, SuggestionList } from '@shared/reasoning/recommendation'
import type { ActiveRule } from '@shared/safety/precaution-rules'
import { urgencyOf } from '@shared/safety/red-flags'
import { atStart, inSentence, regionWithSide } from '../../anatomy/words'
import { precautionName } from '../../clients/precaution-words'
import { flagChip } from '../../complaints/flag-chips'
import { redFlagWords, urgencyWords } from '../../complaints/flag-words'
import type { AnswerNote } from './answer-note'
import { otherCauseNote, saysTestsFirst, screenLines, withTests } from './other-cause-note'
import { formatList } from '../../ui/lists'
import { foldedNames } from './line'
import { byVisits, counted, type Names } from './names'
import { stopAdviceWords } from './notes'
import { changeWords, ruleWords } from './precautions'
import { sentence, type Words } from './words'

/**
 * Lists the notes of a list, most urgent first.
 * @param lastVisit the id of the last treatment; the outcome of an earlier one is no longer asked first
 */
export function answerNotes(
  answer: SuggestionList,
  lastVisit: number | undefined,
  names: Names,
): AnswerNote[] {
  const rules = answer.precautions.filter(({ rule }) => rule.kind !== 'ask')
  // Whether a doctor is asked can depend on what is found.
  const isFirst = ({ rule }: ActiveRule) =>
    rule.kind === 'wait' || (rule.kind === 'ask a doctor first' && rule.when === null)
  const stop = stopNote(answer.stop, names)
  const isWorse = stop?.tone === 'bad'
  const nerve = nerveNote(answer, names)
  const isTestedFirst = nerve !== null && saysTestsFirst(nerve.title)
  return [
    redFlagNote(answer.redFlags),
    isWorse && stop,
    referAfterWorse(answer.stop),
    rulesNote(rules.filter(isFirst), names),
    otherCauseNote(answer),
    // Tests of nerves come before the referral that they may end in.
    isTestedFirst && nerve,
    !isWorse && stop,
    !isTestedFirst && nerve,
    outcomeNote(answer, lastVisit, names),
    redFlagRulesNote(answer),
    rulesNote(
      rules.filter((one) => !isFirst(one)),
      names,
    ),
  ].filter((note) => note !== null && note !== false)
}

/** The most words of the notes in one line. */
const mostNoteWords = 12
/** Notes with more letters would need a second line. */
const mostNoteLetters = 68

/**
 * Names the notes in one line: all of the first, then each other in a few words; how many follow if they have no place.
 * @returns what follows the title of the first; '' if there is only one note
 */
export function otherNotesWords(notes: readonly AnswerNote[]): string {
  const [first, ...others] = notes
  if (!first) return ''
  let line = ''
  for (const [index, note] of others.entries()) {
    const before = notes[index]!
    const areBothAdvice = isAdvice(before) && isAdvice(note)
    const isLastAdvice = areBothAdvice && !(others[index + 1] && isAdvice(others[index + 1]!))
    const sign = areBothAdvice ? (isLastAdvice && index === 0 ? ' and' : ',') : ' ·'
    // The button says how many tests come first, so the strip says it too if it has a place.
    const whole = `${line}${sign} ${inSentence(note.title)}`
    const joined =
      saysTestsFirst(note.title) && fitsNotes(first.title + whole)
        ? whole
        : `${line}${sign} ${shortNote(note, areBothAdvice)}`
    const left = others.length - index
    // The second is always named.
    if (index > 0 && !fitsNotes(first.title + joined)) return `${line} and ${left} more`
    line = joined
  }
  return line
}

const consider = 'Consider '
const isAdvice = ({ title }: AnswerNote) => title.startsWith(consider)

function shortNote({ title }: AnswerNote, isAfterAdvice: boolean): string {
  const [start = title] = title.split(': ')
  const short = title.startsWith(consider)
    ? start.slice(isAfterAdvice ? consider.length : 0)
    : start === careStart
      ? title
      : start
  return inSentence(short)
}

const fitsNotes = (text: string) =>
  text.split(/\s+/).filter((word) => word !== '·').length <= mostNoteWords && text.length <= mostNoteLetters

function stopNote(stop: StopRule | null, names: Names): AnswerNote | null {
  if (!stop) return null
  const { advice, visits } = stop
  const body = [stopAdviceWords(advice, names)]
  if (advice.rule === 'got-worse') {
    // Two muscles of a group are enough to leave the group.
    const folded = foldedNames(advice.params.tissues, names, 2)
    const left = folded.length === 0 || folded.length > 2 ? 'what was worked' : `the ${formatList(folded)}`
    return { tone: 'bad', sign: 'stop', title: `Got worse: do not work ${left}, press lightly`, body }
  }
  if (advice.rule === 'got-worse-twice') {
    return { tone: 'bad', sign: 'doctor', title: 'Got worse twice: refer to a doctor', body }
  }
  const tried = visits.length > 0 ? [sentence`Based on ${counted(visits, 'visits')}.`] : []
  return { tone: 'warn', sign: 'doctor', title: 'Consider a referral', body: [...body, ...tried] }
}

/** Pain that got worse after many visits without lasting relief speaks for a referral too. */
function referAfterWorse(stop: StopRule | null): AnswerNote | null {
  const after = stop?.advice.rule === 'got-worse' ? stop.advice.params.referAfter : null
  if (after === null) return null
  return {
    tone: 'warn',
    sign: 'doctor',
    title: 'Consider a referral',
    body: [sentence`After ${after} visits relief has not lasted, and now the pain is worse.`],
  }
}

/** Recorded flags that do not stop the list. */
function redFlagNote(flags: readonly string[]): AnswerNote | null {
  const [first] = flags
  if (first === undefined) return null
  return {
    tone: 'bad',
    sign: 'doctor',
    title: `${urgencyWords[urgencyOf(first)]}: ${inSentence(flagChip(first))}`,
    body: flags.map((id) => sentence`${redFlagWords(id).finding}. ${redFlagWords(id).why}`),
  }
}

function redFlagRulesNote({ redFlagRules }: SuggestionList): AnswerNote | null {
  const [first] = redFlagRules
  if (!first) return null
  return {
    tone: 'warn',
    sign: 'care',
    title: first.rule.replace(/\.$/, ''),
    body: redFlagRules.map(({ flag, rule }) => sentence`${flagChip(flag)}: ${inSentence(rule)}`),
  }
}

function rulesNote(rules: readonly ActiveRule[], names: Names): AnswerNote | null {
  const [first] = rules
  if (!first) return null
  // The title names the precaution if there is only one.
  const isOne = rules.every(({ precaution }) => precaution === first.precaution)
  const texts = rules.map((one) => (isOne ? atStart(changeWords(one.rule, names)) : ruleWords(one, names)))
  return {
    tone: 'warn',
    sign: 'care',
    title: rulesTitle(rules, names),
    body: texts.map((text) => sentence`${text.replace(/\.$/, '')}.`),
  }
}

const careStart = 'Take care'

/** A longer rule does not fit in the title. */
const longTitle = 56

/** The rule that concerns every tissue; else a short rule of the only precaution, or the names of several. */
function rulesTitle(rules: readonly ActiveRule[], names: Names): string {
  const whole = rules.find(
    ({ rule }) =>
      rule.kind === 'wait' ||
      (rule.kind === 'ask a doctor first' && rule.when === null) ||
      (rule.kind === 'pressure cap' && rule.where === 'everywhere'),
  )
  if (whole) return ruleWords({ ...whole, place: '' }, names).split('. ')[0] ?? ''
  const named = [...new Set(rules.map(({ precaution }) => precautionName(precaution)))]
  const short = rules
    .filter(({ rule }) => rule.kind === 'not worked' || rule.kind === 'pressure cap')
    .map((one) => ruleWords({ ...one, place: '' }, names))
    .find((text) => text.length <= longTitle)
  if (named.length === 1 && short !== undefined) return short
  return `${careStart}: ${formatList(named.map(inSentence), 'plain')}`
}

function nerveNote(answer: SuggestionList, names: Names): AnswerNote | null {
  const { nerve } = answer
  if (!nerve) return null
  const { marks, ran, movedDown, atStart: ranAtStart } = nerve
  const body: (Words | false)[] = [
    ...marks.map(({ kind, region, side, visit: { leftOut = 0, ...visit } }) => {
      const on = { text: names.day(visit.at), visits: [visit] }
      const mark = `${atStart(kind)}: ${inSentence(regionWithSide({ region, side }))}`
      return leftOut === 0
        ? sentence`${mark}, on ${on}.`
        : sentence`${mark}, ${leftOut + 1} times, last on ${on}.`
    }),
    ran.length > 0 &&
      byVisits(ran, names, {
        one: (day) => sentence`It ran down an arm or leg on ${day}.`,
        other: (count) => sentence`It ran down an arm or leg at ${count('visits')}.`,
      }),
    movedDown.length > 0 &&
      byVisits(movedDown, names, {
        one: (day) => sentence`The pain had moved further down one limb on ${day}.`,
        other: (count) => sentence`The pain had moved further down one limb at ${count('visits')}.`,
      }),
    ranAtStart && sentence`It ran down an arm or leg at the start.`,
    sentence`Test strength, feeling and reflexes if you have learned it, or send the client to a doctor.`,
    // The note on other causes says them already.
    ...(otherCauseNote(answer) === null ? screenLines(answer) : []),
  ]
  return {
    tone: 'warn',
    sign: 'doctor',
    title: withTests(answer.screens.length > 0 ? 'Nerve signs' : 'Consider a nerve examination', answer),
    body: body.filter((words) => words !== false),
  }
}

function outcomeNote(
  { unknown }: SuggestionList,
  lastVisit: number | undefined,
  names: Names,
): AnswerNote | null {
  const notAsked = unknown.find((one) => one.rule === 'outcome-not-asked')
  const last = notAsked?.params.visits.at(-1)
  if (!last || last.id !== lastVisit) return null
  return {
    tone: 'warn',
    sign: 'care',
    title: 'Ask first: how long did relief last?',
    body: [
      sentence`The outcome of ${{ text: names.day(last.at), visits: [last] }} is not recorded. The list is as of the answers before.`,
    ],
    askOutcomeOf: last.id,
  }
}
