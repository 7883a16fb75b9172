import { standardAnatomy, type Anatomy } from '../anatomy/anatomy'
import { groupOf } from '../anatomy/palpation-groups'
import type { TissueId } from '../anatomy/tissue'
import { addDays, ageOn, daysBetween } from '../fields'
import type { PrecautionAnswer, PrecautionAnswers } from './precaution-answers'
import type { Precaution, PressureCap, Rule, Where } from './precaution'
import { agePrecautions, precautionById } from './precautions'
import { regionsNamed } from './place-words'
import { isInAges } from './red-flag'

/** A rule in force. `place` is where on the body the client has the precaution, in words; '' if unknown. */
export interface ActiveRule {
  precaution: string
  rule: Rule
  place: string
}

/** What the rules in force allow for one tissue. */
export interface TissueLimits {
  isWorked: boolean
  /** The most pressure; null if there is no limit, and null if the tissue is not worked. */
  cap: PressureCap | null
  /** The ids of the precautions that set this limit. */
  because: string[]
}

/** The weeks in which a client may be: of pregnancy, or since the event. Wider than one week if a date is missing. */
interface WeekRange {
  earliest: number
  latest: number
}

/** A pregnancy counts as over after this week. */
const LAST_WEEK_OF_PREGNANCY = 42
/** After this time precautions and red flags are asked again: a convention. */
const ASK_AGAIN_DAYS = 182

/**
 * Returns the rules in force on a day, in the order of the answers. Days are YYYY-MM-DD.
 *
 * - The birth date decides about the precautions of age. An answer about them counts only if it is null.
 * - A missing date counts as "at any time up to the day of asking": the rules of all weeks that are possible are in force.
 * - A pregnancy that would be past week 42 counts as a birth at the end of that week, so that the rules after a birth
 *   follow without a gap.
 * - A precaution that a newer version recorded is left out, because its rules are not known here.
 */
export function activeRules(
  { answers, askedOn }: PrecautionAnswers,
  today: string,
  birthDate: string | null,
): ActiveRule[] {
  const facts = withBirths(withAge(answers, today, birthDate), askedOn, today)
  return facts.flatMap((fact) => {
    const precaution = precautionById.get(fact.id)
    if (!precaution || isCleared(fact, today)) return []
    return rulesOf(precaution, weeksOf(fact, askedOn, today)).map((rule) => ({
      precaution: fact.id,
      rule,
      place: fact.place,
    }))
  })
}

/**
 * Returns the strictest limit that rules set for a tissue. A rule for regions concerns each tissue that lies in one of
 * them. A place in words cannot be matched with a tissue. If it names a region, tissue that lies there is worked lightly.
 */
export function limitsFor(
  tissue: TissueId,
  rules: readonly ActiveRule[],
  { liesIn }: Pick<Anatomy, 'liesIn'> = standardAnatomy,
): TissueLimits {
  const concerns = (where: Where) =>
    where === 'everywhere' ||
    (where.tissues?.includes(tissue) ?? false) ||
    (where.regions?.some((region) => liesIn(tissue, region)) ?? false)
  const idsOf = (applies: (rule: Rule) => boolean) => [
    ...new Set(rules.flatMap(({ precaution, rule }) => (applies(rule) ? [precaution] : []))),
  ]

  const liesAtPlace = ({ rule, place }: ActiveRule) =>
    (rule.kind === 'not worked' || rule.kind === 'pressure cap') &&
    rule.where !== 'everywhere' &&
    rule.where.place !== undefined &&
    regionsNamed(place).some((region) => liesIn(tissue, region))
  const atPlace = rules.filter(liesAtPlace).map(({ precaution }) => precaution)

  const forbidding = idsOf(
    (rule) => rule.kind === 'wait' || (rule.kind === 'not worked' && concerns(rule.where)),
  )
  if (forbidding.length > 0) return { isWorked: false, cap: null, because: forbidding }
  for (const cap of ['light', 'moderate'] as const) {
    const capping = [
      ...idsOf((rule) => rule.kind === 'pressure cap' && rule.cap === cap && concerns(rule.where)),
      ...(cap === 'light' ? atPlace : []),
    ]
    if (capping.length > 0) return { isWorked: true, cap, because: [...new Set(capping)] }
  }
  return { isWorked: true, cap: null, because: [] }
}

