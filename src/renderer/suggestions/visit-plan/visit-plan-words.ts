import type { Position } from '@shared/anatomy/palpation'
import { regionById } from '@shared/anatomy/regions'
import type { PlanStep, SuggestionLine } from '@shared/reasoning/recommendation'
import { atStart, inSentence, sideName } from '../../anatomy/words'
import { formatList } from '../../ui/lists'
import type { NumberedLine } from '../answer/body-card'
import { lineName, limitWords, wholeRow } from '../words/line'
import type { Names } from '../words/names'
import type { VisitLength } from './plan-minutes'
import { minutesOfVisit } from './plan-minutes'

/** One part of the visit: its minutes from the start, its name for the bar, and what to do. */
export interface PlanPart {
  from: number
  to: number
  name: 'Ask' | 'Check' | 'Work'
  /** The first words are the name of the part. */
  text: string
  hint: string
}

export interface PlanBasis {
  length: VisitLength
  /** The lines of the list with their numbers. */
  numbered: readonly NumberedLine[]
  regions: readonly { region: string }[]
  /** True if the pain got worse after the last visit: then only what gives the familiar pain is worked. */
  gotWorse: boolean
  /** How many short tests come before the checks. */
  tests: number
  /** After how many days the relief is asked about. */
  followUpDays: number
}

const positionWords: Record<Position, string> = {
  seated: 'Sitting',
  'face up': 'Face up',
  'side-lying': 'Side-lying',
  'face down': 'Face down',
}

/** Says what happens at a visit, in four sentences at most. A part without steps is left out. */
export function planParts(steps: readonly PlanStep[], basis: PlanBasis, names: Names): PlanPart[] {
  const { length, followUpDays } = basis
  const { before, after } = minutesOfVisit(length)
  const checks = steps.filter(({ action }) => action === 'check')
  const work = steps.filter(({ action }) => action === 'work')
  const checked = before + sum(checks)
  // After it got worse, what to work is known only after the checks. The time is kept for it.
  const worked =
    basis.gotWorse && work.length === 0 && checks.length > 0 ? length - after : checked + sum(work)
  const parts: PlanPart[] = [
    { from: 0, to: before, name: 'Ask', text: askText(basis.regions), hint: testsText(basis.tests) },
    {
      from: before,
      to: checked,
      name: 'Check',
      text: checkText(checks, basis, names),
      hint: eachMinutes(checks),
    },
    { from: checked, to: worked, name: 'Work', ...workText(work, checks.length > 0, basis, names) },
    {
      from: worked,
      to: length,
      name: 'Ask',
      text: `pain now. Call in ${followUpDays === 1 ? '1 day' : `${followUpDays} days`}.`,
      hint: '',
    },
  ]
  return parts.filter(({ from, to }) => to > from)
}

/** The areas from which pain can run down an arm, and down a leg. */
const armAreas = new Set(['neck', 'shoulder', 'upper back', 'upper arm', 'elbow', 'forearm', 'wrist', 'hand'])
const legAreas = new Set(['low back', 'pelvis', 'thigh', 'knee', 'lower leg', 'ankle', 'foot'])

function askText(regions: PlanBasis['regions']): string {
  const areas = regions.map(({ region }) => regionById.get(region)?.area ?? '')
  const limb = areas.some((area) => armAreas.has(area))
    ? 'Arm'
    : areas.some((area) => legAreas.has(area))
      ? 'Leg'
      : null
  return `Pain now, 0 to 10. Anything new?${limb === null ? '' : ` ${limb} numb or tingling?`}`
}

const testsText = (tests: number) =>
  tests === 0 ? '' : `${tests === 1 ? 'The short test' : `The ${tests} short tests`} before any muscle.`

function checkText(checks: readonly PlanStep[], { numbered }: PlanBasis, names: Names): string {
  const groups = [...Map.groupBy(checks, ({ position }) => position)]
  return groups
    .map(([position, steps], index) => {
      const named = steps.map((step) => {
        const number = numbered.find(({ line }) => isStepOf(step, line))?.number
        return `${number === undefined ? '' : `${number} `}${nameAmong(checks, step, names)}`
      })
      const at = position === null ? 'Any position' : positionWords[position]
      return `${index === 0 ? at : `Then ${inSentence(at)}`}: ${formatList(named, 'commas')}.`
    })
    .join(' ')
}

function workText(
  work: readonly PlanStep[],
  hasChecks: boolean,
  { numbered, gotWorse }: PlanBasis,
  names: Names,
): Pick<PlanPart, 'text' | 'hint'> {
  const isFound = (step: PlanStep) =>
    numbered.some(({ line }) => isStepOf(step, line) && line.gaveFamiliarPain)
  const found = work.filter(isFound)
  const limits = [...new Set(work.flatMap(({ limit }) => (limit === null ? [] : [`${limitWords(limit)}.`])))]
  const named = formatList(work.map((step) => nameAmong(work, step, names)))
  const lightly = gotWorse ? ['Press lightly.'] : []
  const rest = [eachMinutes(work), ...lightly, ...limits]
  if (found.length === 0 && gotWorse) {
    return {
      text: 'first what gave the familiar pain.',
      hint: [...lightly, 'If nothing did: do not work, ask again.', ...limits].join(' '),
    }
  }
  if (found.length > 0 || !hasChecks) return { text: `${named}.`, hint: rest.join(' ') }
  return {
    text: 'first what gave the familiar pain.',
    hint: [`If nothing did: ${named}.`, ...rest].join(' '),
  }
}

/** "1 minute each."; the minutes of each step if they differ. */
function eachMinutes(steps: readonly PlanStep[]): string {
  const minutes = [...new Set(steps.map((step) => step.minutes))]
  const [each = 0] = minutes
  if (minutes.length > 1) return `${formatList(steps.map((step) => String(step.minutes)))} minutes.`
  const words = each === 1 ? '1 minute' : `${each} minutes`
  return steps.length > 1 ? `${words} each.` : `${words}.`
}

const nameOf = (step: PlanStep, names: Names) => inSentence(lineName(step, names, wholeRow))

/** The name of a step, with its side if another step has the same name. */
function nameAmong(steps: readonly PlanStep[], step: PlanStep, names: Names): string {
  const name = nameOf(step, names)
  const isOnly = steps.every((other) => other === step || nameOf(other, names) !== name)
  return isOnly || step.side === 'middle' ? name : `${sideName(step.side)} ${name}`
}

/** Whether a step is of a line. It can leave out the first tissue of the line. */
export const isStepOf = ({ lineTissue, side }: PlanStep, line: SuggestionLine) =>
  line.tissue === lineTissue && line.side === side

const sum = (steps: readonly PlanStep[]) => steps.reduce((total, { minutes }) => total + minutes, 0)

/** "Work" at the start of its sentence. */
export const partStart = ({ name, text }: PlanPart): string => (text === atStart(text) ? `${name}.` : name)
