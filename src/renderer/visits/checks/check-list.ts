import type { Anatomy } from '@shared/anatomy/anatomy'
import { groupOf } from '@shared/anatomy/palpation-groups'
import type { Suggestion, SuggestionLine, SuggestionList, TissueSide } from '@shared/reasoning/recommendation'
import type { TodaysCheck } from '@shared/reasoning/record/todays-checks'
import { complaintOfWork, type TreatedComplaint } from '@shared/reasoning/record/work-complaint'
import type { Side } from '@shared/vocabulary'
import type { WorkInput } from '@shared/visits'
import { tissueSideKey } from '../work/work-line'

/** How many lines are shown, the answered ones on top included. */
const shownLines = 3
/** After so many checks without familiar pain, a referral is considered. No more are proposed after familiar pain. */
export const mostChecks = 4

/** A line of the list during a visit. */
export interface CheckLine {
  key: string
  /** From 1; also on the body. */
  number: number
  line: SuggestionLine
  /** Whether its check gave the familiar pain at this visit. A line without familiar pain is not in the list. */
  isFound: boolean
}

/** The answer of a check. `group` is null for a single tissue. */
export interface CheckAnswer extends TissueSide {
  group: string | null
  members: string[]
  gaveFamiliarPain: boolean
}

export type AnsweredLine = Pick<WorkInput, 'tissue' | 'side' | 'familiarPain' | 'complaintId' | 'technique'>

/** Returns the answers in the lines of work for one complaint. The last line of a tissue counts. */
export function checksFor(
  complaintId: number,
  lines: readonly AnsweredLine[],
  treated: readonly TreatedComplaint[],
  anatomy: Anatomy,
): TodaysCheck[] {
  const checks = new Map<string, TodaysCheck>()
  for (const line of lines) {
    const { tissue, side, familiarPain } = line
    if (familiarPain === 'not tested' || complaintOfWork(line, treated, anatomy) !== complaintId) continue
    checks.set(tissueSideKey(line), { tissue, side, familiarPain })
  }
  return [...checks.values()]
}

/** Joins the answers of tissues that are checked together, in the order of the first. */
export function answersOf(checks: readonly TodaysCheck[]): CheckAnswer[] {
  const joined = Map.groupBy(checks, ({ tissue, side }) => `${groupOf(tissue)?.id ?? tissue} ${side}`)
  return [...joined.values()].map((parts) => {
    const [first] = parts
    const { tissue, side } = first!
    return {
      // One tissue of a group alone is named by itself.
      group: parts.length > 1 ? (groupOf(tissue)?.id ?? null) : null,
      tissue,
      side,
      members: parts.map((part) => part.tissue),
      gaveFamiliarPain: parts.some(({ familiarPain }) => familiarPain === 'yes'),
    }
  })
}

/**
 * Returns the tissues of a line that may be worked: one in a dangerous place only after its own check gave the familiar
 * pain.
 */
export function workableMembers(
  { members }: Pick<SuggestionLine, 'members'>,
  answered: readonly AnsweredLine[],
): Suggestion[] {
  return members.filter(
    ({ tissue, side, isCheckOnly }) =>
      !isCheckOnly ||
      answered.findLast((line) => line.tissue === tissue && line.side === side)?.familiarPain === 'yes',
  )
}

export const lineKey = ({ group, tissue, side }: Pick<SuggestionLine, 'group' | 'tissue' | 'side'>) =>
  `${group ?? tissue} ${side}`

interface LeftOut {
  /** The keys of lines that were put off; they come last. */
  later: ReadonlySet<string>
  /** Tissues with their sides that are not checked today: 'rhomboid-major left'. */
  without: ReadonlySet<string>
}

/**
 * Returns the lines to show: those that gave the familiar pain at this visit on top, then the others by rank. A line
 * without familiar pain leaves the list.
 */
export function checkList(
  { suggestions, more }: Pick<SuggestionList, 'suggestions' | 'more'>,
  checks: readonly TodaysCheck[],
  { later, without }: LeftOut,
): CheckLine[] {
  const lines = [...suggestions, ...more]
    .filter(({ members }) => !members.some((part) => without.has(tissueSideKey(part))))
    .map((line) => ({
      key: lineKey(line),
      line,
      answers: line.members.map((part) => answerOf(part, checks)),
    }))
  const found = lines.filter(({ answers }) => answers.includes('yes'))
  const open = lines.filter(({ answers }) => answers.includes(null) && !answers.includes('yes'))
  const isLater = ({ key }: { key: string }) => later.has(key)
  const inOrder = [...open.filter((line) => !isLater(line)), ...open.filter(isLater)]
  const room = Math.max(shownLines - found.length, answersOf(checks).length < mostChecks ? 1 : 0)
  return [...found, ...inOrder.slice(0, room)].map(({ key, line }, index) => ({
    key,
    number: index + 1,
    line,
    isFound: index < found.length,
  }))
}

function answerOf(part: TissueSide, checks: readonly TodaysCheck[]): 'yes' | 'no' | null {
  const check = checks.findLast(({ tissue, side }) => tissue === part.tissue && sidesMeet(side, part.side))
  return check?.familiarPain ?? null
}

const sidesMeet = (one: Side, other: Side) => one === other || one === 'both' || other === 'both'

/** Returns the keys of the lines that have another place than before, or that are new. */
export const movedLines = (before: readonly string[], now: readonly string[]): ReadonlySet<string> =>
  new Set(now.filter((key, index) => before[index] !== key))

/** Returns the line to check next: the chosen one if it is open, else the first open one that was not put off. */
export function currentLine(
  lines: readonly CheckLine[],
  chosen: string | null,
  later: ReadonlySet<string>,
): CheckLine | null {
  const open = lines.filter(({ isFound }) => !isFound)
  return open.find(({ key }) => key === chosen) ?? open.find(({ key }) => !later.has(key)) ?? null
}

/** Returns the line before or after the current one, among those that are open; the current one at the ends. */
export function neighbourOf(lines: readonly CheckLine[], current: string | null, by: 1 | -1): string | null {
  const open = lines.filter(({ isFound }) => !isFound).map(({ key }) => key)
  const index = current === null ? -1 : open.indexOf(current)
  return open[Math.max(0, Math.min(open.length - 1, index + by))] ?? null
}