/** Returns the precautions that forbid to work a tissue, or one that cannot be left out when it is worked. */
export function forbiddenBy(
  tissue: TissueId,
  rules: readonly ActiveRule[],
  anatomy: Pick<Anatomy, 'liesIn'> = standardAnatomy,
): string[] {
  const together = groupOf(tissue)?.members ?? [tissue]
  const limits = together.map((member) => limitsFor(member, rules, anatomy))
  return [...new Set(limits.flatMap(({ isWorked, because }) => (isWorked ? [] : because)))]
}

/** Returns whether questions have to be asked again: nobody asked, or more than 6 months ago. */
export function isOutOfDate({ askedOn }: Pick<PrecautionAnswers, 'askedOn'>, today: string): boolean {
  return askedOn === null || daysBetween(askedOn, today) > ASK_AGAIN_DAYS
}

function isCleared({ clearedBy, clearedOn }: PrecautionAnswer, today: string): boolean {
  return clearedBy !== '' && clearedOn !== null && clearedOn <= today
}

function withAge(
  answers: readonly PrecautionAnswer[],
  today: string,
  birthDate: string | null,
): readonly PrecautionAnswer[] {
  if (birthDate === null) return answers
  const years = ageOn(birthDate, today)
  const ofAge = agePrecautions.flatMap(({ id, ages }) =>
    isInAges(years, ages) ? [answers.find((answer) => answer.id === id) ?? emptyAnswer(id)] : [],
  )
  return [...answers.filter(({ id }) => !agePrecautions.some((one) => one.id === id)), ...ofAge]
}

function withBirths(
  facts: readonly PrecautionAnswer[],
  askedOn: string | null,
  today: string,
): PrecautionAnswer[] {
  const isBorn = (pregnantOn: string) =>
    facts.some(({ id, on }) => id === 'after-birth' && (on ?? askedOn ?? '') >= pregnantOn)
  return facts.flatMap((fact) => {
    const from = fact.on ?? askedOn
    if (fact.id !== 'pregnancy' || from === null) return [fact]
    const end = addDays(from, (LAST_WEEK_OF_PREGNANCY + 1 - (fact.week ?? 1)) * 7)
    if (today < end) return [fact]
    return isBorn(from) ? [] : [{ ...emptyAnswer('after-birth'), on: end }]
  })
}

function emptyAnswer(id: string): PrecautionAnswer {
  return { id, week: null, on: null, place: '', clearedBy: '', clearedOn: null }
}

function weeksOf(fact: PrecautionAnswer, askedOn: string | null, today: string): WeekRange {
  const from = fact.on ?? askedOn
  if (from === null) return { earliest: 1, latest: Infinity }
  const days = Math.max(0, daysBetween(from, today))
  if (fact.id === 'pregnancy') {
    const passed = Math.floor(days / 7)
    return fact.week === null
      ? { earliest: 1 + passed, latest: LAST_WEEK_OF_PREGNANCY }
      : { earliest: fact.week + passed, latest: fact.week + passed }
  }
  const earliest = Math.max(1, Math.ceil(days / 7))
  return { earliest, latest: fact.on === null ? Infinity : earliest }
}

function rulesOf({ rules, lapsesAfterWeeks = Infinity }: Precaution, weeks: WeekRange): Rule[] {
  if (weeks.earliest > lapsesAfterWeeks) return []
  return rules.filter(
    (rule) =>
      !rule.weeks || (rule.weeks.from <= weeks.latest && (rule.weeks.to ?? Infinity) >= weeks.earliest),
  )
}
