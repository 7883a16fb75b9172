import type {
  AskFirst,
  PlanStep,
  Referral,
  Suggestion,
  SuggestionLine,
  VisitPlan,
  WidespreadPain,
} from './recommendation'
import { positions } from '../anatomy/palpation'
import { standardAnatomy } from '../anatomy/anatomy'
import type { ComplaintFacts } from './record/facts'
import type { Knowledge } from './knowledge'
import { isOtherCauseLikely } from './gates/stop'
import { workOrder } from './ranking/work-order'
import { suggest } from './suggest'
import { visitPlanning } from './weights'

/**
 * Plans the next visit from the list: at most four checks, sorted so that the client turns least, then the work. Checks
 * come first, because a check takes a minute and says most. What gave the familiar pain is worked first; without a
 * finding the first lines are. A tissue in a dangerous place is checked, and worked only after a finding; after it got worse, so is every other. The work
 * shares the minutes that are left. When most work so far went to where it hurts, at least one check lies elsewhere. No
 * work is planned when probably no tissue is the cause. The gates are applied first.
 * @param minutes for checking and working; a plan never takes more.
 * @param mostChecks 0 after the checks of today
 */
export function planVisit(
  facts: ComplaintFacts,
  minutes: number,
  known: Partial<Knowledge> = {},
  mostChecks: number = visitPlanning.mostChecks,
): AskFirst | Referral | WidespreadPain | VisitPlan {
  const list = suggest(facts, known)
  if (list.kind !== 'list') return list
  const { anatomy = standardAnatomy } = known
  const sidesOf = (line: SuggestionLine) => (line.side === 'both' && !anatomy.isMidline(line.tissue) ? 2 : 1)
  const lines = [...list.suggestions, ...list.more]
  const toWork = workOrder(lines, list.stop)
  const isWorkPlanned = !isOtherCauseLikely(list.nonTissueCause)
  const least =
    isWorkPlanned &&
    list.suggestions.some((line) => toWork.includes(line)) &&
    minutes >= visitPlanning.workMinutes
      ? visitPlanning.workMinutes
      : 0
  const liesInPain = (tissue: string) => facts.regions.some(({ region }) => anatomy.liesIn(tissue, region))
  const isElsewhere = ({ members }: SuggestionLine) => members.some(({ tissue }) => !liesInPain(tissue))
  const unchecked = lines.filter((line) => !isChecked(line))
  const isAdvisedElsewhere = list.hasNotHelped.some(({ rule }) => rule === 'painful-area')
  const toCheck = isAdvisedElsewhere ? withOneElsewhere(unchecked, isElsewhere, mostChecks) : unchecked
  const checks = checksOf(toCheck, sidesOf, Math.max(0, minutes - least), mostChecks)
  const planned = isWorkPlanned ? workOf(toWork, sidesOf, minutes - minutesOf(checks)) : []
  const isSpot = ({ members }: PlanStep) => members.every(liesInPain)
  // Everything elsewhere was checked already: then the last work goes there.
  const work =
    isAdvisedElsewhere && [...checks, ...planned].every(isSpot)
      ? withLastElsewhere(planned, toWork.find(isElsewhere))
      : planned
  const steps = [...checks, ...work]
  return {
    kind: 'plan',
    steps,
    minutes: minutesOf(steps),
    stop: list.stop,
    nonTissueCause: list.nonTissueCause,
  }
}

/** Moves the first line that lies elsewhere up to the last check, if no check would lie elsewhere. */
function withOneElsewhere(
  lines: readonly SuggestionLine[],
  isElsewhere: (line: SuggestionLine) => boolean,
  mostChecks: number,
): SuggestionLine[] {
  const first = lines.find(isElsewhere)
  if (!first || mostChecks === 0 || lines.indexOf(first) < mostChecks) return [...lines]
  return [...lines.slice(0, mostChecks - 1), first]
}

/** Gives the minutes of the last step to a line that lies elsewhere. */
function withLastElsewhere(work: readonly PlanStep[], line: SuggestionLine | undefined): PlanStep[] {
  const last = work.at(-1)
  return line && last ? [...work.slice(0, -1), stepOf('work', line, last.minutes)] : [...work]
}

/** The first lines, by the position of the client; those of one position by rank. */
function checksOf(
  lines: readonly SuggestionLine[],
  sidesOf: (line: SuggestionLine) => number,
  minutes: number,
  mostChecks: number,
): PlanStep[] {
  const checks: PlanStep[] = []
  let left = minutes
  for (const line of lines) {
    const cost = visitPlanning.checkMinutes * sidesOf(line)
    if (checks.length === mostChecks || cost > left) break
    left -= cost
    checks.push(stepOf('check', line, cost))
  }
  const place = ({ position }: PlanStep) =>
    position === null ? positions.length : positions.indexOf(position)
  return checks.toSorted((a, b) => place(a) - place(b))
}

/** As many lines as get enough minutes, at most four. They share the minutes by their least minutes. */
function workOf(
  lines: readonly SuggestionLine[],
  sidesOf: (line: SuggestionLine) => number,
  minutes: number,
): PlanStep[] {
  const leastOf = (line: SuggestionLine) =>
    visitPlanning.workMinutes * (sidesOf(line) === 2 ? visitPlanning.bothSides : 1)
  const chosen: SuggestionLine[] = []
  let least = 0
  for (const line of lines) {
    if (chosen.length === visitPlanning.mostWork || least + leastOf(line) > minutes) continue
    least += leastOf(line)
    chosen.push(line)
  }
  return chosen.map((line) => stepOf('work', line, Math.floor((minutes * leastOf(line)) / least)))
}

/** A line is checked when one of its tissues gave the familiar pain, or when all were checked. */
function isChecked({ gaveFamiliarPain, members }: SuggestionLine): boolean {
  return gaveFamiliarPain || members.every(isTissueChecked)
}

function isTissueChecked({ gaveFamiliarPain, reasons }: Suggestion): boolean {
  return gaveFamiliarPain || reasons.some(({ rule }) => rule === 'familiar-pain-absent')
}

function stepOf(action: PlanStep['action'], line: SuggestionLine, minutes: number): PlanStep {
  const members = line.members.filter((member) =>
    action === 'check' ? !isTissueChecked(member) : !member.isCheckOnly,
  )
  return {
    action,
    tissue: members[0]?.tissue ?? line.tissue,
    side: line.side,
    lineTissue: line.tissue,
    group: line.group,
    members: members.map(({ tissue }) => tissue),
    minutes,
    position: line.position,
    limit: line.limit,
    reason: line.headline[0] ?? null,
    caution: line.caution,
  }
}

function minutesOf(steps: readonly PlanStep[]): number {
  return steps.reduce((sum, step) => sum + step.minutes, 0)
}
