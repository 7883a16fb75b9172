import { standardAnatomy } from '@shared/anatomy/anatomy'
import { groupOf } from '@shared/anatomy/palpation-groups'
import { daysBetween } from '@shared/fields'
import type { ComplaintFacts, VisitFacts } from '@shared/reasoning/record/facts'
import type { SuggestionLine, SuggestionList } from '@shared/reasoning/recommendation'
import type { Side } from '@shared/vocabulary'

export function meets(one: Side, other: Side): boolean {
  const halves = (side: Side) => (side === 'left' || side === 'right' ? [side] : ['left', 'right'])
  return halves(one).some((half) => halves(other).includes(half))
}

export function isSameOrWorkedAsOne(one: string, other: string): boolean {
  return one === other || (groupOf(one) !== null && groupOf(one) === groupOf(other))
}

export function liesInPain(tissue: string, facts: ComplaintFacts): boolean {
  return facts.regions.some(({ region }) => standardAnatomy.liesIn(tissue, region))
}

export function hasLineElsewhere(list: SuggestionList, facts: ComplaintFacts): boolean {
  const isElsewhere = ({ members }: SuggestionLine) =>
    members.some(({ tissue }) => !liesInPain(tissue, facts))
  return [...list.suggestions, ...list.more].some(isElsewhere)
}

/** The visits since the last pause of more than half a year. */
export function courseVisits({ visits, today = '' }: ComplaintFacts): VisitFacts[] {
  const counted = visits.filter(({ kind }) => kind !== 'relaxation')
  const last = counted.at(-1)
  if (!last || daysBetween(last.at.slice(0, 10), today) > 180) return []
  const from = counted.findLastIndex(
    (visit, index) =>
      index > 0 && daysBetween((counted[index - 1] ?? visit).at.slice(0, 10), visit.at.slice(0, 10)) > 180,
  )
  return counted.slice(Math.max(0, from))
}

export function classified(visits: readonly VisitFacts[]): VisitFacts[] {
  return visits.filter(
    ({ kind, verdict }) => kind === 'therapeutic' && verdict !== 'not recorded' && verdict !== 'too early',
  )
}

export function isEnoughWork({ work }: VisitFacts): boolean {
  return work.some(
    ({ checkOnly, minutes, pressure }) =>
      !checkOnly && pressure !== 'light' && (minutes === null || minutes >= 5),
  )
}

/** What was worked within a year at a visit after which it got worse, and gave no lasting relief later. */
export function workedBeforeWorse({ visits, today = '' }: ComplaintFacts): { tissue: string; side: Side }[] {
  return visits.flatMap((visit, index) =>
    visit.kind === 'therapeutic' &&
    visit.verdict === 'worse' &&
    daysBetween(visit.at.slice(0, 10), today) <= 360
      ? visit.work.filter(
          (work) =>
            !work.checkOnly &&
            !visits.slice(index + 1).some(
              (later) =>
                later.kind === 'therapeutic' &&
                later.verdict === 'lasted' &&
                later.work.some(
                  (one) =>
                    !one.checkOnly &&
                    one.tissue === work.tissue &&
                    // A tissue of the midline has no sides, whatever was written.
                    (standardAnatomy.isMidline(work.tissue) || meets(one.side, work.side)),
                ),
            ),
        )
      : [],
  )
}

export function isPainBelowStart(facts: ComplaintFacts): boolean {
  const visits = courseVisits(facts)
  if (visits.length === 0) return false
  const isFirstCourse = visits[0] === facts.visits.find(({ kind }) => kind !== 'relaxation')
  const first = visits.find(({ painBefore }) => painBefore !== null)?.painBefore ?? null
  const start = isFirstCourse ? (facts.painAtStart ?? first) : first
  let now: number | null = null
  for (const { painBefore, painNow = null, verdict } of visits) {
    now = painBefore ?? now
    if (verdict !== 'too early') now = painNow ?? now
  }
  return start !== null && now !== null && start - now >= 2 && (start - now) * 10 >= start * 3
}

/** Whether a check of the tissue gave the familiar pain on that side. */
export function wasFound(tissue: string, side: Side, { visits }: ComplaintFacts): boolean {
  return visits.some(
    ({ kind, work }) =>
      kind !== 'relaxation' &&
      work.some((one) => one.tissue === tissue && one.familiarPain === 'yes' && meets(one.side, side)),
  )
}

/** Whether the last check of the tissue on that side gave no familiar pain at any place. */
export function wasNotFoundLast(tissue: string, side: Side, { visits }: ComplaintFacts): boolean {
  const checks = visits
    .filter(({ kind }) => kind !== 'relaxation')
    .map(({ work }) =>
      work.flatMap((one) =>
        one.tissue === tissue && (standardAnatomy.isMidline(tissue) || meets(one.side, side))
          ? [one.familiarPain]
          : [],
      ),
    )
    .filter((found) => found.includes('yes') || found.includes('no'))
  return checks.length > 0 && !checks.at(-1)!.includes('yes')
}
