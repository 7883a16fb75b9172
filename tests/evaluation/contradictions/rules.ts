import { positions } from '@shared/anatomy/palpation'
import type { ComplaintFacts } from '@shared/reasoning/record/facts'
import { pictureOf } from '@shared/reasoning/picture'
import { planVisit } from '@shared/reasoning/plan-visit'
import type { Recommendation, SuggestionList, VisitPlan } from '@shared/reasoning/recommendation'
import { isDangerousPlace } from '@shared/safety/dangerous-places'
import { suggest } from '@shared/reasoning/suggest'
import { whyNot } from '@shared/reasoning/why-not'
import type { Side } from '@shared/vocabulary'
import {
  classified,
  courseVisits,
  hasLineElsewhere,
  isEnoughWork,
  isPainBelowStart,
  isSameOrWorkedAsOne,
  liesInPain,
  meets,
  wasFound,
  wasNotFoundLast,
  workedBeforeWorse,
} from './judged'
import { isTrue } from './true-reasons'

/** The answers of the program to one complaint. */
export interface Answers {
  facts: ComplaintFacts
  recommendation: Recommendation
  plan: ReturnType<typeof planVisit>
}

export const planMinutes = 60

export function answersTo(facts: ComplaintFacts): Answers {
  return { facts, recommendation: suggest(facts), plan: planVisit(facts, planMinutes) }
}

/** Returns whether the answers contradict each other or the record. */
type Rule = (answers: Answers) => boolean

/** A rule about answers that have a list. */
const inList =
  (rule: (list: SuggestionList, facts: ComplaintFacts, plan: VisitPlan) => boolean): Rule =>
  ({ facts, recommendation, plan }) =>
    recommendation.kind === 'list' && plan.kind === 'plan' && rule(recommendation, facts, plan)

/** What must never happen. None of these uses the functions that it judges. */
export const contradictions: Record<string, Rule> = {
  'it got worse and nothing is said': ({ facts, recommendation }) => {
    const last = classified(courseVisits(facts)).at(-1)
    if (
      last?.verdict !== 'worse' ||
      recommendation.kind === 'refer' ||
      recommendation.kind === 'widespread'
    ) {
      return false
    }
    return !recommendation.stop?.advice.rule.startsWith('got-worse')
  },
  'it got worse after a tissue that is in the list or in the plan': inList((list, facts, plan) => {
    const worse = workedBeforeWorse(facts)
    return [...listed(list), ...plan.steps.flatMap(membersOf)].some((one) =>
      worse.some((work) => isSameOrWorkedAsOne(work.tissue, one.tissue) && meets(work.side, one.side)),
    )
  }),
  'it got worse after a tissue that is called strong or fair': inList((list, facts) => {
    const worse = workedBeforeWorse(facts)
    return list.onRequest.some(
      ({ tissue, side, strength }) =>
        strength !== 'possible' && worse.some((work) => work.tissue === tissue && meets(work.side, side)),
    )
  }),
  'a step of the plan is in no list': inList(
    (list, _facts, plan) =>
      !plan.steps.every((step) =>
        [...list.suggestions, ...list.more].some((line) =>
          step.members.every((tissue) =>
            line.members.some((one) => one.tissue === tissue && one.side === step.side),
          ),
        ),
      ),
  ),
  'what has not helped is in the list or in the plan': inList((list, _facts, plan) =>
    list.hasNotHelped.some(
      (note) =>
        note.tissue !== null &&
        [...listed(list), ...plan.steps.flatMap(membersOf)].some(
          (one) => one.tissue === note.tissue && meets(one.side, note.side),
        ),
    ),
  ),
  'work elsewhere is advised and the plan is only on the spot': inList(
    (list, facts, plan) =>
      list.hasNotHelped.some(({ rule }) => rule === 'painful-area') &&
      plan.steps.length > 0 &&
      hasLineElsewhere(list, facts) &&
      plan.steps.every((step) => step.members.every((tissue) => liesInPain(tissue, facts))),
  ),
  'more dose is advised for a tissue that the plan leaves out': inList((list, _facts, plan) =>
    list.dose.some(
      (note) => !plan.steps.some((step) => step.members.includes(note.tissue) && meets(step.side, note.side)),
    ),
  ),
  'a tissue has helped and has not helped': inList((list) =>
    list.hasNotHelped.some((note) =>
      list.reliefLasted.some(
        (other) => note.tissue === other.tissue && note.side !== null && meets(note.side, other.side),
      ),
    ),
  ),
  'stop or refer although pain is 2 points and 30 % below the start': ({ facts, recommendation }) => {
    if (recommendation.kind === 'refer' || recommendation.kind === 'widespread') return false
    return (
      isPainBelowStart(facts) &&
      recommendation.stop !== null &&
      recommendation.stop.advice.rule !== 'got-worse'
    )
  },
  'five visits without change and no stop': ({ facts, recommendation }) => {
    if (recommendation.kind !== 'list') return false
    const lastFive = classified(courseVisits(facts)).slice(-5)
    const reliefs = lastFive.map(({ relief }) => relief)
    return (
      lastFive.length === 5 &&
      lastFive.every((visit) => visit.verdict === 'no change' && isEnoughWork(visit)) &&
      new Set(reliefs).size === 1 &&
      !isPainBelowStart(facts) &&
      recommendation.stop === null
    )
  },
  'one light minute at each visit counts as a test': inList((list, facts) =>
    list.hasNotHelped.some(
      (note) =>
        note.tissue !== null &&
        facts.visits
          .map(({ work }) => work.filter((line) => line.tissue === note.tissue && !line.checkOnly))
          .every(
            ([line, ...others]) =>
              line === undefined || (others.length === 0 && line.minutes === 1 && line.pressure === 'light'),
          ),
    ),
  ),
  'a suggestion has no reason for it': inList((list) =>
    [...list.suggestions, ...list.more].some(
      ({ headline, reasons }) =>
        headline.length === 0 || !reasons.some(({ direction }) => direction === 'up'),
    ),
  ),
  'a reason is untrue of the record': inList((list, facts) =>
    [...list.suggestions, ...list.more, ...list.onRequest].some(
      ({ tissue, side, reasons }) => !reasons.every((reason) => isTrue(reason, { tissue, side }, facts)),
    ),
  ),
  'list, plan, picture and “why not” differ in order': ({ facts, recommendation, plan }) => {
    if (recommendation.kind !== 'list' || plan.kind !== 'plan') return recommendation.kind !== plan.kind
    const picture = pictureOf(facts)
    const names = (lines: readonly { tissue: string; side: Side; rank: number }[]) =>
      lines.map(({ tissue, side, rank }) => `${tissue} ${side} ${rank}`).join()
    const { suggestions } = recommendation
    return (
      names(suggestions) !== names(picture.suggestions) ||
      suggestions.slice(-1).some(({ tissue, side, rank }) => whyNot(facts, tissue, side).rank !== rank) ||
      !isAscending(suggestions.map(({ rank }) => rank)) ||
      !isPlanInOrder(plan, recommendation)
    )
  },
  'the strength rises down the list': inList(({ suggestions, more }) =>
    [suggestions, more].some(
      (lines) => !isAscending(lines.map(({ strength }) => strengths.indexOf(strength))),
    ),
  ),
  'perhaps not a muscle, and one is called strong': inList(
    (list) => list.nonTissueCause !== null && named(list).some(({ strength }) => strength === 'strong'),
  ),
  'the last check gave no familiar pain, and the tissue is called strong': inList((list, facts) =>
    named(list).some(
      ({ tissue, side, strength }) => strength === 'strong' && wasNotFoundLast(tissue, side, facts),
    ),
  ),
  'probably not a muscle, and the plan works one': inList(
    (list, _facts, plan) =>
      (list.nonTissueCause === 'likely' || list.nonTissueCause === 'refer') &&
      plan.steps.some(({ action }) => action === 'work'),
  ),
  'the plan takes more minutes, checks or turns than allowed': inList((_list, _facts, plan) => {
    const checks = plan.steps.filter(({ action }) => action === 'check')
    const places = checks.map(({ position }) =>
      position === null ? positions.length : positions.indexOf(position),
    )
    return plan.minutes > planMinutes || checks.length > 4 || !isAscending(places)
  }),
  'a precaution forbids what is in the list or in the plan': inList((list, _facts, plan) =>
    list.notWorked.some((one) =>
      [...listed(list), ...plan.steps.flatMap(membersOf)].some(
        ({ tissue, side }) => tissue === one.tissue && meets(side, one.side),
      ),
    ),
  ),
  'a tissue in a dangerous place is worked without a finding': inList((_list, facts, plan) =>
    plan.steps.some(
      ({ action, members, side }) =>
        action === 'work' &&
        members.some((tissue) => isDangerousPlace(tissue) && !wasFound(tissue, side, facts)),
    ),
  ),
}

const strengths = ['strong', 'fair', 'possible']

/** Each line and each tissue that has a word for its strength. */
function named(list: SuggestionList) {
  const lines = [...list.suggestions, ...list.more]
  return [...lines, ...lines.flatMap(({ members }) => members), ...list.onRequest]
}

function listed(list: SuggestionList) {
  return [...list.suggestions, ...list.more].flatMap(({ members }) => members)
}

function membersOf({ members, side }: VisitPlan['steps'][number]) {
  return members.map((tissue) => ({ tissue, side }))
}

/** The checks of each position, and the work without a finding, are in the order of the list. */
function isPlanInOrder(plan: VisitPlan, list: SuggestionList): boolean {
  const lines = [...list.suggestions, ...list.more]
  const place = (step: VisitPlan['steps'][number]) =>
    lines.findIndex(
      (line) => line.side === step.side && line.members.some(({ tissue }) => tissue === step.tissue),
    )
  const checks = plan.steps.filter(({ action }) => action === 'check')
  const work = plan.steps.filter(({ action }) => action === 'work')
  const isFound = (step: VisitPlan['steps'][number]) => lines[place(step)]?.gaveFamiliarPain === true
  return [
    ...Map.groupBy(checks, ({ position }) => position).values(),
    work.filter(isFound),
    work.filter((step) => !isFound(step)),
  ].every((steps) => isAscending(steps.map(place)))
}

function isAscending(numbers: readonly number[]): boolean {
  return numbers.every((number, index) => index === 0 || number >= (numbers[index - 1] ?? 0))
}
